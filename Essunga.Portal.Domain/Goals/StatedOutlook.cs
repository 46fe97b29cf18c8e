using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>A prognos that a body has stated for a goal at a reporting point, with rule, data and reason. Never changed; a new one is added.</summary>
public sealed class StatedOutlook : Entity
{
    private StatedOutlook() { }

    internal StatedOutlook(
        Guid id,
        Guid goalId,
        Guid pointId,
        StatingBody body,
        Outlook outlook,
        AssessmentBasis basis,
        string? reason,
        Guid byId,
        DateTime at
    )
        : base(id)
    {
        GoalId = goalId;
        PointId = pointId;
        BodyId = body.NodeId;
        IsOverall = body.IsOverall;
        Outlook = outlook;
        Basis = basis;
        Reason = reason;
        ById = byId;
        At = at;
    }

    public Guid GoalId { get; private set; }

    public Guid PointId { get; private set; }

    public Guid BodyId { get; private set; }

    /// <summary>True for the executive board's statement on the goal as a whole.</summary>
    public bool IsOverall { get; private set; }

    public Outlook Outlook { get; private set; }

    public AssessmentBasis Basis { get; private set; } = null!;

    /// <summary>Markdown; always there when the statement differs from the suggestion.</summary>
    public string? Reason { get; private set; }

    public Guid ById { get; private set; }

    public DateTime At { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    /// <summary>Marks where an imported statement comes from.</summary>
    public void ComesFrom(Provenance provenance) => Provenance = provenance;
}
