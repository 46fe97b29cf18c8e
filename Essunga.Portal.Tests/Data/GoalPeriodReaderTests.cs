using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Data;

public sealed class GoalPeriodReaderTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Read_SampleAtT2_2025_HasTheStatesOfTheDesign()
    {
        var reading = await ReadAsync();

        var states = reading.Goals.ToDictionary(
            goal => goal.Number,
            goal =>
                string.Concat(
                    reading.IndicatorsOf(goal.Id).Select(one => Letter(one.Standing.State))
                )
        );

        Assert.Equal("NO", states[1]);
        Assert.Equal("OEO", states[2]);
        Assert.Equal("NNNNNOR", states[3]);
        Assert.Equal("NRER", states[4]);
        Assert.Equal("NNNO", states[5]);
    }

    [Fact]
    public async Task Read_Cold_TakesAtMostEightCommands_AndWarmNone()
    {
        var cache = new ReadCache(new DataVersion());
        _database.Commands.Reset();
        await ReadAsync(cache);
        Assert.InRange(_database.Commands.Count, 1, 8);

        _database.Commands.Reset();
        await ReadAsync(cache);
        Assert.Equal(0, _database.Commands.Count);
    }

    [Fact]
    public async Task Read_ForTwoWithIndicatorsOfTheirOwn_HoldsTheGoalsIndicatorsOnce()
    {
        var cache = new ReadCache(new DataVersion());
        var one = await OwnAsync(cache, "chef-nossebro-skola");
        var other = await OwnAsync(cache, "sektorchef-utbildning");

        Assert.Same(one.Chain.Indicators, other.Chain.Indicators);
        var shared = other.Own.First(own => one.Chain.Indicators.ContainsKey(own.Id));
        Assert.Same(one.Chain.Indicators[shared.Id], shared);
    }

    private async Task<(GoalPeriodReading Chain, IReadOnlyList<ReadIndicator> Own)> OwnAsync(
        ReadCache cache,
        string persona
    )
    {
        var viewer = await _database.ViewerAsync(persona);
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero));
        var calendar = await new CalendarReader(_database, cache).ReadAsync(CancellationToken.None);
        return await new GoalPeriodReader(_database, cache, time).ReadAsync(
            calendar,
            calendar.PeriodOf(2025)!,
            calendar.Current(new DateOnly(2025, 10, 9))!,
            new OwnIndicators(viewer.PersonId, viewer.Home.Path),
            CancellationToken.None
        );
    }

    private Task<GoalPeriodReading> ReadAsync() => ReadAsync(new ReadCache(new DataVersion()));

    private async Task<GoalPeriodReading> ReadAsync(ReadCache cache)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero));
        var calendar = await new CalendarReader(_database, cache).ReadAsync(CancellationToken.None);
        var point = calendar.Current(new DateOnly(2025, 10, 9))!;
        Assert.Equal("T2 2025", point.Label);
        return await new GoalPeriodReader(_database, cache, time).ReadAsync(
            calendar,
            calendar.PeriodOf(2025)!,
            point,
            CancellationToken.None
        );
    }

    private static char Letter(IndicatorState? state) =>
        state switch
        {
            IndicatorState.Reached => 'R',
            IndicatorState.OnTheWay => 'O',
            IndicatorState.NotReached => 'N',
            IndicatorState.Expected => 'E',
            IndicatorState.Missing => 'M',
            _ => '-',
        };
}
