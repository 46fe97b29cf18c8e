using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>Which committees have a goal, and by what they follow it.</summary>
public sealed class GoalCommitteesTests
{
    private readonly GoalPeriod _period = AGoal.Period();

    [Fact]
    public void AssignTo_ACommitteeThatHasTheGoal_IsRefused()
    {
        var goal = AGoal.In(_period);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        var part = goal.AssignTo(Guid.NewGuid(), first, Provenance.Entered);
        goal.AssignTo(Guid.NewGuid(), second, Provenance.Entered);

        Assert.Equal((goal.Id, first), (part.GoalId, part.CommitteeId));
        Breaks(
            GoalRules.CommitteeIsNewToGoal,
            () => goal.AssignTo(Guid.NewGuid(), first, Provenance.Entered)
        );
        goal.TakeBackFrom(Guid.NewGuid(), hasActivities: true);
        Assert.Equal(2, goal.Assignments.Count);
    }

    [Fact]
    public void TakeBackFrom_WhatAnotherCommitteeOrTheWholeHasStated_IsDone()
    {
        var goal = AGoal.In(_period);
        var (mine, others) = (Guid.NewGuid(), Guid.NewGuid());
        goal.AssignTo(Guid.NewGuid(), mine, Provenance.Entered);
        goal.AssignTo(Guid.NewGuid(), others, Provenance.Entered);
        AGoal.State(goal, others);
        AGoal.State(goal, mine, isOverall: true);
        AGoal.Judge(goal, mine, isOverall: true);

        goal.TakeBackFrom(mine, hasActivities: false);

        Assert.Equal(others, Assert.Single(goal.Assignments).CommitteeId);
    }

    [Fact]
    public void TakeBackFrom_ACommitteeWithAVerdict_IsRefused()
    {
        var goal = AGoal.In(_period);
        var committee = Guid.NewGuid();
        goal.AssignTo(Guid.NewGuid(), committee, Provenance.Entered);
        AGoal.Judge(goal, committee, isOverall: false);

        Breaks(GoalRules.NothingRestsOnAssignment, () => goal.TakeBackFrom(committee, false));
        Breaks(GoalRules.NothingRestsOnGoal, () => goal.RequireThatNothingRestsOnIt(false));
    }

    [Fact]
    public void FollowBy_TheSameTwice_IsOnce()
    {
        var part = AGoal.In(_period).AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal(first, part.FollowBy(Guid.NewGuid(), first)!.IndicatorId);
        part.FollowBy(Guid.NewGuid(), second);
        Assert.Null(part.FollowBy(Guid.NewGuid(), first));
        Assert.Equal(2, part.Indicators.Count);

        part.FollowNoMoreBy(first, isAimedAt: false);
        Assert.Equal(second, Assert.Single(part.Indicators).IndicatorId);
    }

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
