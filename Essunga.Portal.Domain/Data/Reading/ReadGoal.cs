using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>A goal and where it comes from: area, strategic choice and vision.</summary>
public sealed record ReadGoal(
    Guid Id,
    int Number,
    string Slug,
    string Title,
    string? Motivation,
    Provenance MotivationProvenance,
    Decision Decision,
    string? DecisionBody,
    Provenance Provenance,
    string AreaName,
    Provenance AreaProvenance,
    string? ChoiceTitle,
    Provenance? ChoiceProvenance
)
{
    /// <summary>The title as it was decided, when another holds now; null otherwise.</summary>
    public string? DecidedTitle { get; init; }

    /// <summary>The day it ended before its period did; null while it holds.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether it was ended before the reporting point's tertial was over.</summary>
    public bool HasEndedBy(ReadPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return EndedOn <= point.Period.To;
    }
}

/// <summary>A goal as one committee's.</summary>
public sealed record ReadAssignment(
    Guid Id,
    Guid GoalId,
    Guid CommitteeId,
    string CommitteeName,
    string CommitteeSlug,
    string CommitteePath,
    IReadOnlyList<Guid> IndicatorIds
);

/// <summary>A statement of a body about a goal.</summary>
/// <param name="At">UTC.</param>
public sealed record ReadStatement(
    Guid Id,
    Guid GoalId,
    Guid PointId,
    Guid BodyId,
    string BodyName,
    bool IsOverall,
    Outlook Outlook,
    AssessmentBasis Basis,
    string? Reason,
    ReadPerson By,
    DateTime At,
    Provenance Provenance
);

/// <summary>A slutbedömning of a body about a goal, stated when the goal period ends.</summary>
/// <param name="At">UTC.</param>
public sealed record ReadVerdict(
    Guid Id,
    Guid GoalId,
    Guid BodyId,
    string BodyName,
    bool IsOverall,
    Verdict Verdict,
    Verdict? Suggested,
    string? Reason,
    ReadPerson By,
    DateTime At
);

/// <summary>What was reported about an activity at a reporting point.</summary>
/// <param name="At">UTC.</param>
public sealed record ReadActivityReport(
    Guid PointId,
    ActivityStatus Status,
    bool? WillBeCompleted,
    string? Comment,
    ReadPerson By,
    DateTime At
);

/// <summary>An activity with its reports in the order they were made.</summary>
public sealed record ReadActivity(
    Guid Id,
    string Code,
    Guid AssignmentId,
    string Title,
    DateOnly From,
    DateOnly To,
    ReadPerson? Owner,
    ReadPerson? StandIn,
    Decision Decision,
    Provenance Provenance,
    IReadOnlyList<Guid> IndicatorIds,
    IReadOnlyList<ReadActivityReport> Reports
)
{
    /// <summary>Title and days as they were decided, when others hold now; null otherwise.</summary>
    public DecidedActivity? Decided { get; init; }

    /// <summary>The day it ended before it was finished; null while it holds.</summary>
    public DateOnly? EndedOn { get; init; }
}

/// <summary>An activity as it was decided.</summary>
public sealed record DecidedActivity(string Title, DateOnly From, DateOnly To);

/// <summary>The vision at the top of the chain.</summary>
public sealed record ReadVision(
    string Title,
    string? Statement,
    int TargetYear,
    Decision Decision,
    Provenance Provenance,
    Provenance StatementProvenance,
    IReadOnlyList<(int Number, string Title, Provenance Provenance)> Choices
);
