using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Support;

/// <summary>Goals in memory: "Trygga barn" of the goal period 2028–2031.</summary>
internal static class AGoal
{
    public static readonly Decision Decided = new(
        DecisionState.Decided,
        Guid.NewGuid(),
        new DateOnly(2027, 6, 14),
        "62",
        "KS 2027/14"
    );

    public static GoalPeriod Period() => new(Guid.NewGuid(), 2028, 2031, Provenance.Entered);

    public static GoalArea Area(GoalPeriod period, int number, string name) =>
        new(Guid.NewGuid(), period.Id, number, name, null, Provenance.Entered);

    public static Goal In(GoalPeriod period, Decision? decision = null) =>
        new(
            Guid.NewGuid(),
            period,
            Area(period, 1, "Trygghet"),
            1,
            "Trygga barn",
            decision ?? Decision.Proposed,
            Provenance.Entered
        );

    /// <summary>An activity from the first of 2028 to the last of June 2029.</summary>
    public static Activity ActivityIn(GoalPeriod period) =>
        new(
            Guid.NewGuid(),
            "A90",
            In(period).AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered),
            period,
            "Läslyft",
            new DateOnly(2028, 1, 1),
            new DateOnly(2029, 6, 30),
            Provenance.Entered
        );

    public static StatedOutlook State(Goal goal, Guid body, bool isOverall = false) =>
        goal.StateOutlook(
            Guid.NewGuid(),
            new ReportingPoint(Guid.NewGuid(), 2028, 2, new DateOnly(2028, 9, 12)),
            new StatingBody(body, isOverall),
            Outlook.WillBeReached,
            goal.Period.Rule.BasisOf([IndicatorState.Reached]),
            null,
            Guid.NewGuid(),
            new DateTime(2028, 9, 1, 8, 0, 0, DateTimeKind.Utc)
        );

    public static StatedVerdict Judge(Goal goal, Guid body, bool isOverall) =>
        goal.StateVerdict(
            Guid.NewGuid(),
            new ReportingPoint(Guid.NewGuid(), 2031, 3, new DateOnly(2032, 2, 1)),
            new StatingBody(body, isOverall),
            Verdict.Reached,
            Verdict.Reached,
            null,
            Guid.NewGuid(),
            new DateTime(2032, 1, 20, 8, 0, 0, DateTimeKind.Utc)
        );
}
