using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>A slutbedömning that a body has stated for a goal at the end of the period. Never changed; a new one is added.</summary>
public sealed class StatedVerdict : Entity
{
    private StatedVerdict() { }

    internal StatedVerdict(
        Guid id,
        Guid goalId,
        StatingBody body,
        Verdict verdict,
        Verdict? suggested,
        string? reason,
        Guid byId,
        DateTime at
    )
        : base(id)
    {
        GoalId = goalId;
        BodyId = body.NodeId;
        IsOverall = body.IsOverall;
        Verdict = verdict;
        Suggested = suggested;
        Reason = reason;
        ById = byId;
        At = at;
    }

    public Guid GoalId { get; private set; }

    public Guid BodyId { get; private set; }

    public bool IsOverall { get; private set; }

    public Verdict Verdict { get; private set; }

    public Verdict? Suggested { get; private set; }

    public string? Reason { get; private set; }

    public Guid ById { get; private set; }

    public DateTime At { get; private set; }
}
