using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using static Essunga.Portal.Features.Measures.OneIndicator.IndicatorWords;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Where the series leads at its own pace, in plain words and with its spread.</summary>
internal static class PaceText
{
    public static string Of(ReadIndicator indicator)
    {
        if (indicator.Known.Count < Projection.FewestValues)
        {
            return $"För få värden för att räkna på takten: minst {Format.Number(Projection.FewestValues)} behövs och {Format.Number(indicator.Known.Count)} finns.";
        }

        if (RobustSlope.For(indicator.Known) is not { } slope)
        {
            return "Takten går inte att räkna ut.";
        }

        var pace = Pace(indicator, slope);
        return
            indicator.Target is { Path: var path }
            && indicator.Direction is Direction.Higher or Direction.Lower
            && Projection.For(indicator.Known, path, indicator.Direction) is { } projection
            ? $"{pace} {Reached(indicator, path, projection)}"
            : pace;
    }

    private static string Pace(ReadIndicator indicator, RobustSlope slope)
    {
        var spread =
            $"takten kan vara allt mellan {Signed(indicator, slope.Low)} och {Signed(indicator, slope.High)} per år";
        return slope.PerYear == 0
            ? $"Serien varken stiger eller sjunker; {spread}."
            : $"Serien {(slope.PerYear > 0 ? "stiger" : "sjunker")} med omkring {Amount(indicator, slope.PerYear)} per år; {spread}.";
    }

    private static string Reached(ReadIndicator indicator, TargetPath path, Projection projection)
    {
        if (projection.ReachedYear is not { } year)
        {
            return projection.EarliestYear is { } best
                ? $"I den takten nås inte målvärdet; i bästa fall nås det {Year(best)}."
                : "I den takten nås inte målvärdet.";
        }

        if (year <= indicator.Known[^1].Period.Year)
        {
            return "Serien ligger redan vid målvärdet.";
        }

        var latest = projection.LatestYear is { } worst
            ? worst == year
                ? null
                : $"som senast {Year(worst)}"
            : "i sämsta fall aldrig";
        var earliest =
            projection.EarliestYear is { } first && first < year ? $"tidigast {Year(first)}" : null;
        var spread = string.Join(" och ", new[] { earliest, latest }.OfType<string>());
        var when = $"I den takten nås målvärdet {Year(year)}";
        var late = year > path.TargetYear ? ", efter målåret" : "";
        return spread.Length == 0 ? $"{when}{late}." : $"{when}{late}; {spread}.";
    }

    private static string Signed(ReadIndicator indicator, decimal pace) =>
        Format.Difference(pace, Precision(indicator, pace));

    private static string Year(int year) => $"år{Format.Space}{Format.Years(year, year)}";
}
