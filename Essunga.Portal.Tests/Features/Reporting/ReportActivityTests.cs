using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>An activity is reported once however often it is sent, by who may, and never over what somebody has not seen.</summary>
public sealed class ReportActivityTests : IAsyncLifetime
{
    private const string Owner = "sektorchef-utbildning";

    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Run_SentTwentyTimesAtOnce_IsOneRow()
    {
        var asked = await AskAsync(ActivityStatus.Delayed);
        var before = await CountAsync(asked);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RunAsync(asked)));

        Assert.All(answers, answer => Assert.IsType<ReportAnswer.ActivityKept>(answer));
        Assert.Equal(before + 1, await CountAsync(asked));
    }

    [Fact]
    public async Task Run_OverWhatSomebodyElseReported_ShowsTheirsAndChangesNothing()
    {
        var mine = await AskAsync(ActivityStatus.Delayed);
        var theirs = mine with { Id = Guid.NewGuid(), Status = ActivityStatus.Running };
        await RunAsync(theirs, await StandInAsync(theirs));
        var before = await CountAsync(mine);

        var answer = await RunAsync(mine);

        var taken = Assert.IsType<ReportAnswer.ActivityTakenByOther>(answer).Theirs;
        Assert.Equal(ActivityStatus.Running, taken.Status);
        Assert.Equal(before, await CountAsync(mine));
        Assert.IsType<ReportAnswer.ActivityKept>(await RunAsync(mine with { SeenAt = taken.At }));
        Assert.Equal(before + 1, await CountAsync(mine));
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("presidium-utbildningsnamnden")]
    [InlineData("medarbetare-nossebro-skola")]
    [InlineData("sektorchef-social-omsorg")]
    [InlineData("revisor")]
    [InlineData("administrator")]
    public async Task Run_ByWhoMayNot_AnswersAsForTheUnknownAndWritesNothing(string persona)
    {
        var asked = await AskAsync(ActivityStatus.Delayed);
        var before = await CountAsync(asked);

        var foreign = await RunAsync(asked, persona);

        Assert.IsType<ReportAnswer.NotYours>(foreign);
        Assert.Equal(await RunAsync(asked with { ActivityId = Guid.NewGuid() }, persona), foreign);
        Assert.Equal(await RunAsync(asked with { PointId = Guid.NewGuid() }, persona), foreign);
        Assert.Equal(before, await CountAsync(asked));
    }

    private async Task<ReportAnswer> RunAsync(ActivityToReport asked, string persona = Owner) =>
        await new ReportActivity(_database, _time).RunAsync(
            await _database.ViewerAsync(persona),
            asked,
            CancellationToken.None
        );

    // T3: nobody has reported to it yet.
    private async Task<ActivityToReport> AskAsync(ActivityStatus status)
    {
        var owner = (await _database.ViewerAsync(Owner)).PersonId;
        await using var context = _database.CreateDbContext();
        var activity = await context.Activities.FirstAsync(one =>
            one.OwnerId == owner && one.StandInId != null
        );
        var point = await context.ReportingPoints.SingleAsync(one =>
            one.Year == 2025 && one.Tertial == 3
        );
        return new ActivityToReport(
            Guid.NewGuid(),
            activity.Id,
            point.Id,
            status,
            true,
            null,
            null
        );
    }

    private async Task<string> StandInAsync(ActivityToReport asked)
    {
        await using var context = _database.CreateDbContext();
        var standIn = await context
            .Activities.Where(one => one.Id == asked.ActivityId)
            .Select(one => one.StandInId)
            .SingleAsync();
        return (await context.People.SingleAsync(one => one.Id == standIn)).PersonaKey!;
    }

    private async Task<int> CountAsync(ActivityToReport asked)
    {
        await using var context = _database.CreateDbContext();
        return await context
            .Set<ActivityReport>()
            .CountAsync(one => one.ActivityId == asked.ActivityId);
    }
}
