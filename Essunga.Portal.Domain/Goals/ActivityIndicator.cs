using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>An indicator that shows the effect of an activity.</summary>
public sealed class ActivityIndicator : Entity
{
    private ActivityIndicator() { }

    internal ActivityIndicator(Guid id, Guid activityId, Guid indicatorId)
        : base(id)
    {
        ActivityId = activityId;
        IndicatorId = indicatorId;
    }

    public Guid ActivityId { get; private set; }

    public Guid IndicatorId { get; private set; }
}
