using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What a goal and its area may be called, numbered and last.</summary>
public sealed class GoalLimitsTests
{
    private readonly GoalPeriod _period = AGoal.Period();

    [Fact]
    public void New_Goal_IsOfItsPeriodAndAreaWithTheAddressOfItsTitle()
    {
        var area = AGoal.Area(_period, 1, "Trygghet");
        var goal = new Goal(
            Guid.NewGuid(),
            _period,
            area,
            7,
            "Trygga barn",
            AGoal.Decided,
            Provenance.Entered
        );

        Assert.Equal((_period.Id, area.Id, 7), (goal.PeriodId, goal.AreaId, goal.Number));
        Assert.Equal(("Trygga barn", "trygga-barn"), (goal.Title, goal.Slug));
        Assert.Equal((AGoal.Decided, "Trygga barn"), (goal.Decision, goal.DecidedTitle));
        Assert.Null(AGoal.In(_period).DecidedTitle);
    }

    [Theory]
    [InlineData(0, "Trygga barn", "goals.number-is-one-to-ninety-nine")]
    [InlineData(100, "Trygga barn", "goals.number-is-one-to-ninety-nine")]
    [InlineData(1, " ", "goals.goal-needs-title")]
    public void New_GoalThatCannotBe_IsRefused(int number, string title, string rule)
    {
        void New() =>
            _ = new Goal(
                Guid.NewGuid(),
                _period,
                AGoal.Area(_period, 1, "Trygghet"),
                number,
                title,
                Decision.Proposed,
                Provenance.Entered
            );

        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(New).Rule.Code);
    }

    [Fact]
    public void Texts_OfTheLongestAllowed_AreTaken_AndOneLetterMoreIsRefused()
    {
        var goal = AGoal.In(_period);
        goal.Reword(new string('å', Goal.MostTitle), null);
        Breaks(
            GoalRules.GoalTitleIsShortEnough,
            () => goal.Reword(new string('å', Goal.MostTitle + 1), null)
        );
        goal.Motivate(new string('å', Goal.MostMotivationMarkdown), Provenance.Entered);
        Breaks(
            GoalRules.MotivationIsShortEnough,
            () =>
                goal.Motivate(new string('å', Goal.MostMotivationMarkdown + 1), Provenance.Entered)
        );
        Assert.Equal(Goal.MostMotivationMarkdown, goal.Motivation!.Length);
        goal.Motivate(null, Provenance.Entered);
        Assert.Null(goal.Motivation);

        var area = AGoal.Area(_period, 1, new string('å', GoalArea.MostName));
        Breaks(
            GoalRules.AreaNeedsName,
            () => area.Change(1, new string('å', GoalArea.MostName + 1), null, [])
        );
        Breaks(GoalRules.NumberIsOneToNinetyNine, () => area.Change(0, "Trygghet", null, []));
        Breaks(GoalRules.NumberIsOneToNinetyNine, () => area.Change(100, "Trygghet", null, []));
        area.Change(99, " Trygghet ", null, []);
        Assert.Equal((99, "Trygghet"), (area.Number, area.Name));
    }

    [Fact]
    public void Reword_ToTheSame_IsNoChangeAndNeedsNoReason()
    {
        var goal = AGoal.In(_period, AGoal.Decided);

        goal.Reword(" Trygga barn ", null);

        Assert.Equal(AGoal.Decided, goal.Decision);
    }

    [Fact]
    public void Decide_WithAProposal_TakesTheDecisionBack()
    {
        var goal = AGoal.In(_period, AGoal.Decided);

        goal.Decide("Trygga barn", Decision.Proposed);

        Assert.Null(goal.DecidedTitle);
        goal.Reword("En annan lydelse", null);
        Assert.Equal(DecisionState.Proposed, goal.Decision.State);
    }

    [Theory]
    [InlineData("2028-01-01", true)]
    [InlineData("2031-12-31", true)]
    [InlineData("2032-01-01", false)]
    [InlineData("2027-12-31", false)]
    public void End_OfAGoal_LiesWithinItsPeriod(string day, bool isTaken)
    {
        var goal = AGoal.In(_period, AGoal.Decided);
        void End() => goal.End(DateOnly.Parse(day, null), "Skäl.");

        if (isTaken)
        {
            End();
            Assert.Equal(DateOnly.Parse(day, null), goal.EndedOn);
        }
        else
        {
            Breaks(GoalRules.EndsWithinPeriod, End);
        }
    }

    [Fact]
    public void New_WithAnAddressOfItsOwn_OrAnAreaOfAnotherPeriod()
    {
        Goal New(GoalArea area) =>
            new(
                Guid.NewGuid(),
                _period,
                area,
                99,
                "Trygga barn",
                Decision.Proposed,
                Provenance.Entered,
                "trygga-barn-2"
            );

        var goal = New(AGoal.Area(_period, 1, "Trygghet"));
        Assert.Equal(("trygga-barn-2", 99), (goal.Slug, goal.Number));
        Breaks(GoalRules.AreaIsInPeriod, () => New(AGoal.Area(AGoal.Period(), 1, "Trygghet")));
    }

    [Theory]
    [InlineData("Trygga barn", "trygga-barn")]
    [InlineData("Mål 2030", "mal-2030")]
    [InlineData("M", "m")]
    [InlineData("B4", "b4")]
    [InlineData("M4x", "m4x")]
    [InlineData("44x", "44x")]
    public void Slug_OfATitleThatIsNoNumber_IsTheTitlesOwn(string title, string slug) =>
        Assert.Equal(slug, GoalSlug.For(title, []));

    [Fact]
    public void Reasons_OfTheLongestAllowed_AreTaken_AndOneLetterMoreIsRefused()
    {
        var goal = AGoal.In(_period, AGoal.Decided);
        var activity = AGoal.ActivityIn(_period);
        var day = new DateOnly(2029, 1, 1);
        var (longest, longer) = (
            new string('å', Goal.MostChangeReason),
            new string('å', Goal.MostChangeReason + 1)
        );
        void Rename(string reason) =>
            activity.Change("Annat", activity.From, activity.To, _period, reason);

        Breaks(GoalRules.ChangeReasonIsShortEnough, () => goal.Reword("Annat", longer));
        Breaks(GoalRules.ChangeReasonIsShortEnough, () => goal.End(day, longer));
        Breaks(GoalRules.ChangeReasonIsShortEnough, () => Rename(longer));
        Breaks(GoalRules.ChangeReasonIsShortEnough, () => activity.End(day, longer));
        Assert.Equal(("Trygga barn", "Läslyft"), (goal.Title, activity.Title));

        goal.Reword("Annat", longest);
        goal.End(day, longest);
        Rename(longest);
        activity.End(day, longest);
        Assert.Equal((day, day), (goal.EndedOn, activity.EndedOn));
    }

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
