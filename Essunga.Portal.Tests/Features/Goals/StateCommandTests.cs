using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Stating;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>What is stated on a real database file: what is written, once, and what is not.</summary>
public sealed class StateCommandTests : IAsyncLifetime
{
    private const string Head = "sektorchef-utbildning";
    private const string Presidium = "presidium-utbildningsnamnden";

    private readonly StatingSample _sample = new();

    public ValueTask InitializeAsync() => _sample.InitializeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Run_ADeviationWithReason_KeepsChoiceSuggestionAndReason()
    {
        var draft = await OwnAsync("WillBeReached", "  Förskolan når sitt mål.\n");

        Assert.IsType<StatementSaved>(await _sample.RunAsync(draft, Head));

        var stated = Assert.Single(await _sample.StatedAsync(draft));
        Assert.Equal(
            (draft.StatementId, Outlook.WillBeReached, "Förskolan når sitt mål."),
            (stated.Id, stated.Outlook, stated.Reason)
        );
        Assert.Equal(draft.Seen.Basis, stated.Basis);
        Assert.Equal((await _sample.ViewerAsync(Head)).PersonId, stated.ById);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Reached")]
    [InlineData("0")]
    [InlineData("willbereached")]
    public async Task Run_WithoutAChoiceThatCanBeMade_IsRefused(string? choice)
    {
        var draft = await OwnAsync(choice);

        Assert.Equal(
            new StatementRefused(StatingFault.NoChoice),
            await _sample.RunAsync(draft, Head)
        );
        Assert.Empty(await _sample.StatedAsync(draft));
    }

    [Fact]
    public async Task Run_ADeviationWithoutReason_IsRefused()
    {
        var draft = await OwnAsync("WillBeReached", " ");

        Assert.Equal(
            new StatementRefused(StatingFault.DeviationNeedsReason),
            await _sample.RunAsync(draft, Head)
        );
        Assert.Empty(await _sample.StatedAsync(draft));
    }

    [Fact]
    public async Task Run_TheSuggestionWithoutReason_IsTaken()
    {
        var draft = await OwnAsync(null, "");
        draft = draft with { Choice = draft.Seen.Basis.Suggested.ToString() };

        Assert.IsType<StatementSaved>(await _sample.RunAsync(draft, Head));
        Assert.Null(Assert.Single(await _sample.StatedAsync(draft)).Reason);
    }

    [Fact]
    public async Task Run_WithATooLongReason_IsRefused_AndTheLongestIsTaken()
    {
        var draft = await OwnAsync("WillBeReached", new string('ö', 20_001));

        Assert.Equal(
            new StatementRefused(StatingFault.ReasonIsTooLong),
            await _sample.RunAsync(draft, Head)
        );
        Assert.Empty(await _sample.StatedAsync(draft));

        draft = draft with { Reason = new string('ö', 20_000) };
        Assert.IsType<StatementSaved>(await _sample.RunAsync(draft, Head));
        Assert.Equal(20_000, Assert.Single(await _sample.StatedAsync(draft)).Reason!.Length);
    }

    [Fact]
    public async Task Run_AtALockedPoint_NeedsAReasonAndAnAnswer_AndIsLoggedAsLate()
    {
        var draft = await OwnAsync("WillPartlyBeReached", "", "t2");
        draft = draft with { Choice = draft.Seen.Basis.Suggested.ToString() };
        var before = (await _sample.StatedAsync(draft)).Count;
        Assert.Equal(
            new StatementRefused(StatingFault.LateNeedsReason),
            await _sample.RunAsync(draft, Head)
        );

        draft = draft with { Reason = "Ett värde kom sent." };
        Assert.IsType<AsksWhetherLate>(await _sample.RunAsync(draft, Head));
        Assert.Equal(before, (await _sample.StatedAsync(draft)).Count);

        Assert.IsType<StatementSaved>(await _sample.RunAsync(draft, Head, isLateMeant: true));
        Assert.Equal(before + 1, (await _sample.StatedAsync(draft)).Count);
        await using var context = _sample.Database.CreateDbContext();
        Assert.Equal(
            "Efterhandsändring",
            (await context.ChangeLog.SingleAsync(one => one.SubjectId == draft.StatementId)).Reason
        );
        var view = (
            await _sample.AskAsync(
                await _sample.ViewerAsync(Head),
                "3",
                StatingSample.Education,
                "t2"
            )
        ).View!;
        Assert.Equal([true, false], view.Earlier.Take(2).Select(one => one.IsLate));
    }

    [Fact]
    public async Task Run_AtAnotherPeriodsPointOrAFirstTertial_IsNothingToState()
    {
        var draft = await OwnAsync("WillBeReached");
        var old = new ReportingPoint(Guid.NewGuid(), 2023, 2, new DateOnly(2023, 9, 12));
        var coming = new ReportingPoint(Guid.NewGuid(), 2026, 2, new DateOnly(2026, 9, 12));
        await AddAsync(old, coming);
        await using var context = _sample.Database.CreateDbContext();
        var first = await context
            .ReportingPoints.Where(one => one.Year == 2025 && one.Tertial == 1)
            .Select(one => one.Id)
            .SingleAsync();

        foreach (var point in new[] { old.Id, coming.Id, first, Guid.NewGuid() })
        {
            Assert.IsType<NothingToState>(
                await _sample.RunAsync(draft with { PointId = point }, Head)
            );
        }
    }

    [Fact]
    public async Task Run_ForACommitteeWithoutTheGoal_IsNothingToState()
    {
        var draft = await OwnAsync("WillBeReached");
        await using var context = _sample.Database.CreateDbContext();
        var other = await context
            .Nodes.Where(one => one.Slug == "bygg-och-miljonamnden")
            .Select(one => one.Id)
            .SingleAsync();

        Assert.IsType<NothingToState>(
            await _sample.Command.RunAsync(
                draft with
                {
                    CommitteeId = other,
                },
                false,
                StatingSample.Everybody(),
                CancellationToken.None
            )
        );
        Assert.IsType<NothingToState>(
            await _sample.RunAsync(draft with { GoalId = Guid.NewGuid() }, Head)
        );
    }

    [Fact]
    public async Task Run_AtTheEndOfThePeriod_IsASlutbedomning()
    {
        await AddAsync(new ReportingPoint(Guid.NewGuid(), 2027, 3, new DateOnly(2028, 1, 28)));
        _sample.Time.SetUtcNow(new DateTimeOffset(2028, 1, 20, 8, 0, 0, TimeSpan.Zero));
        var draft = await _sample.DraftAsync(
            "3",
            null,
            "PartlyReached",
            "Allt vägt.",
            "t3",
            "2027"
        );

        Assert.IsType<StatementSaved>(await _sample.RunAsync(draft, "ksau"));

        var view = (
            await _sample.AskAsync(await _sample.ViewerAsync("ksau"), "3", null, "t3", "2027")
        ).View!;
        Assert.Equal(StatingKind.Verdict, view.Kind);
        Assert.Equal(["Reached", "PartlyReached", "NotReached"], view.Options.Select(o => o.Value));
        Assert.Equal("PartlyReached", view.InForce!.Choice);
        Assert.Equal("slutbedömning", view.Earlier[0].PointLabel);
        Assert.Equal(
            new StatementRefused(StatingFault.NoChoice),
            await _sample.RunAsync(
                draft with
                {
                    StatementId = Guid.NewGuid(),
                    Choice = "WillBeReached",
                },
                "ksau"
            )
        );
    }

    [Fact]
    public async Task Ground_OfThePage_IsTheDatabasesOwn()
    {
        var cache = StatingSample.NewCache();
        var calendar = await new CalendarReader(_sample.Database, cache).ReadAsync(default);
        var reader = new GoalPeriodReader(_sample.Database, cache, _sample.Time);
        await using var context = _sample.Database.CreateDbContext();
        var goals = await context
            .Goals.Include(one => one.Period)
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .AsSingleQuery()
            .ToListAsync();
        var points = await context.ReportingPoints.ToListAsync();
        var compared = 0;
        foreach (var point in calendar.Points)
        {
            var reading = await reader.ReadAsync(
                calendar,
                calendar.PeriodOf(point.Year)!,
                point,
                default
            );
            foreach (var goal in goals)
            {
                foreach (var body in GoalBody.Of(calendar, reading, goal.Id))
                {
                    var own = await StatingGround.ReadAsync(
                        context,
                        goal,
                        points.Single(one => one.Id == point.Id),
                        new StatingBody(body.CommitteeId ?? Guid.Empty, body.IsOverall),
                        _sample.Time.GetUtcNow().UtcDateTime,
                        default
                    );
                    Assert.Equal(own, reading.GroundFor(goal.Id, body.CommitteeId));
                    compared++;
                }
            }
        }

        Assert.InRange(compared, 90, int.MaxValue);
    }

    private Task<StatingDraft> OwnAsync(
        string? choice,
        string reason = "Ett skäl.",
        string period = "t3"
    ) => _sample.DraftAsync("3", StatingSample.Education, choice, reason, period);

    private async Task AddAsync(params ReportingPoint[] points)
    {
        await using var context = _sample.Database.CreateDbContext();
        context.Stamp = new ChangeStamp(
            (await _sample.ViewerAsync("kvalitetsstrateg")).PersonId,
            _sample.Time.GetUtcNow().UtcDateTime
        );
        context.AddRange(points);
        await context.SaveChangesAsync();
    }
}
