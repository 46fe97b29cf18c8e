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

    public Decision Decision { get; private set; } = Decision.Proposed;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<TargetWaypoint> Waypoints => _waypoints;

    /// <exception cref="BrokenRuleException">The year is not between baseline and target.</exception>
    public void PassBy(Guid waypointId, int year, decimal value)
    {
        MeasureRules.WaypointWithinTarget.Require(year > BaselineYear && year < Year);
        _waypoints.Add(new TargetWaypoint(waypointId, Id, year, value));
    }

    public void Keep(decimal lowerLimit, decimal upperLimit)
    {
        LowerLimit = lowerLimit;
        UpperLimit = upperLimit;
    }

    /// <summary>Changes the value; after a decision the decided value stays beside it.</summary>
    public void Change(decimal value)
    {
        Value = value;
        Decision = Decision.Changed();
    }
}
