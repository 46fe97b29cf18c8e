using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>A goal period 2028–2031 with what may be changed in it.</summary>
public abstract class GoalEditingCase
{
    private protected static readonly Decision Decided = new(
        DecisionState.Decided,
        Guid.NewGuid(),
        new DateOnly(2027, 6, 14),
        "62",
        "KS 2027/14"
    );

    private protected GoalPeriod Period { get; } = APeriod();

    private protected static GoalPeriod APeriod() =>
        new(Guid.NewGuid(), 2028, 2031, Provenance.Entered);

    private protected GoalArea AnArea(int number, string name) =>
        new(Guid.NewGuid(), Period.Id, number, name, null, Provenance.Entered);

    private protected Goal AGoal(Decision decision) =>
        new(
            Guid.NewGuid(),
            Period,
            AnArea(1, "Trygghet"),
            1,
            "Trygga barn",
            decision,
            Provenance.Entered
        );

    private protected Activity AnActivity() =>
        new(
            Guid.NewGuid(),
            "A90",
            AGoal(Decision.Proposed).AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered),
            Period,
            "Läslyft",
            new DateOnly(2028, 1, 1),
            new DateOnly(2029, 6, 30),
            Provenance.Entered
        );

    private protected StatedOutlook State(Goal goal, Guid committee) =>
        goal.StateOutlook(
            Guid.NewGuid(),
            new ReportingPoint(Guid.NewGuid(), 2028, 2, new DateOnly(2028, 9, 12)),
            new StatingBody(committee, false),
            Outlook.WillBeReached,
            Period.Rule.BasisOf([IndicatorState.Reached]),
            null,
            Guid.NewGuid(),
            new DateTime(2028, 9, 1, 8, 0, 0, DateTimeKind.Utc)
        );

    private protected static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
