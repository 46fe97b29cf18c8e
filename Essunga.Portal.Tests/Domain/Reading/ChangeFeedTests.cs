using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Reading;

public sealed class ChangeFeedTests
{
    private static readonly ReadPoint T3 = Chain.Point(2024, 3);
    private static readonly ReadPoint T2 = Chain.Point(2025, 2);
    private static readonly ReadCommittee Schools = Chain.Committee("Utbildningsnämnden");
    private static readonly ReadCommittee Care = Chain.Committee("Socialnämnden");

    private readonly Chain _chain = new();

    [Theory]
    [InlineData(Outlook.WillBeReached, Outlook.WillPartlyBeReached, OutlookMove.Worsened)]
    [InlineData(Outlook.WillNotBeReached, Outlook.WillPartlyBeReached, OutlookMove.Improved)]
    [InlineData(Outlook.CannotBeJudged, Outlook.WillBeReached, OutlookMove.Other)]
    [InlineData(Outlook.WillBeReached, Outlook.CannotBeJudged, OutlookMove.Other)]
    public void Since_OutlookThatMoved_SaysWhatItWas(Outlook before, Outlook now, OutlookMove move)
    {
        var goal = _chain.Goal(1);
        _chain.Give(goal, Schools);
        _chain.State(goal, T3, before, Day(2025, 2, 1));
        _chain.State(goal, T2, now, Day(2025, 9, 24));

        var change = Assert.IsType<OutlookChange>(Assert.Single(Feed(Day(2025, 9, 1))));

        Assert.Equal(move, change.Move);
        Assert.Equal(before, change.Before!.Outlook);
        Assert.Equal(new DateOnly(2025, 9, 24), change.Day);
    }

    [Fact]
    public void Since_FirstStatement_HasNothingBefore()
    {
        var goal = _chain.Goal(1);
        _chain.Give(goal, Schools);
        _chain.State(goal, T2, Outlook.WillBeReached, Day(2025, 9, 24));

        var change = Assert.IsType<OutlookChange>(Assert.Single(Feed(Day(2025, 9, 1))));

        Assert.Equal(OutlookMove.First, change.Move);
        Assert.Null(change.Before);
    }

    [Fact]
    public void Since_OutlooksThatAreKept_AreOneLineForABodyAndDay()
    {
        foreach (var number in new[] { 2, 1 })
        {
            var goal = _chain.Goal(number);
            _chain.Give(goal, Schools);
            _chain.State(goal, T3, Outlook.WillBeReached, Day(2025, 2, 1));
            _chain.State(goal, T2, Outlook.WillBeReached, Day(2025, 9, 24));
        }

        var kept = Assert.IsType<OutlooksKept>(Assert.Single(Feed(Day(2025, 9, 1))));

        Assert.Equal([1, 2], kept.Goals.Select(goal => goal.Number));
    }

    [Fact]
    public void Since_AnotherBodysStatement_IsNotWhatItWas()
    {
        var goal = _chain.Goal(1);
        _chain.Give(goal, Schools);
        _chain.State(goal, T3, Outlook.WillBeReached, Day(2025, 2, 1), Care);
        _chain.State(goal, T2, Outlook.WillNotBeReached, Day(2025, 9, 24), Schools);

        var change = Assert.IsType<OutlookChange>(Assert.Single(Feed(Day(2025, 9, 1))));

        Assert.Equal(OutlookMove.First, change.Move);
    }

    [Fact]
    public void Since_ValuesOfOnePersonOnOneDay_AreOneLine()
    {
        var goal = _chain.Goal(1);
        var other = new ReadPerson(Guid.NewGuid(), "Enhetschef", "Hemtjänst", true);
        _chain.Give(
            goal,
            Schools,
            AnIndicator.With(
                "I01",
                AnIndicator.Value(2024, 82),
                AnIndicator.Value(2025, 84, Day(2025, 9, 12))
            ),
            AnIndicator.With(
                "I02",
                AnIndicator.Value(
                    2024,
                    70,
                    corrections: new ReadCorrection(
                        69,
                        70,
                        "Fel.",
                        true,
                        Chain.Head,
                        Day(2025, 9, 12)
                    )
                ),
                AnIndicator.Value(2025, 71, Day(2025, 9, 12))
            ),
            AnIndicator.With("I03", AnIndicator.Value(2025, 5, Day(2025, 9, 12), other))
        );

        var feed = Feed(Day(2025, 9, 1)).Cast<ValuesChange>().ToList();

        Assert.Equal(2, feed.Count);
        var mine = feed.Single(one => one.By == Chain.Head);
        Assert.Equal(2, mine.Reported.Count);
        Assert.Equal(82, mine.Reported[0].Before);
        Assert.Equal(69, Assert.Single(mine.Corrected).Correction.From);
    }

    [Fact]
    public void Since_ActivityReportedAsBefore_IsNoChange()
    {
        var goal = _chain.Goal(1);
        var part = _chain.Give(goal, Schools);
        _chain.Do(
            part,
            "A01",
            [],
            null,
            null,
            (T3, ActivityStatus.Running, Day(2025, 2, 1)),
            (T2, ActivityStatus.Running, Day(2025, 9, 10))
        );
        _chain.Do(
            part,
            "A02",
            [],
            null,
            null,
            (T3, ActivityStatus.Running, Day(2025, 2, 1)),
            (T2, ActivityStatus.Delayed, Day(2025, 9, 10))
        );

        var change = Assert.IsType<ActivityChange>(Assert.Single(Feed(Day(2025, 9, 1))));

        Assert.Equal("A02", change.Activity.Code);
        Assert.Equal(ActivityStatus.Running, change.Before);
    }

    [Fact]
    public void Since_TheInstantItself_IsNotNew()
    {
        var goal = _chain.Goal(1);
        _chain.Give(goal, Schools);
        _chain.State(goal, T2, Outlook.WillBeReached, Day(2025, 9, 24));

        Assert.Empty(Feed(Day(2025, 9, 24)));
    }

    [Fact]
    public void Since_ForOneCommittee_LeavesOutTheOthers()
    {
        var (mine, theirs) = (_chain.Goal(1), _chain.Goal(2));
        _chain.Give(
            mine,
            Schools,
            AnIndicator.With("I01", AnIndicator.Value(2025, 1, Day(2025, 9, 12)))
        );
        _chain.Give(
            theirs,
            Care,
            AnIndicator.With("I02", AnIndicator.Value(2025, 1, Day(2025, 9, 12)))
        );
        _chain.State(theirs, T2, Outlook.WillBeReached, Day(2025, 9, 24));

        var change = Assert.IsType<ValuesChange>(
            Assert.Single(
                ChangeFeed.Since(_chain.At(T2), Day(2025, 9, 1), DateOnly.FromDateTime, Schools.Id)
            )
        );

        Assert.Equal("I01", Assert.Single(change.Reported).Indicator.Code);
    }

    [Fact]
    public void Since_SeveralThings_AreNewestFirst()
    {
        var goal = _chain.Goal(1);
        _chain.Give(
            goal,
            Schools,
            AnIndicator.With("I01", AnIndicator.Value(2025, 1, Day(2025, 10, 2)))
        );
        _chain.State(goal, T2, Outlook.WillBeReached, Day(2025, 9, 24));

        Assert.Equal(
            [new DateOnly(2025, 10, 2), new DateOnly(2025, 9, 24)],
            Feed(Day(2025, 9, 1)).Select(one => one.Day)
        );
    }

    private IReadOnlyList<Change> Feed(DateTime since) =>
        ChangeFeed.Since(_chain.At(T2), since, DateOnly.FromDateTime);

    private static DateTime Day(int year, int month, int day) =>
        new(year, month, day, 9, 0, 0, DateTimeKind.Utc);
}
