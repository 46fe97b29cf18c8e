using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Editing;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>The sample's database on 9 October 2025, with the commands that set up goals.</summary>
public sealed class PlanSample : IAsyncLifetime
{
    public const string Third = "en-hog-livskvalitet-och-goda-forutsattningar";
    public const string First = "ett-gott-foretagsklimat-som-mojliggor-god-tillvaxt";
    public const string Strategist = "kvalitetsstrateg";

    public TestDatabase Database { get; private set; } = null!;

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2025, 10, 9, 6, 0, 0, TimeSpan.Zero));

    public SavePeriod Years => new(Database, Time);

    public SaveRule Rules => new(Database, Time);

    public SaveArea Areas => new(Database, Time);

    public SaveGoal Goals => new(Database, Time);

    public HandGoal Hands => new(Database, Time);

    public EndGoal Ends => new(Database, Time);

    public SaveActivity Activities => new(Database, Time);

    public EndActivity ActivityEnds => new(Database, Activities, Time);

    public async ValueTask InitializeAsync() => Database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    public Task<Viewer> ViewerAsync(string persona) => Database.ViewerAsync(persona, Time.Today());

    public async Task<GoalForm> FormAsync(string slug) => GoalForm.Of(await GoalAsync(slug));

    public async Task<WriteOutcome> SaveAsync(GoalForm form, string persona = Strategist) =>
        await Goals.RunAsync(form, await ViewerAsync(persona), CancellationToken.None);

    public async Task<WriteOutcome> SaveAsync(ActivityForm form, string persona) =>
        await Activities.RunAsync(form, await ViewerAsync(persona), CancellationToken.None);

    public async Task<WriteOutcome> SaveAsync(YearsForm form, string persona = Strategist) =>
        await Years.RunAsync(form, await ViewerAsync(persona), CancellationToken.None);

    public async Task<Goal> GoalAsync(string slug)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Goals.AsNoTracking()
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .AsSingleQuery()
            .SingleAsync(one => one.Slug == slug);
    }

    public async Task<Activity> ActivityAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Activities.AsNoTracking()
            .Include(one => one.Indicators)
            .SingleAsync(one => one.Code == code);
    }

    public async Task<Guid> NodeAsync(string code)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Nodes.Where(one => one.Code == code)
            .Select(one => one.Id)
            .SingleAsync();
    }

    /// <summary>A new goal's form in the sample's period.</summary>
    public async Task<GoalForm> NewAsync(string title, string number = "6")
    {
        var other = await GoalAsync(Third);
        return new(
            Guid.NewGuid(),
            other.PeriodId,
            null,
            title,
            number,
            other.AreaId.ToString(),
            "",
            DecisionDraft.None,
            false,
            ""
        );
    }

    /// <summary>A new activity's form for a committee's part of a goal.</summary>
    public async Task<ActivityForm> NewActivityAsync(string slug, string committee)
    {
        var node = await NodeAsync(committee);
        var part = (await GoalAsync(slug)).Assignments.Single(one => one.CommitteeId == node);
        return new(
            Guid.NewGuid(),
            part.Id,
            null,
            "Läslyft i förskolan",
            "2025-11-01",
            "2026-06-30",
            "",
            "",
            [],
            DecisionDraft.None,
            false,
            ""
        );
    }

    /// <summary>The latest entries of the change log about something.</summary>
    public async Task<List<ChangeLogEntry>> LogAsync(Guid subjectId)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .ChangeLog.AsNoTracking()
            .Where(one => one.SubjectId == subjectId)
            .OrderByDescending(one => one.Id)
            .ToListAsync();
    }

    public async Task<int> CountAsync<T>()
        where T : class
    {
        await using var context = Database.CreateDbContext();
        return await context.Set<T>().CountAsync();
    }
}
