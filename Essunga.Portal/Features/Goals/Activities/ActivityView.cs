using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>Everything that the page of an activity shows, to who changes it and to who reads it.</summary>
/// <param name="Activity">Null for an activity that is not made yet.</param>
/// <param name="MayEdit">The reader may change it.</param>
/// <param name="People">Who can answer for it: id as text, title and place.</param>
/// <param name="Own">The indicators that the committee follows the goal up by.</param>
/// <param name="Others">Other indicators; one that is chosen becomes the committee's for the goal too.</param>
/// <param name="Saved">The form as it is when nothing has been typed.</param>
/// <param name="Draft">What the reader typed before and did not save; null when nothing.</param>
public sealed record ActivityView(
    ActivityHead? Activity,
    ActivityPlace Place,
    bool MayEdit,
    IReadOnlyList<(string Value, string Text)> People,
    IReadOnlyList<IndicatorChoice> Own,
    IReadOnlyList<IndicatorChoice> Others,
    IReadOnlyList<PlanBody> Bodies,
    ActivityForm Saved,
    KeptDraft<ActivityForm>? Draft,
    DateOnly Today
)
{
    /// <summary>The reader may make indicators for the committee.</summary>
    public bool MayMeasure { get; init; }
}

/// <summary>An activity that is there, as far as its page needs it.</summary>
/// <param name="DecidedTitle">Title and days as they were decided, when others hold now.</param>
public sealed record ActivityHead(
    Guid Id,
    string Code,
    string Title,
    DateOnly From,
    DateOnly To,
    string? DecidedTitle,
    DateOnly? DecidedFrom,
    DateOnly? DecidedTo,
    Decision Decision,
    DateOnly? EndedOn,
    bool IsReported,
    Provenance Provenance
);

/// <summary>The goal and the committee that an activity is for.</summary>
public sealed record ActivityPlace(
    Guid AssignmentId,
    int GoalNumber,
    string GoalTitle,
    string GoalSlug,
    DateOnly? GoalEndedOn,
    int FromYear,
    int ToYear,
    string CommitteeName,
    string CommitteeSlug,
    string CommitteePath
);

/// <summary>An indicator to choose.</summary>
public sealed record IndicatorChoice(Guid Id, string Code, string Name);
