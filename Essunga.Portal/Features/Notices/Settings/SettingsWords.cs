using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Features.Notices.Settings;

/// <summary>Sentences of the page of settings.</summary>
internal static class SettingsWords
{
    private static readonly string[] Days =
    [
        "söndag",
        "måndag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lördag",
    ];

    /// <summary>The week as it is reckoned in Sweden.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    public static string Of(DayOfWeek day) => Days[(int)day];

    public static string Of(DigestCadence cadence) =>
        cadence switch
        {
            DigestCadence.Off => "Inget mejl",
            DigestCadence.Weekdays => "Varje vardag, när något är nytt",
            DigestCadence.Weekly => "En gång i veckan, när något är nytt",
            _ => throw new ArgumentOutOfRangeException(nameof(cadence)),
        };

    /// <summary>Nothing for a code that is on its way: the place for it says so.</summary>
    public static string Of(CodeAnswer? answer) =>
        answer switch
        {
            CodeAnswer.SentAlready => "En kod skickades nyss. Vänta två minuter om den dröjer.",
            CodeAnswer.NotSent => "Koden kunde inte skickas nu. Försök igen om en stund.",
            _ => "",
        };

    public static string Standing(SettingsView view) =>
        view switch
        {
            { CanMail: false } => "Notiserna står i portalen.",
            { Choice.Cadence: DigestCadence.Off } => "Du får inget mejl.",
            { Choice.IsConfirmed: false } => "Mejlen börjar när adressen är bekräftad.",
            { Choice: { Cadence: DigestCadence.Weekly } weekly } =>
                $"Du får ett mejl på {Of(weekly.Day)}ar kl. {Format.Time(weekly.At)} när något är nytt.",
            _ =>
                $"Du får ett mejl varje vardag kl. {Format.Time(view.Choice.At)} när något är nytt.",
        };

    public static string Latest(SettingsView view) =>
        view.Latest switch
        {
            null => "",
            { IsGivenUp: true } failed =>
                $"Mejlet den {Format.Date(failed.Day)} kom inte fram: adressen tog inte emot det.",
            { SentAt: { } at } =>
                $"Det senaste gick den {Format.Date(PortalTime.DayOf(at))} kl. {Format.Time(TimeOnly.FromDateTime(PortalTime.LocalOf(at)))}.",
            _ => "Det senaste väntar på mejlservern.",
        };
}
