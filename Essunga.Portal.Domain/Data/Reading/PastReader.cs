using Essunga.Portal.Domain.Data.ChangeLog;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// Reads the past with the readers of the present. What a past instant held never changes, so a reading is kept for as
/// long as there is room for it.
/// </summary>
public sealed class PastReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
    : IDisposable
{
    // A laid out past is as large as the whole database: two at a time are enough, and the third reader waits.
    private readonly SemaphoreSlim _places = new(2);

    /// <summary>Reads something as it stood at an instant. One command to the database of the present when it is not kept.</summary>
    /// <param name="key">Names what is read; a value with value equality.</param>
    /// <param name="at">UTC, and over: nothing can be saved before it any more.</param>
    public Task<T> ReadAsync<T>(
        object key,
        DateTime at,
        Func<PastGround, CancellationToken, Task<T>> read,
        CancellationToken cancellation
    )
        where T : class =>
        cache.GetAsync(
            ("past", at, key),
            RestsOn.Nothing,
            async token =>
            {
                await _places.WaitAsync(token);
                try
                {
                    await using var past = await PastDatabase.OpenAsync(contexts, at, token);
                    return await read(PastGround.Of(past), token);
                }
                finally
                {
                    _places.Release();
                }
            },
            cancellation
        );

    /// <summary>UTC of the first change that the portal knows of; null when there is none.</summary>
    public async Task<DateTime?> BeginsAsync(CancellationToken cancellation) =>
        (
            await cache.GetAsync(
                "past-begins",
                RestsOn.Nothing,
                async token =>
                {
                    await using var context = await contexts.CreateDbContextAsync(token);
                    return new Beginning(
                        await context.ChangeLog.MinAsync(entry => (DateTime?)entry.At, token)
                    );
                },
                cancellation
            )
        ).At;

    public void Dispose() => _places.Dispose();

    private sealed record Beginning(DateTime? At);
}

/// <summary>The readers of the present, pointed at a past instant whose clock stands still.</summary>
public sealed record PastGround(
    PastDatabase Contexts,
    CalendarReader Calendars,
    GoalPeriodReader Goals,
    ReadCache Cache,
    TimeProvider Time
)
{
    public static PastGround Of(PastDatabase past)
    {
        ArgumentNullException.ThrowIfNull(past);
        var cache = new ReadCache(new DataVersion());
        var time = new StoppedClock(past.At);
        return new(
            past,
            new CalendarReader(past, cache),
            new GoalPeriodReader(past, cache, time),
            cache,
            time
        );
    }

    private sealed class StoppedClock(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
