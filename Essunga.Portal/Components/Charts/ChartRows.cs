using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Charts;

/// <param name="Points">One for each series, null where the series has none.</param>
/// <param name="Way">The value on the way to the target at the end of the year.</param>
public sealed record ChartRow(
    MeasurePeriod Period,
    IReadOnlyList<ChartPoint?> Points,
    int? Population,
    decimal? Way,
    bool IsTarget
);

/// <summary>The table twin of a chart: a row for everything that is drawn, also for years that are to come.</summary>
public sealed record ChartRows(
    IReadOnlyList<ChartRow> Rows,
    bool IsYearly,
    bool HasPopulation,
    bool HasWay
)
{
    public static ChartRows Of(ChartModel model)
    {
        // The baseline is a value of the series and no waypoint.
        var way = model.Target is { IsRange: false } target
            ? target.Points.Skip(target.Points.Count > 1 ? 1 : 0).ToList()
            : [];
        var periods = model
            .Series.SelectMany(series => series.Points.Select(point => point.Period))
            .Concat(way.Select(point => MeasurePeriod.OfYear(point.Year)))
            .Distinct()
            .Order();
        var rows = periods.Select(period => Row(model, way, period)).ToList();
        return new(
            rows,
            rows.TrueForAll(row => row.Period.Kind == PeriodKind.Year),
            rows.Exists(row => row.Population is not null),
            way.Count > 0
        );
    }

    private static ChartRow Row(ChartModel model, List<ChartTargetPoint> way, MeasurePeriod period)
    {
        var points = model
            .Series.Select(series => series.Points.FirstOrDefault(point => point.Period == period))
            .ToList();
        var aim =
            period.Kind == PeriodKind.Year ? way.Find(point => point.Year == period.Year) : null;
        return new(
            period,
            points,
            points.FirstOrDefault()?.PopulationSize,
            aim?.Value,
            aim is not null && aim.Year == model.Target?.Year
        );
    }
}
