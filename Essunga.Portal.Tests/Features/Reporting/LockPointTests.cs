using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>Kommunledningssektorn locks and opens reporting points, and it is told who and why.</summary>
public sealed class LockPointTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("kvalitetsstrateg")]
    [InlineData("kommundirektor")]
    public async Task UnlockAndLock_ByKommunledningssektorn_IsDoneAndTold(string persona)
    {
        var point = await PointAsync(2025, 2);
        var viewer = await _database.ViewerAsync(persona);

        Assert.IsType<LockAnswer.Done>(
            await Points.UnlockAsync(viewer, point, "Fel värde", CancellationToken.None)
        );
        Assert.Null(await LockedAtAsync(point));
        var list = await Query.RunAsync(viewer, CancellationToken.None);
        var line = list.Lines.Single(one => one.Point.Id == point);
        Assert.Equal("Fel värde", line.Latest!.Reason);
        Assert.StartsWith(viewer.Title, line.Latest.By, StringComparison.Ordinal);

        Assert.IsType<LockAnswer.Done>(
            await Points.LockAsync(viewer, point, CancellationToken.None)
        );
        Assert.Equal(_time.GetUtcNow().UtcDateTime, await LockedAtAsync(point));
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("presidium-socialnamnden")]
    [InlineData("ksau")]
    [InlineData("sektorchef-utbildning")]
    [InlineData("chef-nossebro-skola")]
    [InlineData("ekonomichef")]
    [InlineData("vd-essungabostader")]
    [InlineData("revisor")]
    [InlineData("administrator")]
    public async Task Unlock_ByWhoMayNot_AnswersAsForTheUnknown(string persona)
    {
        var point = await PointAsync(2025, 2);
        var viewer = await _database.ViewerAsync(persona);

        var answer = await Points.UnlockAsync(viewer, point, "Fel", CancellationToken.None);

        Assert.Equal(
            await Points.UnlockAsync(viewer, Guid.NewGuid(), "Fel", CancellationToken.None),
            answer
        );
        Assert.IsType<LockAnswer.NotYours>(answer);
        Assert.NotNull(await LockedAtAsync(point));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Unlock_WithoutReason_IsAskedForOne(string? reason)
    {
        var point = await PointAsync(2025, 2);

        Assert.IsType<LockAnswer.NeedsReason>(
            await Points.UnlockAsync(
                await _database.ViewerAsync("kvalitetsstrateg"),
                point,
                reason,
                CancellationToken.None
            )
        );
        Assert.NotNull(await LockedAtAsync(point));
    }

    [Fact]
    public async Task Lock_BeforeTheTertialIsOver_IsRefused() =>
        Assert.Equal(
            FollowUpRules.TertialHasEnded,
            Assert
                .IsType<LockAnswer.Refused>(
                    await Points.LockAsync(
                        await _database.ViewerAsync("kvalitetsstrateg"),
                        await PointAsync(2025, 3),
                        CancellationToken.None
                    )
                )
                .Rule
        );

    [Fact]
    public async Task Lock_OfALockedPoint_IsRefused() =>
        Assert.Equal(
            FollowUpRules.PointIsOpen,
            Assert
                .IsType<LockAnswer.Refused>(
                    await Points.LockAsync(
                        await _database.ViewerAsync("kvalitetsstrateg"),
                        await PointAsync(2025, 2),
                        CancellationToken.None
                    )
                )
                .Rule
        );

    [Fact]
    public async Task List_OfTheSample_TellsWhatIsMissingAndLateAtEachPoint()
    {
        var list = await Query.RunAsync(
            await _database.ViewerAsync("kvalitetsstrateg"),
            CancellationToken.None
        );

        Assert.True(list.MayLock);
        Assert.Equal(
            ["T3 2025", "T2 2025", "T1 2025", "T3 2024", "T2 2024", "T1 2024"],
            list.Lines.Select(line => line.Point.Label)
        );
        Assert.False(list.Lines[0].HasEnded);
        Assert.Null(list.Lines[0].Missing);
        Assert.Equal(1, list.Lines[1].Missing);
        Assert.True(list.Lines.Sum(line => line.Late) > 0);
    }

    private LockPoint Points => new(_database, _time);

    private PointsQuery Query
    {
        get
        {
            var cache = new ReadCache(new DataVersion());
            return new(
                _database,
                new CalendarReader(_database, cache),
                new GoalPeriodReader(_database, cache, _time),
                cache,
                new DraftBook(_database, _time),
                _time
            );
        }
    }

    private async Task<Guid> PointAsync(int year, int tertial)
    {
        await using var context = _database.CreateDbContext();
        return await context
            .ReportingPoints.Where(point => point.Year == year && point.Tertial == tertial)
            .Select(point => point.Id)
            .SingleAsync();
    }

    private async Task<DateTime?> LockedAtAsync(Guid point)
    {
        await using var context = _database.CreateDbContext();
        return (await context.ReportingPoints.SingleAsync(one => one.Id == point)).LockedAt;
    }
}
