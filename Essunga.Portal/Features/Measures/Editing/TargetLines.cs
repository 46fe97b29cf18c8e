using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>A target as the page tells it, and where two ways of it differ.</summary>
internal static class TargetLines
{
    /// <summary>"Målvärde 2027: 88 %".</summary>
    public static string Heading(IndicatorDefinition definition, TargetPath path) =>
        $"Målvärde {Year(path.TargetYear)}: {Aim(definition, path)}";

    public static bool AreSame(TargetPath one, TargetPath other) =>
        one with { Waypoints = [] } == other with { Waypoints = [] }
        && one.Waypoints.SequenceEqual(other.Waypoints);

    public static IReadOnlyList<(string Field, string Theirs, string Mine)> Differences(
        IndicatorDefinition definition,
        TargetPath theirs,
        TargetPath mine
    ) =>
        [
            .. Shown(definition, theirs)
                .Zip(Shown(definition, mine))
                .Where(pair => pair.First.Text != pair.Second.Text)
                .Select(pair => (pair.First.Field, pair.First.Text, pair.Second.Text)),
        ];

    private static IEnumerable<(string Field, string Text)> Shown(
        IndicatorDefinition definition,
        TargetPath path
    ) =>
        [
            ("Målvärde", $"{Aim(definition, path)} {Year(path.TargetYear)}"),
            (
                "Utgångsläge",
                $"{Format.Value(path.BaselineValue, definition.Unit, definition.Decimals)} {Year(path.BaselineYear)}"
            ),
            (
                "Delmål",
                path.Waypoints.Count == 0
                    ? "inga"
                    : string.Join(
                        ", ",
                        path.Waypoints.Select(point =>
                            $"{Format.Value(point.Value, definition.Unit, definition.Decimals)} {Year(point.Year)}"
                        )
                    )
            ),
        ];

    private static string Aim(IndicatorDefinition definition, TargetPath path) =>
        TargetText.Aim(
            definition.Unit,
            definition.Decimals,
            path.Target,
            path.LowerLimit,
            path.UpperLimit
        );

    private static string Year(int year) => Format.Years(year, year);
}
