using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Charts;

/// <summary>
/// Everything that a chart says, whichever way it is drawn: as figure, as table, as spark or explored.
/// </summary>
/// <param name="Title">Heading with the unit in words: "Andel behöriga, procent".</param>
/// <param name="Finding">What the chart shows, in a sentence or two; see <see cref="ChartFinding"/>.</param>
/// <param name="Unit">As stored with the measure; written by <see cref="Text.UnitText"/>.</param>
/// <param name="Series">The first is drawn. The others stand in the table and can be drawn when exploring.</param>
public sealed record ChartModel(
    string Title,
    string Finding,
    string Unit,
    int Decimals,
    IReadOnlyList<ChartSeries> Series
)
{
    public ChartTarget? Target { get; init; }

    public ChartBand? Band { get; init; }

    /// <summary>Sentences about source, owner and when it was reported.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];

    /// <summary>The values are invented; shown as Exempeldata.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Caption of the table; the unit in words when not given.</summary>
    public string? TableCaption { get; init; }

    /// <summary>The points of the drawn series, in time order.</summary>
    public IReadOnlyList<ChartPoint> MainPoints =>
        Series.Count == 0 ? [] : [.. Series[0].Points.OrderBy(point => point.Period)];

    public bool HasValues => MainPoints.Any(point => point.Value is not null);
}

/// <param name="Name">What the series covers: "Alla", "Flickor", "Utfall".</param>
/// <param name="Points">One for each period that is asked for; a period without a value is a gap in the line.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <param name="Value">Null when it is missing: drawn as a gap, never as 0.</param>
/// <param name="Note">About a correction: "rättat från 80,1 den 5 september 2025".</param>
/// <param name="PopulationSize">n, when known.</param>
public sealed record ChartPoint(
    MeasurePeriod Period,
    decimal? Value,
    bool IsPreliminary = false,
    string? Note = null,
    int? PopulationSize = null
);

/// <summary>A value that is aimed at, at the end of a year.</summary>
public sealed record ChartTargetPoint(int Year, decimal Value);

/// <summary>
/// The way to the target value: from the baseline over one point a year. The last point is the target.
/// For a range, which has no way, only the limits are drawn.
/// </summary>
public sealed record ChartTarget(
    IReadOnlyList<ChartTargetPoint> Points,
    decimal? LowerLimit = null,
    decimal? UpperLimit = null
)
{
    public int Year => Points[^1].Year;

    public decimal Value => Points[^1].Value;

    public bool IsRange => LowerLimit is not null && UpperLimit is not null;

    /// <summary>Every value that is drawn: the limits of a range, otherwise the way.</summary>
    public IEnumerable<decimal> Aims =>
        this is { LowerLimit: { } lower, UpperLimit: { } upper }
            ? [lower, upper]
            : Points.Select(point => point.Value);

    /// <summary>Null for a measure without a target (neutral).</summary>
    public static ChartTarget? From(TargetPath? path, Direction direction)
    {
        if (path is null || direction == Direction.Neutral)
        {
            return null;
        }
        var end = new ChartTargetPoint(path.TargetYear, path.Target);
        if (direction == Direction.WithinRange)
        {
            return new([end], path.LowerLimit, path.UpperLimit);
        }
        var way = Enumerable
            .Range(path.BaselineYear, Math.Max(0, path.TargetYear - path.BaselineYear))
            .Select(year => (Year: year, Value: path.ValueAt(MeasurePeriod.OfYear(year))))
            .Where(point => point.Value is not null)
            .Select(point => new ChartTargetPoint(point.Year, point.Value!.Value));
        return new([.. way, end]);
    }
}

/// <summary>What chance can give, over the periods that it is reckoned from.</summary>
public sealed record ChartBand(
    decimal Low,
    decimal High,
    decimal Mean,
    MeasurePeriod From,
    MeasurePeriod To
)
{
    /// <summary>Null under five values.</summary>
    public static ChartBand? Of(ControlChart chart, IReadOnlyList<KnownValue> values) =>
        chart.Limits is { } limits
            ? new(
                limits.Lower,
                limits.Upper,
                limits.Mean,
                values.Min(value => value.Period),
                values.Max(value => value.Period)
            )
            : null;
}
