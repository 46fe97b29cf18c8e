using Essunga.Portal.Components.Changes;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Tests.Features.Goals;
using Essunga.Portal.Tests.Features.Measures.Editing;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Data;

/// <summary>What is changed of goals, decisions, activities and targets comes to who has been away, with who and when.</summary>
public sealed class PlanChangeReaderTests : IAsyncLifetime
{
    private readonly PlanSample _sample = new();

    private DateTime _before;

    public async ValueTask InitializeAsync()
    {
        await _sample.InitializeAsync();
        _before = _sample.Time.GetUtcNow().UtcDateTime.AddMinutes(-1);
    }

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Feed_WhenNothingIsDone_IsNothing() => Assert.Empty(await FeedAsync());

    [Fact]
    public async Task Feed_OfANewActivity_TellsWhoAndWhatAndWhere()
    {
        await _sample.SaveAsync(
            await _sample.NewActivityAsync(PlanSample.Third, "UN"),
            "sektorchef-utbildning"
        );

        var change = Assert.Single(await FeedAsync());

        Assert.Equal("Läslyft i förskolan", change.Activity!.Title);
        Assert.Equal(3, change.Goal!.Number);
        Assert.Equal("Sektorchef", change.By.Title);
        Assert.Equal("ny aktivitet", PlanWords.Of(change));
    }

    [Fact]
    public async Task Feed_OfWhatOneDoesToOneThingOnADay_IsOneLine()
    {
        var form = await _sample.FormAsync(PlanSample.Third);
        await _sample.SaveAsync(form with { Title = $"{form.Title} för alla" });
        var next = await _sample.FormAsync(PlanSample.Third);
        await _sample.SaveAsync(next with { Number = "8" });

        var change = Assert.Single(await FeedAsync());

        Assert.Equal(8, change.Goal!.Number);
        Assert.Null(change.Activity);
        Assert.Equal("ny lydelse och ändrat", PlanWords.Of(change));
    }

    [Fact]
    public async Task Feed_OfACommittee_LeavesOutTheOthers()
    {
        await _sample.SaveAsync(
            await _sample.NewActivityAsync(PlanSample.Third, "UN"),
            "sektorchef-utbildning"
        );

        Assert.Empty(await FeedAsync(await _sample.NodeAsync("SN")));
        Assert.Single(await FeedAsync(await _sample.NodeAsync("UN")));
    }

    [Fact]
    public async Task Feed_OfAMovedTarget_TellsBothFigures()
    {
        await using var edits = new EditSample();
        await edits.InitializeAsync();
        var seen = await edits.ReadAsync("I08");
        await edits.Targets.RunAsync(
            await edits.Database.ViewerAsync("kvalitetsstrateg"),
            EditSample.Change(seen, way => way with { Target = way.Target + 1 }),
            CancellationToken.None
        );

        var change = Assert.Single(await FeedAsync(edits.Database, null));

        Assert.Equal("I08", change.Indicator!.Code);
        var (from, to) = change.Value!.Value;
        Assert.Equal(1, to - from);
        Assert.Matches("målvärdet är .+, var .+", PlanWords.Of(change));
    }

    private Task<List<PlanChange>> FeedAsync(Guid? committee = null) =>
        FeedAsync(_sample.Database, committee);

    private async Task<List<PlanChange>> FeedAsync(TestDatabase database, Guid? committee)
    {
        var cache = new ReadCache(new DataVersion());
        var calendar = await new CalendarReader(database, cache).ReadAsync(CancellationToken.None);
        var point = calendar.Points.Single(one => one.Label == "T2 2025");
        var reading = await new GoalPeriodReader(database, cache, _sample.Time).ReadAsync(
            calendar,
            calendar.PeriodOf(2025)!,
            point,
            CancellationToken.None
        );
        var entries = await new PlanChangeReader(database, cache).ReadAsync(CancellationToken.None);
        return
        [
            .. ChangeFeed
                .Since(reading, _before, PortalTime.DayOf, committee, entries)
                .OfType<PlanChange>(),
        ];
    }
}
