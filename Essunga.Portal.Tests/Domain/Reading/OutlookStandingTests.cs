using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Reading;

public sealed class OutlookStandingTests
{
    private static readonly DateTime At = new(2025, 2, 19, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ReadPoint T3 = Chain.Point(2024, 3);

    private readonly Chain _chain = new();
    private readonly ReadGoal _goal;

    public OutlookStandingTests()
    {
        _goal = _chain.Goal(1);
        _chain.Give(_goal, Chain.Committee("Socialnämnden"));
        _chain.State(_goal, T3, Outlook.WillBeReached, At, suggested: Outlook.WillPartlyBeReached);
    }

    [Fact]
    public void Of_FirstTertial_HoldsTheLatestEarlierStatement()
    {
        var standing = Of(2025, 1);
        Assert.True(standing.IsOfEarlierPoint);
        Assert.Equal(T3, standing.StatedAt);
        Assert.Equal(OutlookMove.First, standing.Move);
    }

    [Fact]
    public void Of_SecondTertialWithoutStatement_HoldsNothingAndTellsTheLatest()
    {
        var standing = Of(2025, 2);
        Assert.Null(standing.Outlook);
        Assert.Null(standing.Move);
        Assert.Equal(Outlook.WillBeReached, standing.Before!.Outlook);
    }

    [Fact]
    public void Of_StatementOtherThanTheSuggestion_TellsTheSuggestion() =>
        Assert.Equal(Outlook.WillPartlyBeReached, Of(2024, 3).OverruledSuggestion);

    [Fact]
    public void Of_Verdict_HoldsAtTheLastPointOfThePeriodOnly()
    {
        _chain.Judge(_goal, Verdict.PartlyReached, At);
        Assert.Equal(Verdict.PartlyReached, Of(2027, 3).Verdict!.Verdict);
        Assert.Null(Of(2027, 2).Verdict);
    }

    private OutlookStanding Of(int year, int tertial) =>
        OutlookStanding.Of(_chain.At(Chain.Point(year, tertial)), _goal.Id);
}
