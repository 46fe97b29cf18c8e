using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>Which column of a pasted list is what, by its heading; −1 for a column that is not there.</summary>
/// <param name="Labels">Those that tell the indicator.</param>
internal sealed record ListColumns(
    IReadOnlyList<int> Labels,
    int Period,
    int Year,
    int Gender,
    int Value,
    int Population,
    int Comment
)
{
    private static readonly string[] Labelled =
    [
        "mått",
        "indikator",
        "indikatorkod",
        "kod",
        "namn",
        "nyckeltal",
        "enhet",
    ];

    private static readonly string[] Periods = ["period", "mätperiod", "tertial", "månad"];
    private static readonly string[] Years = ["år", "årtal", "kalenderår"];
    private static readonly string[] Genders = ["kön"];
    private static readonly string[] ValueWords = ["värde", "mätvärde", "utfall", "resultat"];
    private static readonly string[] Populations = ["antal", "antal individer", "n"];
    private static readonly string[] Comments = ["kommentar", "anmärkning"];

    /// <summary>Null when the headings are not those of a list: it needs a value and a period or a year.</summary>
    public static ListColumns? Of(IReadOnlyList<string> head)
    {
        var plain = head.Select(cell => SearchText.From(cell)).ToList();
        var columns = new ListColumns(
            [.. Enumerable.Range(0, plain.Count).Where(at => Labelled.Contains(plain[at]))],
            Find(Periods),
            Find(Years),
            Find(Genders),
            Find(ValueWords),
            Find(Populations),
            Find(Comments)
        );
        return columns.Value >= 0 && (columns.Period >= 0 || columns.Year >= 0) ? columns : null;

        int Find(string[] words) => plain.FindIndex(cell => words.Contains(cell));
    }

    /// <summary>Whether a cell is a heading and no name of anything: "Enhet", "Mått".</summary>
    public static bool IsHeading(string cell)
    {
        var plain = SearchText.From(cell);
        return Array.Exists(
            [Labelled, Periods, Years, Genders],
            words => Array.IndexOf(words, plain) >= 0
        );
    }
}
