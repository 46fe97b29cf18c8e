using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>How an activity was reported at a reporting point. Never changed; a new one is added.</summary>
public sealed class ActivityReport : Entity
{
    private ActivityReport() { }

    internal ActivityReport(
        Guid id,
        Guid activityId,
        Guid pointId,
        ActivityStatus status,
        bool? willBeCompleted,
        string? comment,
        Guid byId,
        DateTime at
    )
        : base(id)
    {
        ActivityId = activityId;
        PointId = pointId;
        Status = status;
        WillBeCompleted = willBeCompleted;
        Comment = comment;
        ById = byId;
        At = at;
    }

    /// <summary>What a status itself answers to "slutförs aktiviteten?"; null when it must be told.</summary>
    public static bool? SaidBy(ActivityStatus status) =>
        status switch
        {
            ActivityStatus.Completed => true,
            ActivityStatus.Cancelled => false,
            _ => null,
        };

    public Guid ActivityId { get; private set; }

    public Guid PointId { get; private set; }

    public ActivityStatus Status { get; private set; }

    /// <summary>slutförs aktiviteten? Asked at T2; null when not stated.</summary>
    public bool? WillBeCompleted { get; private set; }

    public string? Comment { get; private set; }

    public Guid ById { get; private set; }

    public DateTime At { get; private set; }
}
