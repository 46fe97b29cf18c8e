using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Features.Goals;

/// <summary>The assessment rule and what it gives, in words and figures that can be computed again.</summary>
public static class TraceWords
{
    /// <summary>A share (0–1) as per cent: "80 %".</summary>
    public static string Share(decimal share) =>
        Format.Percent(share * 100, share * 100 % 1 == 0 ? 0 : 1);

    /// <summary>"1 når, 1 på väg, 5 når inte".</summary>
    public static string Counts(AssessmentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var parts = new (int Count, string Word)[]
        {
            (basis.Reached, "når"),
            (basis.OnTheWay, "på väg"),
            (basis.NotReached, "når inte"),
            (basis.Expected, "väntas"),
            (basis.Missing, "saknas"),
        };
        var told = parts
            .Where(part => part.Count > 0)
            .Select(part => $"{Format.Number(part.Count)} {part.Word}")
            .ToList();
        return told.Count == 0 ? "inga indikatorer" : string.Join(", ", told);
    }

    /// <summary>Why the rule suggested what it did, after "eftersom".</summary>
    public static string Because(Outlook suggested, AssessmentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return suggested switch
        {
            Outlook.WillBeReached =>
                $"minst {Share(basis.ReachedShare)} når målvärdet eller är på väg",
            Outlook.WillPartlyBeReached =>
                $"minst {Share(basis.PartlyShare)} men färre än {Share(basis.ReachedShare)} når målvärdet eller är på väg",
            Outlook.WillNotBeReached =>
                $"färre än {Share(basis.PartlyShare)} når målvärdet eller är på väg",
            _ => basis.Due == 0
                ? "ingen indikator är aktuell än"
                : $"färre än {Share(basis.LeastReportedShare)} av de aktuella indikatorerna är rapporterade",
        };
    }

    /// <summary>"2 av 7 aktuella indikatorer når målvärdet eller är på väg, det är 29 %. 7 av 7 är rapporterade, det är 100 %."</summary>
    public static string Sum(int good, int due, int missing) =>
        due == 0
            ? "Ingen indikator är aktuell, så det finns inget att räkna på."
            : $"{Format.Number(good)} av {Words.Count(due, "aktuell indikator", "aktuella indikatorer")} når målvärdet eller är på väg, det är {Rounded(good, due)}. "
                + $"{Format.Number(due - missing)} av {Format.Number(due)} är rapporterade, det är {Rounded(due - missing, due)}.";

    public static string Word(Outlook? outlook) =>
        outlook is null ? "inget förslag" : StatusWords.Of(outlook).ShortWord;

    private static string Rounded(int part, int of) => Format.Percent(100m * part / of);
}
