namespace Essunga.Portal.Domain.Measures;

/// <summary>A value that is to be reached on the way to the target (delmål), at the end of a year.</summary>
public sealed record Waypoint(int Year, decimal Value);

/// <summary>Where a target lies, seen from its baseline.</summary>
public enum BaselineStep
{
    /// <summary>Better, or nothing is known to compare with.</summary>
    Better = 0,

    Same = 1,

    /// <summary>On the wrong side: a higher target where lower is better.</summary>
    Worse = 2,
}

/// <summary>
/// The way from a baseline (ingångsvärde) to a target value (målvärde): straight lines from baseline over
/// the waypoints to the target, all in the measure's unit at the end of each year.
/// From "Mål- och resultatstyrning" of the governing document.
/// </summary>
/// <param name="LowerLimit">Only for <see cref="Direction.WithinRange"/>, which needs both limits.</param>
public sealed record TargetPath(
    int BaselineYear,
    decimal? BaselineValue,
    int TargetYear,
    decimal Target,
    decimal? LowerLimit,
    decimal? UpperLimit,
    IReadOnlyList<Waypoint> Waypoints
)
{
    /// <summary>
    /// The value on the way at the end of the period; the target from the target year on. Null before the
    /// baseline, and before the target year when there is no baseline value to draw the line from.
    /// </summary>
    public decimal? ValueAt(MeasurePeriod period)
    {
        var at = YearScale.PositionOf(period);
        if (at >= TargetYear)
        {
            return Target;
        }
        if (BaselineValue is not { } baseline || at < BaselineYear)
        {
            return null;
        }
        var from = new Waypoint(BaselineYear, baseline);
        foreach (var to in Ahead())
        {
            if (at <= to.Year)
            {
                return from.Value
                    + ((to.Value - from.Value) * (at - from.Year) / (to.Year - from.Year));
            }
            from = to;
        }
        return Target;
    }

    /// <summary>Whether the value is at or better than the target; a range is met inside its limits. Never met when neutral.</summary>
    public bool IsMet(decimal value, Direction direction) =>
        direction switch
        {
            Direction.Higher => value >= Target,
            Direction.Lower => value <= Target,
            Direction.WithinRange => LowerLimit <= value && value <= UpperLimit,
            _ => false,
        };

    /// <summary>Which way the target lies from the baseline; a range is never worse, since it has no way.</summary>
    public BaselineStep AgainstBaseline(Direction direction) =>
        (BaselineValue, direction) switch
        {
            ({ } from, Direction.Higher) when Target < from => BaselineStep.Worse,
            ({ } from, Direction.Lower) when Target > from => BaselineStep.Worse,
            ({ } from, Direction.Higher or Direction.Lower) when Target == from =>
                BaselineStep.Same,
            _ => BaselineStep.Better,
        };

    /// <summary>
    /// Whether the value is on or better than the line at the end of the period. A range has no line:
    /// there only a met target is on the path. Where there is no line, only a met target is on it.
    /// </summary>
    public bool IsOnPath(decimal value, MeasurePeriod period, Direction direction) =>
        IsMet(value, direction)
        || direction switch
        {
            Direction.Higher => value >= ValueAt(period),
            Direction.Lower => value <= ValueAt(period),
            _ => false,
        };

    private IEnumerable<Waypoint> Ahead() =>
        Waypoints
            .Where(point => point.Year > BaselineYear && point.Year < TargetYear)
            .DistinctBy(point => point.Year)
            .OrderBy(point => point.Year)
            .Append(new Waypoint(TargetYear, Target));
}
