using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>
/// The sentence that answers the list's address: "22 indikatorer och 5 nyckeltal. 3 når målvärdet, 5 är på väg, 11
/// når inte, 3 väntas och 1 saknas."
/// </summary>
public static class ListLead
{
    public static string Of(ListCounts all, ListCounts matching, bool isNarrowed)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(matching);
        if (all.Total == 0)
        {
            return "Här finns inga indikatorer och inga nyckeltal.";
        }

        var states = States(matching);
        var count = isNarrowed
            ? $"{Format.Number(matching.Total)} av {Format.Number(all.Total)} stämmer med det du har valt."
            : $"{Kinds(all)}.";
        return states.Length == 0 ? count : $"{count} {states}";
    }

    private static string Kinds(ListCounts counts) =>
        Words.Join([
            .. new[]
            {
                (counts.Indicators, Words.Count(counts.Indicators, "indikator", "indikatorer")),
                (counts.KeyFigures, $"{Format.Number(counts.KeyFigures)} nyckeltal"),
            }
                .Where(part => part.Item1 > 0)
                .Select(part => part.Item2),
        ]);

    private static string States(ListCounts counts)
    {
        var parts = new[]
        {
            (counts.Reached, "når målvärdet"),
            (counts.OnTheWay, "är på väg"),
            (counts.NotReached, "når inte"),
            (counts.Expected, "väntas"),
            (counts.Missing, "saknas"),
        }
            .Where(part => part.Item1 > 0)
            .Select(part => $"{Format.Number(part.Item1)}{Format.Space}{part.Item2}")
            .ToList();
        return parts.Count == 0 ? "" : $"{Words.Join(parts)}.";
    }
}
