using Essunga.Portal.Components.Charts;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Measures;

/// <summary>What an indicator's small chart and table of values show: all that is known at the reporting point.</summary>
public static class IndicatorSeries
{
    public static ChartModel Of(ReadIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new ChartModel(
            indicator.Name,
            "",
            indicator.Unit,
            indicator.Decimals,
            [new ChartSeries("Alla", [.. Periods(indicator).Select(one => Point(indicator, one))])]
        )
        {
            Target = ChartTarget.From(indicator.Target?.Path, indicator.Direction),
            Band = ChartBand.Of(indicator.Chart, indicator.Known),
            IsDemo = indicator.Provenance.IsDemo,
        };
    }

    /// <summary>Every known period and, between the first and the last, every one that was asked for.</summary>
    private static SortedSet<MeasurePeriod> Periods(ReadIndicator indicator)
    {
        var periods = new SortedSet<MeasurePeriod>(indicator.Known.Select(value => value.Period));
        if (periods.Count == 0)
        {
            return periods;
        }

        var last = periods.Max;
        for (
            var asked = indicator.Publication.NextAfter(periods.Min);
            asked < last;
            asked = indicator.Publication.NextAfter(asked)
        )
        {
            periods.Add(asked);
        }

        return periods;
    }

    private static ChartPoint Point(ReadIndicator indicator, MeasurePeriod period)
    {
        var known = indicator.Known.FirstOrDefault(value => value.Period == period);
        var reported = indicator.Values.FirstOrDefault(value =>
            value.Period == period && value.Gender == Gender.Total
        );
        return new ChartPoint(
            period,
            known?.Value,
            known?.IsPreliminary ?? false,
            CorrectionText.Of(indicator, reported),
            known?.PopulationSize
        );
    }
}
