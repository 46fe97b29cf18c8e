using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>How many goals come how far, as the parts of a sentence.</summary>
/// <param name="Subject">"4 av 5 mål", "alla 5 mål", "inget av de 5 målen", "målet".</param>
/// <param name="Predicate">"uppnås helt eller delvis", "inte uppnås".</param>
internal sealed record OutlookPhrase(string Subject, string Predicate)
{
    /// <param name="outlooks">What is stated; at least one.</param>
    /// <param name="all">How many goals there are, stated or not.</param>
    public static OutlookPhrase Of(IReadOnlyCollection<Outlook> outlooks, int all)
    {
        var wholly = outlooks.Count(one => one == Outlook.WillBeReached);
        var good = wholly + outlooks.Count(one => one == Outlook.WillPartlyBeReached);
        var predicate = (good, wholly) switch
        {
            (0, _) => all == 1 ? "inte uppnås" : "uppnås",
            _ when wholly == good => "uppnås",
            (_, 0) => all == 1 ? "delvis uppnås" : "uppnås delvis",
            _ => "uppnås helt eller delvis",
        };
        return new(SubjectOf(good, all), predicate);
    }

    public string Passive(string verb) => Words.Capital($"{Subject} {verb} {Predicate}.");

    public string Active(string who, string verb) => $"{who} {verb} att {Subject} {Predicate}.";

    public static string SubjectOf(int good, int all) =>
        (good, all) switch
        {
            (_, 1) => "målet",
            (0, _) => $"inget av de {Format.Number(all)} målen",
            _ when good == all => $"alla {Format.Number(all)} mål",
            _ => $"{Format.Number(good)} av {Format.Number(all)} mål",
        };
}
