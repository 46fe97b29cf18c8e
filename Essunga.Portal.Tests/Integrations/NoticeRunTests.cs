using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Integrations.Notices;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Integrations;

/// <summary>Notices are made from what is in a real database, and what is done in the portal makes new ones.</summary>
public sealed class NoticeRunTests : IAsyncLifetime
{
    private DigestSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await DigestSample.NewAsync();

    public async ValueTask DisposeAsync() => await _sample.Database.DisposeAsync();

    [Fact]
    public async Task Run_OnTheSample_TellsEachWhatConcernsThemAndNothingTwice()
    {
        Assert.True(await RunAsync() > 20);
        Assert.Equal(0, await RunAsync());

        Assert.Contains(
            "1 värde är sent till T2 2025: sista dagen var 12\u00a0september\u00a02025",
            await TitlesAsync("chef-nossebro-skola")
        );
        Assert.Contains(
            await TitlesAsync("kommundirektor"),
            title => title.Contains("Hos Chef, Nossebro skola 7-9 (1)", StringComparison.Ordinal)
        );
        Assert.All(
            await TitlesAsync("fortroendevald"),
            title => Assert.Contains("prognos", title, StringComparison.Ordinal)
        );
        Assert.Empty(await TitlesAsync("medarbetare-nossebro-skola"));
    }

    [Fact]
    public async Task Run_HoweverManyItConcerns_TakesAsManyCommands()
    {
        await RunAsync();
        var few = await CountedAsync();
        await ManyAsync();
        Assert.Equal(few, await CountedAsync());
        Assert.InRange(few, 1, 12);
    }

    [Fact]
    public async Task Handing_OfAnIndicator_IsToldToTheNewOwnerAndToNobodyElse()
    {
        await RunAsync();
        var (owner, other) = (
            await _sample.PersonAsync("ekonomichef"),
            await _sample.PersonAsync("kvalitetsstrateg")
        );
        await ChangeAsync(
            other,
            async context =>
                (await context.Indicators.SingleAsync(one => one.Code == "I08")).HandTo(owner, null)
        );

        await RunAsync();

        Assert.Contains(
            await TitlesAsync("ekonomichef"),
            title => title.StartsWith("Du svarar nu för indikatorn", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            await TitlesAsync("kvalitetsstrateg"),
            title => title.StartsWith("Du svarar", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task FirstPoint_OfTheNextGoalPeriod_IsRemindedOf()
    {
        var owner = await _sample.PersonAsync("chef-nossebro-skola");
        await ChangeAsync(owner, context => NextPeriodAsync(context, owner));
        _sample.Time.SetUtcNow(new DateTimeOffset(2028, 5, 9, 8, 0, 0, TimeSpan.Zero));

        await RunAsync();

        Assert.Contains(
            await TitlesAsync("chef-nossebro-skola"),
            title => title.Contains("T1 2028", StringComparison.Ordinal)
        );
    }

    private static async Task NextPeriodAsync(PortalDbContext context, Guid owner)
    {
        var committee = await context.Nodes.SingleAsync(one => one.Code == "UN");
        var period = AGoal.Period();
        var area = AGoal.Area(period, 1, "Trygghet");
        var goal = new Goal(
            Guid.NewGuid(),
            period,
            area,
            1,
            "Trygga barn",
            Decision.Proposed,
            Provenance.Entered
        );
        var part = goal.AssignTo(Guid.NewGuid(), committee.Id, Provenance.Entered);
        var activity = new Activity(
            Guid.NewGuid(),
            "A90",
            part,
            period,
            "Läslyft",
            new DateOnly(2028, 1, 1),
            new DateOnly(2029, 6, 30),
            Provenance.Entered
        );
        activity.HandTo(owner, null);
        context.AddRange(period, area, goal, activity);
        context.Add(new ReportingPoint(Guid.NewGuid(), 2028, 1, new DateOnly(2028, 5, 12)));
    }

    [Fact]
    public async Task Target_Changed_IsToldToTheOwner()
    {
        await RunAsync();
        var by = await _sample.PersonAsync("kvalitetsstrateg");
        string persona = "";
        await ChangeAsync(
            by,
            async context =>
            {
                var indicator = await context
                    .Indicators.Include(one => one.Targets)
                    .Where(one => one.Targets.Any())
                    .Where(one =>
                        context.People.Any(p => p.Id == one.OwnerId && p.PersonaKey != null)
                    )
                    .OrderBy(one => one.Code)
                    .FirstAsync();
                persona = (
                    await context.People.SingleAsync(one => one.Id == indicator.OwnerId)
                ).PersonaKey!;
                var target = indicator.Targets.First();
                target.Change(target.Value + 1);
            }
        );

        await RunAsync();

        Assert.Contains(
            await TitlesAsync(persona),
            title => title.StartsWith("Målvärdet har ändrats", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Point_Unlocked_IsToldToWhoMissesSomethingThere()
    {
        await RunAsync();
        var before = await TitlesAsync("chef-nossebro-skola");
        var points = new LockPoint(_sample.Database, _sample.Time);
        await using (var context = _sample.Database.CreateDbContext())
        {
            var point = await context.ReportingPoints.SingleAsync(one =>
                one.Year == 2025 && one.Tertial == 2
            );
            await points.UnlockAsync(
                await _sample.Database.ViewerAsync("kvalitetsstrateg"),
                point.Id,
                "Ett värde saknas",
                CancellationToken.None
            );
        }

        await RunAsync();

        Assert.Equal(
            "T2 2025 är öppen igen för 1 rapport som saknas från dig",
            Assert.Single((await TitlesAsync("chef-nossebro-skola")).Except(before))
        );
    }

    [Fact]
    public async Task Owner_WhoLeft_IsToldToThoseWhoLookAfterIt_AndGetsNothing()
    {
        await RunAsync();
        var by = await _sample.PersonAsync("administrator");
        await ChangeAsync(
            by,
            async context =>
                (
                    await context.People.SingleAsync(one => one.PersonaKey == DigestSample.Chief)
                ).Leave(new DateOnly(2025, 10, 9))
        );
        var had = (await TitlesAsync(DigestSample.Chief)).Count;
        var before = await TitlesAsync("kvalitetsstrateg");

        await RunAsync();

        Assert.EndsWith(
            "saknar ansvarig som är kvar",
            Assert.Single((await TitlesAsync("kvalitetsstrateg")).Except(before)),
            StringComparison.Ordinal
        );
        Assert.Equal(had, (await TitlesAsync(DigestSample.Chief)).Count);
    }

    [Fact]
    public async Task Run_BeforeThereIsAnything_MakesNothing()
    {
        await using var empty = await TestDatabase.EmptyAsync();
        Assert.Equal(0, await RunAsync(empty));
    }

    [Fact]
    public async Task Notice_OfEveryKind_LeadsSomewhereWithAKeyThatFits()
    {
        await RunAsync();
        await using var context = _sample.Database.CreateDbContext();
        Assert.All(
            await context.Notices.ToListAsync(),
            notice =>
            {
                Assert.StartsWith("/", notice.Href, StringComparison.Ordinal);
                Assert.InRange(notice.Key.Length, 1, Notice.MostKey);
                Assert.InRange(notice.Href.Length, 1, KeptNotice.MostText);
                Assert.InRange(notice.Title.Length, 1, KeptNotice.MostText);
            }
        );
    }

    private Task<int> RunAsync(TestDatabase? database = null)
    {
        var on = database ?? _sample.Database;
        var cache = new ReadCache(new DataVersion());
        return new NoticeRun(
            on,
            new NoticeGroundReader(
                on,
                new CalendarReader(on, cache),
                new GoalPeriodReader(on, cache, _sample.Time)
            ),
            new NoticeBook(on, new DataVersion(), _sample.Time),
            _sample.Time
        ).RunAsync(CancellationToken.None);
    }

    private async Task<int> CountedAsync()
    {
        _sample.Database.Commands.Reset();
        await RunAsync();
        return _sample.Database.Commands.Count;
    }

    private async Task ManyAsync()
    {
        await using var context = _sample.Database.CreateDbContext();
        await ManyIndicators.AddAsync(context);
    }

    private async Task ChangeAsync(Guid byId, Func<PortalDbContext, Task> change)
    {
        await using var context = _sample.Database.CreateDbContext();
        context.Stamp = new ChangeStamp(byId, _sample.Time.GetUtcNow().UtcDateTime, "Prov");
        await change(context);
        await context.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string persona)
    {
        var id = await _sample.PersonAsync(persona);
        await using var context = _sample.Database.CreateDbContext();
        return await context
            .Notices.Where(one => one.PersonId == id)
            .Select(one => one.Title)
            .ToListAsync();
    }
}
