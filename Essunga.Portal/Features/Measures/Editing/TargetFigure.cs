using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>The way to a target as it is typed, beside the values that are known.</summary>
internal static class TargetFigure
{
    /// <summary>Null for a way that cannot be drawn yet, as a year that is half typed.</summary>
    public static ChartModel? Of(EditedIndicator indicator, TargetPath path)
    {
        if (
            path.BaselineYear < 1990
            || path.TargetYear > 2100
            || path.TargetYear <= path.BaselineYear
            || path.TargetYear - path.BaselineYear > 60
        )
        {
            return null;
        }

        var definition = indicator.Definition;
        // What is typed more exactly than values are shown must not be rounded away in front of who types it.
        var decimals = Math.Max(
            definition.Decimals,
            new[] { path.BaselineValue ?? 0, path.Target }.Max(value =>
                (value / 1.0000000000000000000000000000m).Scale
            )
        );
        return new ChartModel(
            "Vägen dit",
            path.BaselineValue is { } from
                ? $"Från {Format.Value(from, definition.Unit, decimals)} {Format.Years(path.BaselineYear, path.BaselineYear)} till {Format.Value(path.Target, definition.Unit, decimals)} {Format.Years(path.TargetYear, path.TargetYear)}."
                : "Utan ingångsvärde finns ingen väg att rita, bara målvärdet.",
            definition.Unit,
            decimals,
            [
                new(
                    "Utfall",
                    [.. indicator.Values.Select(value => new ChartPoint(value.Period, value.Value))]
                ),
            ]
        )
        {
            Target = ChartTarget.From(path, definition.Direction),
        };
    }
}
