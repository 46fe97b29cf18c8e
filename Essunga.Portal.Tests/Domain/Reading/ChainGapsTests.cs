using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Reading;

public sealed class ChainGapsTests
{
    private static readonly ReadPoint T2 = Chain.Point(2025, 2);
    private static readonly ReadCommittee Schools = Chain.Committee("Utbildningsnämnden");
    private static readonly ReadCommittee Care = Chain.Committee("Socialnämnden");

    private readonly Chain _chain = new();
    private readonly ReadIndicator _whole = AnIndicator.With(
        "I01",
        AnIndicator.Value(2024, 82),
        AnIndicator.Value(2025, 84)
    );

    [Fact]
    public void Find_WholeChain_HasNoGap()
    {
        var part = _chain.Give(_chain.Goal(1), Schools, _whole);
        _chain.Do(part, "A01", [_whole], owner: Chain.Head, reports: Running());

        Assert.Empty(ChainGaps.Find(_chain.At(T2)));
    }

    [Fact]
    public void Find_CommitteeWithoutActivity_IsAGapOfThatCommittee()
    {
        var goal = _chain.Goal(1);
        var part = _chain.Give(goal, Schools, _whole);
        _chain.Do(part, "A01", [_whole], owner: Chain.Head, reports: Running());
        _chain.Give(goal, Care, _whole);

        var gap = Assert.Single(ChainGaps.Find(_chain.At(T2)));

        Assert.Equal(ChainGapKind.GoalWithoutActivity, gap.Kind);
        Assert.Equal("Socialnämnden", gap.Assignment!.CommitteeName);
    }

    [Fact]
    public void Find_ActivityWithoutIndicatorAndOwner_IsTwoGaps()
    {
        var part = _chain.Give(_chain.Goal(1), Schools);
        _chain.Do(part, "A01", [], reports: Running());

        Assert.Equal(
            [ChainGapKind.ActivityWithoutIndicator, ChainGapKind.ActivityWithoutOwner],
            Kinds()
        );
    }

    [Fact]
    public void Find_OwnerWhoHasLeft_IsNoOwner()
    {
        var part = _chain.Give(_chain.Goal(1), Schools, _whole);
        var left = Chain.Head with { IsActive = false };
        _chain.Do(part, "A01", [_whole], owner: left, reports: Running());

        Assert.Equal([ChainGapKind.ActivityWithoutOwner], Kinds());
    }

    [Fact]
    public void Find_IndicatorWithNothing_IsFourGaps()
    {
        var part = _chain.Give(
            _chain.Goal(1),
            Schools,
            AnIndicator.With("I09") with
            {
                Target = null,
                Owner = null,
            },
            _whole
        );
        _chain.Do(part, "A01", [_whole], owner: Chain.Head, reports: Running());

        Assert.Equal(
            [
                ChainGapKind.IndicatorWithoutActivity,
                ChainGapKind.IndicatorWithoutValue,
                ChainGapKind.IndicatorWithoutTarget,
                ChainGapKind.IndicatorWithoutOwner,
            ],
            Kinds()
        );
    }

    [Theory]
    [InlineData(2025, 3, true)]
    [InlineData(2026, 3, false)]
    public void Find_ActivityNotBegun_IsAGapOnlyWhenItShouldHave(int year, int month, bool isGap)
    {
        var part = _chain.Give(_chain.Goal(1), Schools, _whole);
        _chain.Do(
            part,
            "A01",
            [_whole],
            new DateOnly(year, month, 1),
            Chain.Head,
            (T2, ActivityStatus.NotStarted, DateTime.UnixEpoch)
        );

        Assert.Equal(isGap ? [ChainGapKind.ActivityNotBegun] : [], Kinds());
    }

    [Fact]
    public void Find_ForOneGoal_LeavesOutTheOthers()
    {
        var (mine, other) = (_chain.Goal(1), _chain.Goal(2));
        _chain.Give(mine, Schools);
        _chain.Give(other, Schools);

        var gap = Assert.Single(ChainGaps.Find(_chain.At(T2), goalId: other.Id));

        Assert.Equal(2, gap.Goal.Number);
    }

    private static (ReadPoint, ActivityStatus, DateTime)[] Running() =>
        [(T2, ActivityStatus.Running, DateTime.UnixEpoch)];

    private IEnumerable<ChainGapKind> Kinds() =>
        ChainGaps.Find(_chain.At(T2)).Select(gap => gap.Kind);
}
