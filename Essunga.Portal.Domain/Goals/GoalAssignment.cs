using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>A goal as one committee's: activities and indicators hang here. From "Mål- och resultatstyrning".</summary>
public sealed class GoalAssignment : Entity
{
    private readonly List<IndicatorUse> _indicators = [];

    private GoalAssignment() { }

    internal GoalAssignment(Guid id, Guid goalId, Guid committeeId, Provenance provenance)
        : base(id)
    {
        GoalId = goalId;
        CommitteeId = committeeId;
        Provenance = provenance;
    }

    public Guid GoalId { get; private set; }

    public Guid CommitteeId { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<IndicatorUse> Indicators => _indicators;

    /// <summary>Follows the goal up by an indicator; does nothing when it is there already.</summary>
    public void FollowBy(Guid useId, Guid indicatorId)
    {
        if (_indicators.TrueForAll(use => use.IndicatorId != indicatorId))
        {
            _indicators.Add(new IndicatorUse(useId, Id, indicatorId));
        }
    }
}
