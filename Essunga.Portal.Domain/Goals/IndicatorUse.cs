using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>An indicator that a committee follows a goal up by. One indicator may serve several goals and committees.</summary>
public sealed class IndicatorUse : Entity
{
    private IndicatorUse() { }

    internal IndicatorUse(Guid id, Guid assignmentId, Guid indicatorId)
        : base(id)
    {
        AssignmentId = assignmentId;
        IndicatorId = indicatorId;
    }

    public Guid AssignmentId { get; private set; }

    public Guid IndicatorId { get; private set; }
}
