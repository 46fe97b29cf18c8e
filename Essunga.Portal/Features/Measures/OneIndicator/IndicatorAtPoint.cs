using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>An indicator cut to what a reporting point covers and to what may be shown.</summary>
internal static class IndicatorAtPoint
{
    /// <summary>
    /// Without values for periods after the point, which an open point may already know, and without a baseline
    /// that is itself a value for fewer individuals than may be shown.
    /// </summary>
    public static ReadIndicator Of(ReadIndicator indicator, ReadPoint point)
    {
        var cut = indicator with
        {
            Values = [.. indicator.Values.Where(value => IsCovered(value.Period, point))],
            ForReporterAlone = [],
            Withheld = [.. indicator.Withheld.Where(period => IsCovered(period, point)).Order()],
            Reading = indicator.Reading with
            {
                Known = [.. indicator.Known.Where(value => IsCovered(value.Period, point))],
                Unmeasured = indicator
                    .Reading.Unmeasured.Where(period => IsCovered(period, point))
                    .ToHashSet(),
            },
        };
        return HidesBaseline(indicator)
            ? cut with
            {
                Target = WithoutBaseline(indicator.Target!),
                Standing = indicator.Standing with { PathValue = null },
            }
            : cut;
    }

    public static bool HidesBaseline(ReadIndicator indicator) =>
        indicator.Target is { } target
        && indicator.Withheld.Any(period => period.Year == target.Path.BaselineYear);

    public static ReadTarget WithoutBaseline(ReadTarget target) =>
        target with
        {
            Path = target.Path with { BaselineValue = null },
        };

    private static bool IsCovered(MeasurePeriod period, ReadPoint point) =>
        period.Year <= point.Year
        && (period.Kind == PeriodKind.Year || period.To <= point.Period.To);
}
