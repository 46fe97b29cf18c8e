using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Goals;

/// <summary>Which years a period may have, and the rule in it.</summary>
public sealed class GoalPeriodTests
{
    private readonly GoalPeriod _period = AGoal.Period();

    [Theory]
    [InlineData(1990, 2001)]
    [InlineData(2089, 2100)]
    [InlineData(2028, 2028)]
    public void Period_OfTheOutermostYears_IsTaken(int from, int to)
    {
        var period = new GoalPeriod(Guid.NewGuid(), from, to, Provenance.Entered);

        Assert.Equal((from, to), (period.FromYear, period.ToYear));
        Assert.Equal(new AssessmentRule(0.8m, 0.5m, 0.5m), period.Rule);
    }

    [Theory]
    [InlineData(2024, 2027)]
    [InlineData(2032, 2035)]
    public void Period_BesideAnother_HasRoom(int from, int to) =>
        new GoalPeriod(Guid.NewGuid(), from, to, Provenance.Entered).RequireRoomAmong([_period]);

    [Fact]
    public void SetRule_WithSharesOutOfOrder_IsRefusedAndChangesNothing()
    {
        Breaks(GoalRules.SharesAreInOrder, () => _period.SetRule(0.5m, 0.6m, 0.5m));
        Assert.Equal(new AssessmentRule(), _period.Rule);

        _period.SetRule(0.9m, 0.6m, 0.4m);
        Assert.Equal(new AssessmentRule(0.9m, 0.6m, 0.4m), _period.Rule);
    }

    [Theory]
    [InlineData(2028, 2, true, false)]
    [InlineData(2031, 3, true, true)]
    [InlineData(2031, 2, true, false)]
    [InlineData(2030, 3, true, false)]
    [InlineData(2027, 3, false, false)]
    [InlineData(2032, 1, false, false)]
    public void Covers_APoint_AndEndsAtTheLastOne(int year, int tertial, bool covers, bool endsAt)
    {
        var point = new ReportingPoint(Guid.NewGuid(), year, tertial, new DateOnly(year, 12, 1));

        Assert.Equal((covers, endsAt), (_period.Covers(point), _period.EndsAt(point)));
    }

    [Fact]
    public void ChangeYears_ToShareAYearWithAnother_IsRefused_AndToWhatIsInUseIsTaken()
    {
        var next = new GoalPeriod(Guid.NewGuid(), 2032, 2035, Provenance.Entered);
        Breaks(
            GoalRules.PeriodsDoNotOverlap,
            () => AGoal.Period().ChangeYears(2028, 2032, [next], null, null)
        );

        _period.ChangeYears(2029, 2030, [next], 2029, 2030);

        Assert.Equal((2029, 2030), (_period.FromYear, _period.ToYear));
    }

    [Theory]
    [InlineData(2024, 2028)]
    [InlineData(2031, 2034)]
    public void Period_ThatSharesOneYearWithAnother_HasNoRoom(int from, int to) =>
        Breaks(
            GoalRules.PeriodsDoNotOverlap,
            () =>
                new GoalPeriod(Guid.NewGuid(), from, to, Provenance.Entered).RequireRoomAmong([
                    _period,
                ])
        );

    private static void Breaks(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
