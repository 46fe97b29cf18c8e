using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// målvärde: what an indicator shall have come to in a year, the baseline it is counted from and the waypoints
/// between. A target that is changed after its decision keeps what was decided. From "Verksamhetsplan med budget".
/// </summary>
public sealed class Target : Entity
{
    private readonly List<TargetWaypoint> _waypoints = [];

    private Target() { }

    internal Target(
        Guid id,
        Guid indicatorId,
        int baselineYear,
        decimal? baselineValue,
        int year,
        decimal value,
        Decision decision,
        Provenance provenance
    )
        : base(id)
    {
        IndicatorId = indicatorId;
        BaselineYear = baselineYear;
        BaselineValue = baselineValue;
        Year = year;
        Value = value;
        Decision = decision;
        DecidedValue = decision.State == DecisionState.Proposed ? null : value;
        Provenance = provenance;
    }

    public Guid IndicatorId { get; private set; }

    public int BaselineYear { get; private set; }

    /// <summary>In the indicator's unit; null when nothing was known at the start.</summary>
    public decimal? BaselineValue { get; private set; }

    public int Year { get; private set; }

    /// <summary>In the indicator's unit; the nearer end when the direction is a range.</summary>
    public decimal Value { get; private set; }

    /// <summary>The range's lower and upper end, only when the direction is a range.</summary>
    public decimal? LowerLimit { get; private set; }

    public decimal? UpperLimit { get; private set; }

    /// <summary>The value as it was decided; shown beside <see cref="Value"/> when they differ.</summary>
    public decimal? DecidedValue { get; private set; }

    /// <summary>The year as it was decided; null as long as nothing is changed after the decision.</summary>
    public int? DecidedYear { get; private set; }

    /// <summary>The range as it was decided; null as long as nothing is changed after the decision, and without a range.</summary>
    public decimal? DecidedLowerLimit { get; private set; }

    public decimal? DecidedUpperLimit { get; private set; }

    public Decision Decision { get; private set; } = Decision.Proposed;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<TargetWaypoint> Waypoints => _waypoints;

    /// <summary>The whole way as it is now.</summary>
    public TargetPath Path =>
        new(
            BaselineYear,
            BaselineValue,
            Year,
            Value,
            LowerLimit,
            UpperLimit,
            [
                .. _waypoints
                    .OrderBy(point => point.Year)
                    .Select(point => new Waypoint(point.Year, point.Value)),
            ]
        );

    /// <exception cref="BrokenRuleException">The year is not between baseline and target.</exception>
    public void PassBy(Guid waypointId, int year, decimal value)
    {
        MeasureRules.WaypointWithinTarget.Require(year > BaselineYear && year < Year);
        _waypoints.Add(new TargetWaypoint(waypointId, Id, year, value));
    }

    /// <summary>Changes the value; after a decision the decided value stays beside it.</summary>
    public void Change(decimal value) => Change(Path with { Target = value });

    /// <summary>Whether the way is the one that the target has.</summary>
    public bool HasWay(TargetPath path) =>
        Path with { Waypoints = [] } == path with { Waypoints = [] }
        && Path.Waypoints.SequenceEqual(path.Waypoints.OrderBy(point => point.Year));

    /// <summary>Changes the whole way; after a decision what was decided stays beside it.</summary>
    internal void Change(TargetPath path)
    {
        if (Decision.State == DecisionState.Decided)
        {
            Remember();
        }

        Take(path);
        Decision = Decision.Changed();
    }

    /// <summary>Takes a decision on the target as it is: nothing is left of what was decided before.</summary>
    internal void Decide(Decision decision)
    {
        Decision = decision;
        DecidedValue = Value;
        (DecidedYear, DecidedLowerLimit, DecidedUpperLimit) = (null, null, null);
    }

    internal void Take(TargetPath path)
    {
        BaselineYear = path.BaselineYear;
        BaselineValue = path.BaselineValue;
        Year = path.TargetYear;
        Value = path.Target;
        LowerLimit = path.LowerLimit;
        UpperLimit = path.UpperLimit;
        _waypoints.RemoveAll(one => path.Waypoints.All(point => point.Year != one.Year));
        foreach (var point in path.Waypoints)
        {
            if (_waypoints.Find(one => one.Year == point.Year) is { } there)
            {
                there.Move(point.Value);
            }
            else
            {
                _waypoints.Add(new TargetWaypoint(Guid.NewGuid(), Id, point.Year, point.Value));
            }
        }
    }

    private void Remember()
    {
        DecidedValue = Value;
        DecidedYear = Year;
        DecidedLowerLimit = LowerLimit;
        DecidedUpperLimit = UpperLimit;
    }
}
