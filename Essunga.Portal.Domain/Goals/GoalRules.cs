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

    public static DomainRule ActivityTitleIsShortEnough { get; } =
        new("goals.activity-title-is-short-enough");

    public static DomainRule PeriodYearsAreLikely { get; } = new("goals.period-years-are-likely");

    public static DomainRule PeriodsDoNotOverlap { get; } = new("goals.periods-do-not-overlap");

    public static DomainRule PeriodKeepsWhatIsInIt { get; } =
        new("goals.period-keeps-what-is-in-it");

    public static DomainRule AreaNeedsName { get; } = new("goals.area-needs-name");

    public static DomainRule AreaIsNewToPeriod { get; } = new("goals.area-is-new-to-period");

    public static DomainRule AreaHasNoGoals { get; } = new("goals.area-has-no-goals");

    public static DomainRule AreaIsInPeriod { get; } = new("goals.area-is-in-period");

    public static DomainRule NumberIsOneToNinetyNine { get; } =
        new("goals.number-is-one-to-ninety-nine");

    public static DomainRule NumberIsFree { get; } = new("goals.number-is-free");

    public static DomainRule GoalTitleIsShortEnough { get; } =
        new("goals.goal-title-is-short-enough");

    public static DomainRule MotivationIsShortEnough { get; } =
        new("goals.motivation-is-short-enough");

    public static DomainRule ChangeAfterDecisionNeedsReason { get; } =
        new("goals.change-after-decision-needs-reason");

    public static DomainRule ChangeReasonIsShortEnough { get; } =
        new("goals.change-reason-is-short-enough");

    public static DomainRule NothingRestsOnAssignment { get; } =
        new("goals.nothing-rests-on-assignment");

    public static DomainRule NothingRestsOnGoal { get; } = new("goals.nothing-rests-on-goal");

    public static DomainRule NothingRestsOnActivity { get; } =
        new("goals.nothing-rests-on-activity");

    public static DomainRule ActivityHasNotEnded { get; } = new("goals.activity-has-not-ended");

    public static DomainRule GoalHasNotEnded { get; } = new("goals.goal-has-not-ended");

    public static DomainRule EndsWithinPeriod { get; } = new("goals.ends-within-period");

    public static DomainRule OnlyIndicatorsFollowGoals { get; } =
        new("goals.only-indicators-follow-goals");

    public static DomainRule NoActivityAimsAtIndicator { get; } =
        new("goals.no-activity-aims-at-indicator");

    public static DomainRule DecisionHasBeenMade { get; } = new("goals.decision-has-been-made");
}
