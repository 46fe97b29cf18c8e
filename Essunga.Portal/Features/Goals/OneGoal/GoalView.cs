using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>What the address of a goal leads to: the goal, or what is wrong with the address.</summary>
public sealed record OneGoalPage(GoalView? View, FollowUpFault? Fault)
{
    /// <summary>Where this reader states a prognos or slutbedömning for the goal; null for who may not, and at T1.</summary>
    public string? StateHref { get; init; }

    /// <summary>Where this reader changes the goal; null for who may not.</summary>
    public string? EditHref { get; init; }

    /// <summary>Where this reader adds an activity, by the committee's name; empty for who may not.</summary>
    public IReadOnlyDictionary<string, string> AddHrefs { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The goal, when its period has not begun and there is nothing to follow up yet.</summary>
    public ComingGoal? Coming { get; init; }
}

/// <summary>Everything that the page of a goal shows.</summary>
/// <param name="Part">The committee whose part of the goal is shown; null for the goal as a whole.</param>
/// <param name="Notice">Said when the chosen committee does not have the goal; null otherwise.</param>
public sealed record GoalView(
    FollowUp FollowUp,
    ReadGoal Goal,
    ReadVision? Vision,
    ReadAssignment? Part,
    string? Notice,
    OutlookStanding Standing,
    GoalLead Lead,
    IReadOnlyList<CommitteeLine> Committees,
    IReadOnlyList<ReadAssignment> Parts,
    IReadOnlyList<GoalBody> Bodies,
    IReadOnlyList<StatementLine> History,
    AssessmentTrace Trace,
    IReadOnlyList<IndicatorRow> Indicators,
    string IndicatorsText,
    string IndicatorsDemo,
    IReadOnlyList<ActivityGroup> Activities,
    string ActivitiesText,
    bool ActivitiesAreDemo,
    IReadOnlyList<ThreadCommittee> Thread,
    bool ThreadIsDemo,
    IReadOnlyList<ChainGap> Gaps,
    GoalNeighbour? Previous,
    GoalNeighbour? Next
)
{
    /// <summary>The page's own address, to which a section's id can be added.</summary>
    public string Section(string id) => Links.Goal(Goal.Slug, FollowUp.State, id);

    /// <summary>The committees whose activities for the goal somebody may set up, each with where one is added.</summary>
    public IReadOnlyDictionary<string, string> AddHrefs(Viewer viewer) =>
        ActivityAdds.Of(Goal, Parts, viewer);

    /// <summary>Where somebody states for the goal: the body that is shown, or the first that is the reader's.</summary>
    public string? StateHref(Viewer viewer)
    {
        var own = Bodies.Where(one => one.MayBeStatedBy(viewer)).ToList();
        return
            StatePoint.Tertial > 1
            && (own.Find(one => one.CommitteeId == Part?.CommitteeId) ?? own.FirstOrDefault())
                is { } body
            ? Links.StateOutlook(
                Goal.Slug,
                (
                    StatePoint == FollowUp.Point
                        ? FollowUp.State
                        : new AddressState(StatePoint.Year, StatePoint.Tertial)
                ) with
                {
                    Committee = body.Slug,
                }
            )
            : null;
    }

    /// <summary>
    /// The point to state at: the one that is shown, or a later one of the period that has come since and whose last
    /// day is still to come, when the reader has chosen none.
    /// </summary>
    public ReadPoint StatePoint =>
        FollowUp.State is { Year: null, Tertial: null, AsOf: null }
        && FollowUp.Calendar.ToReport(FollowUp.Today) is { } point
        && FollowUp.Period.Covers(point.Year)
            ? point
            : FollowUp.Point;
}

/// <summary>A committee's own statement about the goal.</summary>
public sealed record CommitteeLine(string Name, string Href, OutlookStanding Standing);

/// <summary>The activities of one committee.</summary>
public sealed record ActivityGroup(string CommitteeName, IReadOnlyList<ActivityRow> Rows);

/// <summary>An activity as a row.</summary>
/// <param name="Completes">"ja", "nej" or "–".</param>
public sealed record ActivityRow(
    string Id,
    string Title,
    string? Comment,
    string Owner,
    string? StandIn,
    string From,
    string To,
    string Completes,
    StatusWord Word,
    string? ReportedText
)
{
    public string Href { get; init; } = "";

    /// <summary>Title and time as they were decided, when others hold now.</summary>
    public string? DecidedText { get; init; }
}

/// <summary>A committee in the red thread.</summary>
public sealed record ThreadCommittee(
    string Name,
    string Href,
    IReadOnlyList<ThreadActivity> Activities
);

/// <summary>An activity in the red thread, or the lack of one when there is no address.</summary>
public sealed record ThreadActivity(
    string Title,
    string? Href,
    IReadOnlyList<ThreadLeaf> Indicators
);

/// <summary>An indicator at the end of the red thread.</summary>
public sealed record ThreadLeaf(string Name, string Href, StatusWord Word);

/// <summary>The goal before or after in the period.</summary>
public sealed record GoalNeighbour(string Text, string Href);

/// <summary>
/// bedömningsspår: rule, data, suggestion and statement on one place, so that anybody can compute the suggestion again.
/// </summary>
/// <param name="Now">What the rule suggests on what is known now.</param>
/// <param name="IsChangedSince">Whether what is known has changed since the statement was made.</param>
public sealed record AssessmentTrace(
    AssessmentRule Rule,
    AssessmentSuggestion Now,
    IReadOnlyList<TraceRow> Rows,
    ReadStatement? Statement,
    ReadPoint? StatedAt,
    ReadPoint Point,
    bool IsChangedSince
);

/// <summary>An indicator in the trace.</summary>
/// <param name="Counted">"räknas, uppfyller", "räknas", "räknas inte".</param>
public sealed record TraceRow(
    string Name,
    string Href,
    string Value,
    string Target,
    StatusWord Word,
    string Counted
);
