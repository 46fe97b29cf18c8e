using System.Globalization;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Reporting;

/// <summary>What the page says of where the reader stands, and of what was typed.</summary>
internal static class ReportWords
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>"3 av 6 värden är klara."</summary>
    public static string Standing(ReportBoard board, int done) =>
        (board.Values.Count, done) switch
        {
            (0, _) when board.Activities.Count == 0 => "Du har inget att rapportera just nu.",
            (0, _) => "Du har inga värden att rapportera just nu.",
            (1, 1) => "Ditt enda värde är klart.",
            (1, 0) => "Ett värde ska rapporteras.",
            var (all, some) when some == all => $"Alla {Format.Number(all)} värden är klara.",
            var (all, some) =>
                $"{Format.Number(some)} av {Format.Number(all)} värden är {(some == 1 ? "klart" : "klara")}.",
        };

    /// <summary>What should be in already, said once.</summary>
    public static string Next(ReportBoard board)
    {
        var late = board.Values.Count(line => line is { IsDue: true, Saved: null });
        return late switch
        {
            0 => "",
            1 => "Ett skulle ha varit inne.",
            _ => $"{Format.Number(late)} skulle ha varit inne.",
        };
    }

    /// <summary>"fredag 12 september".</summary>
    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", Swedish);

    /// <summary>"14:03" today, otherwise "24 sep 14:03".</summary>
    public static string When(DateTime utc, DateOnly today)
    {
        var local = PortalTime.LocalOf(utc);
        var time = Format.Time(TimeOnly.FromDateTime(local));
        var day = DateOnly.FromDateTime(local);
        return day == today ? time : $"{Format.ShortDateWithYear(day)} {time}";
    }

    public static string Of(NumberFault fault) =>
        fault == NumberFault.Empty
            ? "Ett rapporterat värde kan inte tas bort. Skriv det rätta värdet."
            : NumberTexts.Of(fault);

    public static string Of(Gender gender) =>
        gender switch
        {
            Gender.Women => "kvinnor",
            Gender.Men => "män",
            _ => "totalt",
        };

    /// <summary>"Väntat" of a line: "176–238"; a dash when nothing is likely.</summary>
    public static string Expected(ValueLine line) =>
        line.Expected is { } range
            ? Format.Range(range.Low, range.High, line.Decimals)
            : Format.Missing;

    /// <summary>A value as it is kept, "6,4 %": with all its decimals, for what is rounded cannot be checked.</summary>
    public static string Written(ValueLine line, decimal? value) =>
        Format.Value(value, line.Unit, SwedishNumber.DecimalsOf(value, line.Decimals));

    /// <summary>What is saved, in words: "6,4 %", "kunde inte mätas".</summary>
    public static string Written(ValueLine line, SavedValue saved) =>
        saved.IsUnmeasured ? StatusWords.Unmeasured : Written(line, saved.Value);

    /// <summary>"6,9 % är mycket lägre än väntat."</summary>
    public static string Odd(ValueLine line, decimal value) =>
        $"{Written(line, value)} är {(value < line.Expected!.Low ? "lägre" : "högre")} än väntat.";

    /// <summary>"T1 2025 var värdet 7,8 %. Stämmer det?"</summary>
    public static string Question(ValueLine line) =>
        line.Before is { } before
            ? $"{Format.Period(before.Period)} var värdet {Written(line, before.Value)}. Stämmer det?"
            : "Stämmer det?";

    public static string WillBeCompleted(bool? answer) =>
        answer switch
        {
            true => "Ja",
            false => "Nej",
            null => "Inte besvarat",
        };

    public static IReadOnlyList<(ActivityStatus Status, string Word)> Statuses { get; } =
    [
        .. Enum.GetValues<ActivityStatus>()
            .Select(status =>
                (status, Words.Capital(StatusWords.Of((ActivityStatus?)status).ShortWord))
            ),
    ];
}
