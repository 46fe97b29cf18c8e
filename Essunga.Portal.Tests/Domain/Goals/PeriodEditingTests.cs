using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>What holds when a goal period or one of its areas is changed.</summary>
public sealed class PeriodEditingTests : GoalEditingCase
{
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
                    Period,
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

        Period.SetRule(1m, 0.9m, 0.1m);

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
}
