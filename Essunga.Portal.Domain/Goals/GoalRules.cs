using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

public static class GoalRules
{
    public static DomainRule PeriodEndsAfterStart { get; } = new("goals.period-ends-after-start");

    public static DomainRule SharesAreInOrder { get; } = new("goals.shares-are-in-order");

    public static DomainRule GoalNeedsTitle { get; } = new("goals.goal-needs-title");

    public static DomainRule CommitteeIsNewToGoal { get; } = new("goals.committee-is-new-to-goal");

    public static DomainRule OutlookWithinPeriod { get; } = new("goals.outlook-within-period");

    public static DomainRule OutlookAtSecondOrThirdTertial { get; } =
        new("goals.outlook-at-second-or-third-tertial");

    public static DomainRule VerdictAtEndOfPeriod { get; } = new("goals.verdict-at-end-of-period");

    public static DomainRule DeviationNeedsReason { get; } = new("goals.deviation-needs-reason");

    public static DomainRule CommentIsShortEnough { get; } = new("goals.comment-is-short-enough");

    public static DomainRule CompletedIsCompleted { get; } = new("goals.completed-is-completed");

    public static DomainRule LateStatementNeedsReason { get; } =
        new("goals.late-statement-needs-reason");

    public static DomainRule ReasonIsShortEnough { get; } = new("goals.reason-is-short-enough");

    public static DomainRule CommitteeHasGoal { get; } = new("goals.committee-has-goal");

    public static DomainRule ActivityNeedsTitle { get; } = new("goals.activity-needs-title");

    public static DomainRule ActivityEndsAfterStart { get; } =
        new("goals.activity-ends-after-start");

    public static DomainRule ActivityWithinPeriod { get; } = new("goals.activity-within-period");
}
