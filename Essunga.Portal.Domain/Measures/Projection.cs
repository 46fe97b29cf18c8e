namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// Where the series leads at its own pace. Says nothing about what is planned.
/// Years are those at whose end the target is met, counted from the level of the line through the series.
/// </summary>
/// <param name="PerYear">Pace in units per year, with its 95 % spread <paramref name="Low"/> to <paramref name="High"/>.</param>
/// <param name="ReachedYear">Null when the pace never leads to the target. Always null for a range.</param>
/// <param name="EarliestYear">At the best pace of the spread; null when not even that leads there.</param>
/// <param name="LatestYear">At the worst pace of the spread; null when that never leads there.</param>
public sealed record Projection(
    decimal PerYear,
    decimal Low,
    decimal High,
    int? ReachedYear,
    int? EarliestYear,
    int? LatestYear
)
{
    public const int FewestValues = ControlChart.FewestValues;

    // A pace that needs longer is no movement that a plan can lean on.
    private const int FurthestYears = 100;

    /// <summary>Null under five values.</summary>
    public static Projection? For(
        IReadOnlyList<KnownValue> values,
        TargetPath target,
        Direction direction
    )
    {
        if (values.Count < FewestValues || RobustSlope.For(values) is not { } slope)
        {
            return null;
        }
        var latest = values.Max(value => YearScale.PositionOf(value.Period));
        var (best, worst) =
            direction == Direction.Lower ? (slope.Low, slope.High) : (slope.High, slope.Low);
        return new(
            slope.PerYear,
            slope.Low,
            slope.High,
            Reached(slope.PerYear),
            Reached(best),
            Reached(worst)
        );

        int? Reached(decimal pace)
        {
            if (direction is not (Direction.Higher or Direction.Lower))
            {
                return null;
            }
            if (target.IsMet(slope.LevelAtLatest, direction))
            {
                return (int)Math.Ceiling(latest);
            }
            var distance = target.Target - slope.LevelAtLatest;
            var years = pace == 0 ? -1 : distance / pace;
            return years is > 0 and <= FurthestYears ? (int)Math.Ceiling(latest + years) : null;
        }
    }
}
