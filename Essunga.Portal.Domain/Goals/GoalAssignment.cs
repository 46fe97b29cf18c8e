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

    /// <summary>Follows the goal up by an indicator; does nothing, and answers null, when it is there already.</summary>
    public IndicatorUse? FollowBy(Guid useId, Guid indicatorId)
    {
        if (_indicators.Exists(use => use.IndicatorId == indicatorId))
        {
            return null;
        }

        var added = new IndicatorUse(useId, Id, indicatorId);
        _indicators.Add(added);
        return added;
    }

    /// <summary>Follows the goal up by the indicator no more. What has been stated keeps what it rested on.</summary>
    /// <param name="isAimedAt">Whether an activity of the committee is to show effect in it.</param>
    /// <exception cref="BrokenRuleException">An activity aims at it.</exception>
    public void FollowNoMoreBy(Guid indicatorId, bool isAimedAt)
    {
        GoalRules.NoActivityAimsAtIndicator.Require(!isAimedAt);
        _indicators.RemoveAll(use => use.IndicatorId == indicatorId);
    }
}
