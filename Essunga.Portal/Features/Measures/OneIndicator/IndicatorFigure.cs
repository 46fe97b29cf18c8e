using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>The indicator's figure: the series by gender, the way to the target, what chance gives and where it all comes from.</summary>
internal static class IndicatorFigure
{
    public static ChartModel Of(ReadIndicator indicator)
    {
        var periods = Periods(indicator);
        var model = new ChartModel(
            Title(indicator),
            "",
            indicator.Unit,
            indicator.Decimals,
            [.. Series(indicator, periods)]
        )
        {
            Target = ChartTarget.From(indicator.Target?.Path, indicator.Direction),
            Band = ChartBand.Of(indicator.Chart, indicator.Known),
            IsDemo = IndicatorSource.HasDemo(indicator),
            Source = IndicatorSource.Of(indicator),
        };
        return model with { Finding = $"{ChartFinding.Of(model)}{Withheld(indicator)}" };
    }

    /// <summary>" Värdet för 2022 visas inte: det bygger på färre än 10 individer."</summary>
    private static string Withheld(ReadIndicator indicator) =>
        indicator.Withheld switch
        {
            [] => "",
            [var only] =>
                $" Värdet för {Format.Period(only)} visas inte: det bygger på färre än {Format.Number(indicator.SmallestPopulation)} individer.",
            var several =>
                $" Värdena för {string.Join(", ", several.Select(Format.Period))} visas inte: de bygger på färre än {Format.Number(indicator.SmallestPopulation)} individer.",
        };

    private static string Title(ReadIndicator indicator)
    {
        var words = UnitText.Of(indicator.Unit).Words;
        var title = indicator.Target is null ? "Utfall" : "Utfall och målvärde";
        return words.Length == 0 ? title : $"{title}, {words}";
    }

    private static IEnumerable<ChartSeries> Series(
        ReadIndicator indicator,
        IReadOnlyCollection<MeasurePeriod> periods
    )
    {
        var isSplit = indicator.Values.Any(value => value.Gender != Gender.Total);
        yield return Of(isSplit ? "Alla" : "Utfall", Gender.Total);
        if (indicator.Values.Any(value => value.Gender == Gender.Women))
        {
            yield return Of("Kvinnor", Gender.Women);
        }

        if (indicator.Values.Any(value => value.Gender == Gender.Men))
        {
            yield return Of("Män", Gender.Men);
        }

        ChartSeries Of(string name, Gender gender) =>
            new(name, [.. periods.Select(period => Point(indicator, period, gender))]);
    }

    private static ChartPoint Point(ReadIndicator indicator, MeasurePeriod period, Gender gender)
    {
        var value = indicator.Values.FirstOrDefault(one =>
            one.Period == period && one.Gender == gender
        );
        var isKnown = indicator.Known.Any(one => one.Period == period);
        return new ChartPoint(
            period,
            isKnown ? value?.Value : null,
            value?.IsPreliminary ?? false,
            isKnown || value?.Value is null ? CorrectionText.Of(indicator, value) : null,
            value?.PopulationSize
        );
    }

    // Known, reported as impossible to measure, and every one between that was asked for: a gap shows as one.
    private static SortedSet<MeasurePeriod> Periods(ReadIndicator indicator)
    {
        var periods = new SortedSet<MeasurePeriod>(
            indicator
                .Known.Select(value => value.Period)
                .Concat(
                    indicator
                        .Values.Where(value => value.Gender == Gender.Total && value.Value is null)
                        .Select(value => value.Period)
                )
        );
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
}
