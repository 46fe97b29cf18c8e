using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Goals.Stating;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>What is stated on a real database file: what somebody else does meanwhile, and what comes twice.</summary>
public sealed class StateTogetherTests : IAsyncLifetime
{
    private const string Head = "sektorchef-utbildning";
    private const string Presidium = "presidium-utbildningsnamnden";

    private readonly StatingSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Run_OnDataThatHasChanged_WritesNothing()
    {
        var draft = await OwnAsync("WillBeReached");
        await using (var context = _sample.Database.CreateDbContext())
        {
            var used = context
                .Goals.Where(one => one.Id == draft.GoalId)
                .SelectMany(one => one.Assignments)
                .Where(one => one.CommitteeId == draft.CommitteeId)
                .SelectMany(one => one.Indicators)
                .Select(one => one.IndicatorId);
            await context
                .Measurements.Where(one => used.Contains(one.IndicatorId))
                .ExecuteDeleteAsync();
        }

        Assert.IsType<GroundChanged>(await _sample.RunAsync(draft, Head));
        Assert.Empty(await _sample.StatedAsync(draft));
    }

    [Fact]
    public async Task Run_OnARuleThatHasChanged_WritesNothing()
    {
        var draft = await OwnAsync("WillBeReached");
        await using (var context = _sample.Database.CreateDbContext())
        {
            context.Stamp = new ChangeStamp(
                (await _sample.ViewerAsync("kvalitetsstrateg")).PersonId,
                _sample.Time.GetUtcNow().UtcDateTime
            );
            (await context.GoalPeriods.SingleAsync(one => one.FromYear == 2024)).SetRule(
                0.9m,
                0.5m,
                0.5m
            );
            await context.SaveChangesAsync();
        }

        Assert.IsType<GroundChanged>(await _sample.RunAsync(draft, Head));
        Assert.Empty(await _sample.StatedAsync(draft));
    }

    [Fact]
    public async Task Run_WhenAnotherHasStated_AsksFirst_AndBothAreKept()
    {
        var mine = await OwnAsync("WillBeReached");
        var theirs = await OwnAsync("WillNotBeReached");
        Assert.IsType<StatementSaved>(await _sample.RunAsync(theirs, Presidium));
        _sample.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<GroundChanged>(await _sample.RunAsync(mine, Head));
        Assert.Single(await _sample.StatedAsync(mine));

        var seen = (await OwnAsync(null)).Seen;
        Assert.Equal(theirs.StatementId, seen.InForceId);
        Assert.IsType<StatementSaved>(await _sample.RunAsync(mine with { Seen = seen }, Head));
        Assert.Equal(
            [Outlook.WillNotBeReached, Outlook.WillBeReached],
            (await _sample.StatedAsync(mine)).Select(one => one.Outlook)
        );
    }

    [Fact]
    public async Task Run_AResend_IsTheSameStatement()
    {
        var draft = await OwnAsync("WillBeReached");
        var first = await _sample.RunAsync(draft, Head);
        _sample.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(first, await _sample.RunAsync(draft, Head));
        Assert.Single(await _sample.StatedAsync(draft));
    }

    [Fact]
    public async Task Run_TheSameOnceMore_SaysNoMore()
    {
        var first = await OwnAsync("WillBeReached");
        await _sample.RunAsync(first, Head);
        _sample.Time.Advance(TimeSpan.FromMinutes(5));
        var again = await OwnAsync("WillBeReached");

        Assert.IsType<StatementSaved>(await _sample.RunAsync(again, Head));
        Assert.Single(await _sample.StatedAsync(again));
    }

    [Fact]
    public async Task Run_TheSameDraftAtOnce_IsOneRow()
    {
        var draft = await OwnAsync("WillBeReached");
        var viewer = await _sample.ViewerAsync(Head);

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    Task.Run(() =>
                        _sample.Command.RunAsync(draft, false, viewer, CancellationToken.None)
                    )
                )
        );

        Assert.All(outcomes, one => Assert.IsType<StatementSaved>(one));
        Assert.Single(await _sample.StatedAsync(draft));
    }

    [Fact]
    public async Task Run_TwoPeopleAtOnce_OneIsWrittenAndTheOtherIsTold()
    {
        var (head, presidium) = (
            await _sample.ViewerAsync(Head),
            await _sample.ViewerAsync(Presidium)
        );
        for (var round = 1; round <= 5; round++)
        {
            var mine = await OwnAsync("WillBeReached", $"Mitt {round}");
            var theirs = await OwnAsync("WillNotBeReached", $"Deras {round}");

            var outcomes = await Task.WhenAll(
                Task.Run(() => _sample.Command.RunAsync(mine, false, head, CancellationToken.None)),
                Task.Run(() =>
                    _sample.Command.RunAsync(theirs, false, presidium, CancellationToken.None)
                )
            );

            Assert.Single(outcomes, one => one is StatementSaved);
            Assert.Single(outcomes, one => one is GroundChanged);
            Assert.Equal(round, (await _sample.StatedAsync(mine)).Count);
            _sample.Time.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task Run_TwoCommitteesAtOnce_BothAreWritten()
    {
        var mine = await OwnAsync("WillBeReached");
        var others = await _sample.DraftAsync("3", StatingSample.Social, "WillBeReached");
        var (head, social) = (
            await _sample.ViewerAsync(Head),
            await _sample.ViewerAsync("sektorchef-social-omsorg")
        );

        var outcomes = await Task.WhenAll(
            Task.Run(() => _sample.Command.RunAsync(mine, false, head, CancellationToken.None)),
            Task.Run(() => _sample.Command.RunAsync(others, false, social, CancellationToken.None))
        );

        Assert.All(outcomes, one => Assert.IsType<StatementSaved>(one));
        Assert.Single(await _sample.StatedAsync(mine));
        Assert.Single(await _sample.StatedAsync(others));
    }

    private Task<StatingDraft> OwnAsync(
        string? choice,
        string reason = "Ett skäl.",
        string period = "t3"
    ) => _sample.DraftAsync("3", StatingSample.Education, choice, reason, period);
}
