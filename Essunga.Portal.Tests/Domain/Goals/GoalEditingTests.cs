using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What holds when a goal, its area, its period or an activity is changed.</summary>
public sealed class GoalEditingTests
{
    private static readonly Decision Decided = new(
        DecisionState.Decided,
        Guid.NewGuid(),
        new DateOnly(2027, 6, 14),
        "62",
        "KS 2027/14"
    );

    private readonly GoalPeriod _period = new(Guid.NewGuid(), 2028, 2031, Provenance.Entered);

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

    [Theory]
    [InlineData(2027, 2030)]
    [InlineData(2031, 2034)]
    [InlineData(2029, 2030)]
    [InlineData(2020, 2031)]
    public void Period_ThatSharesAYearWithAnother_IsRefused(int from, int to) =>
        Breaks(
            GoalRules.PeriodsDoNotOverlap,
            () =>
                new GoalPeriod(Guid.NewGuid(), from, to, Provenance.Entered).RequireRoomAmong([
                    _period,
                ])
        );

    [Theory]
    [InlineData(2028, 2027)]
    [InlineData(1899, 1903)]
    [InlineData(2098, 2101)]
    [InlineData(2032, 2044)]
    public void Period_WithUnlikelyYears_IsRefused(int from, int to) =>
        Assert.Throws<BrokenRuleException>(() =>
            new GoalPeriod(Guid.NewGuid(), from, to, Provenance.Entered)
        );

    [Fact]
    public void ChangeYears_ThatWouldLeaveSomethingOut_IsRefused()
    {
        Breaks(
            GoalRules.PeriodKeepsWhatIsInIt,
            () => APeriod().ChangeYears(2029, 2031, [], 2028, 2030)
        );
        Breaks(
            GoalRules.PeriodKeepsWhatIsInIt,
            () => APeriod().ChangeYears(2028, 2029, [], 2028, 2030)
        );
        var period = APeriod();
        period.ChangeYears(2027, 2032, [], 2028, 2030);
        Assert.Equal((2027, 2032), (period.FromYear, period.ToYear));
    }

    [Fact]
    public void SetRule_AfterAStatement_LeavesWhatTheStatementRestsOn()
    {
        var goal = AGoal(Decision.Proposed);
        var committee = Guid.NewGuid();
        goal.AssignTo(Guid.NewGuid(), committee, Provenance.Entered);
        var stated = State(goal, committee);

        _period.SetRule(1m, 0.9m, 0.1m);

        Assert.Equal(0.8m, stated.Basis.ReachedShare);
        Assert.Equal(0.5m, stated.Basis.PartlyShare);
    }

    [Fact]
    public void Area_WithAnothersNameOrNumber_IsRefused()
    {
        var first = AnArea(1, "Trygghet");
        var second = AnArea(2, "Bildning");

        Breaks(GoalRules.AreaIsNewToPeriod, () => second.Change(1, "Bildning", null, [first]));
        Breaks(GoalRules.AreaIsNewToPeriod, () => second.Change(2, " TRYGGHET ", null, [first]));
        Breaks(GoalRules.AreaNeedsName, () => second.Change(2, " ", null, [first]));
        second.Change(3, "Kultur", null, [first]);
        Assert.Equal((3, "Kultur"), (second.Number, second.Name));
    }

    [Fact]
    public void Activity_ChangedAfterItsDecision_KeepsTitleAndDaysAsDecided()
    {
        var activity = AnActivity();
        activity.Decide(Decided);

        activity.Change(
            "Läslyft i alla förskolor",
            activity.From,
            new DateOnly(2030, 6, 30),
            _period,
            "Det tar längre tid."
        );

        Assert.Equal("Läslyft", activity.DecidedTitle);
        Assert.Equal(new DateOnly(2029, 6, 30), activity.DecidedTo);
        Assert.Equal(DecisionState.ChangedAfterDecision, activity.Decision.State);

        activity.Change("Läslyft", activity.From, new DateOnly(2029, 6, 30), _period, "Åter.");
        Assert.Equal(DecisionState.Decided, activity.Decision.State);
    }

    [Fact]
    public void Activity_DecidedBeforeThePortalKeptIt_IsKeptAtTheFirstChange()
    {
        var activity = AnActivity();
        activity.Decide(Decided);
        typeof(Activity).GetProperty(nameof(Activity.DecidedTitle))!.SetValue(activity, null);

        activity.Change("Annat", activity.From, activity.To, _period, "Skäl.");

        Assert.Equal("Läslyft", activity.DecidedTitle);
    }

    [Fact]
    public void Activity_DecidedOrReported_IsNotRemoved()
    {
        var activity = AnActivity();
        activity.RequireThatNothingRestsOnIt();
        activity.Decide(Decided);

        Breaks(GoalRules.NothingRestsOnActivity, activity.RequireThatNothingRestsOnIt);
    }

    [Fact]
    public void Activity_WithTheSamePersonTwice_IsRefused()
    {
        var person = Guid.NewGuid();

        Breaks(OrganisationRules.StandInIsAnother, () => AnActivity().HandTo(person, person));
    }

    private static GoalPeriod APeriod() => new(Guid.NewGuid(), 2028, 2031, Provenance.Entered);

    private GoalArea AnArea(int number, string name) =>
        new(Guid.NewGuid(), _period.Id, number, name, null, Provenance.Entered);

    private Goal AGoal(Decision decision) =>
        new(
            Guid.NewGuid(),
            _period,
            AnArea(1, "Trygghet"),
            1,
            "Trygga barn",
            decision,
            Provenance.Entered
        );

    private Activity AnActivity() =>
        new(
            Guid.NewGuid(),
            "A90",
            AGoal(Decision.Proposed).AssignTo(Guid.NewGuid(), Guid.NewGuid(), Provenance.Entered),
            _period,
            "Läslyft",
            new DateOnly(2028, 1, 1),
            new DateOnly(2029, 6, 30),
            Provenance.Entered
        );

    private StatedOutlook State(Goal goal, Guid committee) =>
        goal.StateOutlook(
            Guid.NewGuid(),
            new ReportingPoint(Guid.NewGuid(), 2028, 2, new DateOnly(2028, 9, 12)),
            new StatingBody(committee, false),
            Outlook.WillBeReached,
            _period.Rule.BasisOf([IndicatorState.Reached]),
            null,
            Guid.NewGuid(),
            new DateTime(2028, 9, 1, 8, 0, 0, DateTimeKind.Utc)
        );

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
