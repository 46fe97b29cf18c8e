using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>Everything that the form of a goal needs.</summary>
/// <param name="Goal">Null for a goal that is not made yet.</param>
/// <param name="Saved">The form as it is when nothing has been typed.</param>
/// <param name="Draft">What the reader typed before and did not save; null when nothing.</param>
public sealed record GoalFormView(
    GoalHead? Goal,
    PlanPeriod Period,
    IReadOnlyList<PlanPeriod> Periods,
    IReadOnlyList<(string Value, string Text)> Areas,
    IReadOnlyList<PlanBody> Bodies,
    IReadOnlyList<GoalPart> Parts,
    IReadOnlyList<PlanIndicator> Indicators,
    GoalForm Saved,
    KeptDraft<GoalForm>? Draft,
    DateOnly Today
)
{
    /// <summary>The committees that do not have the goal.</summary>
    public IEnumerable<PlanBody> Free =>
        Bodies.Where(one => one.TakesGoals && Parts.All(part => part.CommitteeId != one.Id));

    /// <summary>It is not decided, and nothing has been stated about it or is done for it, so that it can be removed.</summary>
    public bool IsRemovable =>
        Goal is { HasStatements: false, Decision.State: DecisionState.Proposed }
        && Parts.All(part => part.Activities == 0);
}

/// <summary>A goal that is there, as far as its form needs it.</summary>
/// <param name="DecidedTitle">The title as it was decided, when another holds now.</param>
public sealed record GoalHead(
    Guid Id,
    string Slug,
    int Number,
    string Title,
    string? DecidedTitle,
    Decision Decision,
    DateOnly? EndedOn,
    bool HasStatements,
    Provenance Provenance
);

/// <summary>A goal period that a goal can be in.</summary>
public sealed record PlanPeriod(Guid Id, int FromYear, int ToYear);

/// <summary>A goal as one committee's, in its form.</summary>
/// <param name="AimedAt">The indicators that an activity of the committee's aims at.</param>
/// <param name="IsStated">The committee has stated something about it.</param>
public sealed record GoalPart(
    Guid Id,
    Guid CommitteeId,
    string Name,
    string Slug,
    string Path,
    IReadOnlyList<Guid> IndicatorIds,
    IReadOnlyList<Guid> AimedAt,
    int Activities,
    bool IsStated
)
{
    public bool IsFree => IndicatorIds.Count == 0 && Activities == 0 && !IsStated;
}

/// <summary>An indicator to choose.</summary>
public sealed record PlanIndicator(Guid Id, string Code, string Name);
