using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What holds when a goal is changed.</summary>
public sealed class GoalEditingTests : GoalEditingCase
{
    [Fact]
    public void Reword_OfADecidedGoal_KeepsWhatWasDecidedAndSaysThatItIsChanged()
    {
        var goal = AGoal(Decided);

        goal.Reword("En ny lydelse", "Fullmäktige ber om det.");
        goal.Reword("En tredje lydelse", "Ännu en gång.");

        Assert.Equal("En tredje lydelse", goal.Title);
        Assert.Equal("Trygga barn", goal.DecidedTitle);
        Assert.Equal(DecisionState.ChangedAfterDecision, goal.Decision.State);
        Assert.Equal("62", goal.Decision.Paragraph);
    }

    [Fact]
    public void Reword_BackToWhatWasDecided_IsDecidedAgain()
    {
        var goal = AGoal(Decided);
        goal.Reword("En ny lydelse", "Ett skäl.");

        goal.Reword("Trygga barn", "Det var fel.");

        Assert.Equal(DecisionState.Decided, goal.Decision.State);
    }

    [Fact]
    public void Reword_OfADecidedGoalWithoutReason_IsRefused() =>
        Breaks(
            GoalRules.ChangeAfterDecisionNeedsReason,
            () => AGoal(Decided).Reword("En ny lydelse", " ")
        );

    [Fact]
    public void Reword_OfAProposal_NeedsNoReasonAndStaysProposed()
    {
        var goal = AGoal(Decision.Proposed);

        goal.Reword("En ny lydelse", null);

        Assert.Equal(DecisionState.Proposed, goal.Decision.State);
        Assert.Null(goal.DecidedTitle);
    }

    [Fact]
    public void Decide_AfterAChange_IsWhatIsDecidedNow()
    {
        var goal = AGoal(Decided);
        goal.Reword("En ny lydelse", "Ett skäl.");

        goal.Decide("En ny lydelse", Decided with { Paragraph = "71" });

        Assert.Equal("En ny lydelse", goal.DecidedTitle);
        Assert.Equal(DecisionState.Decided, goal.Decision.State);
    }

    [Fact]
    public void CorrectDecision_OfAChangedGoal_StaysChanged()
    {
        var goal = AGoal(Decided);
        goal.Reword("En ny lydelse", "Ett skäl.");

        goal.CorrectDecision(Decided with { CaseNumber = "KS 2027/15" });

        Assert.Equal(DecisionState.ChangedAfterDecision, goal.Decision.State);
        Assert.Equal("KS 2027/15", goal.Decision.CaseNumber);
        Assert.Equal("Trygga barn", goal.DecidedTitle);
    }

    [Fact]
    public void Address_WhenWordedAnew_StaysAsItWas()
    {
        var goal = AGoal(Decision.Proposed);

        goal.Reword("Något helt annat", null);

        Assert.Equal("trygga-barn", goal.Slug);
    }

    [Theory]
    [InlineData("Nytt", "nytt-2")]
    [InlineData("Målperioder", "malperioder-2")]
    [InlineData("Ändra", "andra-2")]
    [InlineData("Trygga barn", "trygga-barn-3")]
    [InlineData("2030", "mal-2030")]
    [InlineData("M3", "mal-m3")]
    [InlineData("!!!", "mal")]
    [InlineData("Måluppfyllelse", "maluppfyllelse")]
    public void Address_OfANewGoal_IsNoOthersAndNoWordOfTheAddresses(string title, string slug) =>
        Assert.Equal(slug, GoalSlug.For(title, ["trygga-barn", "trygga-barn-2"]));

    [Fact]
    public void Address_OfAVeryLongTitleThatIsTaken_IsNoLongerThanAnAddressMayBe()
    {
        var first = GoalSlug.For(new string('a', 300), []);
        var second = GoalSlug.For(new string('a', 300), [first]);

        Assert.Equal(Slug.MaxLength, first.Length);
        Assert.Equal(Slug.MaxLength, second.Length);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void TakeBackFrom_ACommitteeWithIndicatorsActivitiesOrStatements_IsRefused()
    {
        var goal = AGoal(Decision.Proposed);
        var committee = Guid.NewGuid();
        var part = goal.AssignTo(Guid.NewGuid(), committee, Provenance.Entered);
        var indicator = Guid.NewGuid();
        part.FollowBy(Guid.NewGuid(), indicator);

        Breaks(GoalRules.NothingRestsOnAssignment, () => goal.TakeBackFrom(committee, false));
        part.FollowNoMoreBy(indicator, isAimedAt: false);
        Breaks(GoalRules.NothingRestsOnAssignment, () => goal.TakeBackFrom(committee, true));
        State(goal, committee);
        Breaks(GoalRules.NothingRestsOnAssignment, () => goal.TakeBackFrom(committee, false));
        Assert.Single(goal.Assignments);
    }

    [Fact]
    public void TakeBackFrom_ACommitteeWithNothing_IsDone()
    {
        var goal = AGoal(Decision.Proposed);
        var committee = Guid.NewGuid();
        goal.AssignTo(Guid.NewGuid(), committee, Provenance.Entered);

        goal.TakeBackFrom(committee, hasActivities: false);

        Assert.Empty(goal.Assignments);
    }

    [Fact]
    public void FollowNoMoreBy_WhatAnActivityAimsAt_IsRefused()
    {
        var part = AGoal(Decision.Proposed)
            .AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered);
        var indicator = Guid.NewGuid();
        part.FollowBy(Guid.NewGuid(), indicator);

        Breaks(
            GoalRules.NoActivityAimsAtIndicator,
            () => part.FollowNoMoreBy(indicator, isAimedAt: true)
        );
    }

    [Fact]
    public void Remove_OfWhatIsDecidedStatedOrDoneFor_IsRefused()
    {
        Breaks(
            GoalRules.NothingRestsOnGoal,
            () => AGoal(Decided).RequireThatNothingRestsOnIt(hasActivities: false)
        );
        var goal = AGoal(Decision.Proposed);
        goal.RequireThatNothingRestsOnIt(hasActivities: false);
        Breaks(GoalRules.NothingRestsOnGoal, () => goal.RequireThatNothingRestsOnIt(true));
        var committee = Guid.NewGuid();
        goal.AssignTo(Guid.NewGuid(), committee, Provenance.Entered);
        State(goal, committee);
        Breaks(GoalRules.NothingRestsOnGoal, () => goal.RequireThatNothingRestsOnIt(false));
    }

    [Fact]
    public void End_OutsideThePeriodOrWithoutReason_IsRefused()
    {
        var goal = AGoal(Decided);

        Breaks(GoalRules.EndsWithinPeriod, () => goal.End(new DateOnly(2027, 12, 31), "Skäl."));
        Breaks(
            GoalRules.ChangeAfterDecisionNeedsReason,
            () => goal.End(new DateOnly(2029, 1, 1), "")
        );
        goal.End(new DateOnly(2029, 1, 1), "Skäl.");
        Breaks(
            GoalRules.GoalHasNotEnded,
            () => goal.AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered)
        );
        goal.Resume();
        Assert.Null(goal.EndedOn);
    }

    [Fact]
    public void Renumber_ToAnothersNumber_IsRefused()
    {
        var goal = AGoal(Decision.Proposed);

        Breaks(GoalRules.NumberIsFree, () => goal.Renumber(2, [2, 3]));
        Breaks(GoalRules.NumberIsOneToNinetyNine, () => goal.Renumber(0, []));
        Breaks(GoalRules.NumberIsOneToNinetyNine, () => goal.Renumber(100, []));
        goal.Renumber(4, [2, 3]);
        Assert.Equal(4, goal.Number);
    }

    [Fact]
    public void MoveTo_AnAreaOfAnotherPeriod_IsRefused() =>
        Breaks(
            GoalRules.AreaIsInPeriod,
            () =>
                AGoal(Decision.Proposed)
                    .MoveTo(new(Guid.NewGuid(), Guid.NewGuid(), 1, "X", null, Provenance.Entered))
        );
}
