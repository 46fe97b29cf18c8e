using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Gives people their notices, each once, and marks them as read.</summary>
public sealed class NoticeBook(
    IDbContextFactory<PortalDbContext> contexts,
    DataVersion version,
    TimeProvider time
)
{
    private const int BatchSize = 500;

    /// <summary>How long a notice is kept: longer than anything can be news.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Gives what has not been given before, by person and key; another node that gives the same does no harm.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> GiveAsync(
        IReadOnlyCollection<KeptNotice> notices,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(notices);
        // Another node gave one of them between the read and the write: what is there now decides.
        return await SaveRace.RunAsync(() => TryGiveAsync(notices, cancellation), tries: 3);
    }

    /// <summary>Marks one notice of the person's own; false when there is none such.</summary>
    public async Task<bool> MarkAsync(
        Guid personId,
        long noticeId,
        bool isRead,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var readAt = isRead ? now : (DateTime?)null;
        return await ChangeAsync(
                all => all.Where(one => one.PersonId == personId && one.Id == noticeId),
                readAt,
                now,
                cancellation
            ) > 0;
    }

    /// <summary>Marks everything that was given up to and with a notice as read; what came since the page was made stays new.</summary>
    /// <returns>When they were marked, which undoes it; null when there was nothing to mark.</returns>
    public async Task<DateTime?> MarkUntilAsync(
        Guid personId,
        long noticeId,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var marked = await ChangeAsync(
            all =>
                all.Where(one =>
                    one.PersonId == personId && one.Id <= noticeId && one.ReadAt == null
                ),
            now,
            now,
            cancellation
        );
        return marked > 0 ? now : null;
    }

    /// <summary>Makes new again what was marked at an instant.</summary>
    public Task UndoAsync(Guid personId, DateTime markedAt, CancellationToken cancellation) =>
        ChangeAsync(
            all => all.Where(one => one.PersonId == personId && one.ReadAt == markedAt),
            null,
            time.GetUtcNow().UtcDateTime,
            cancellation
        );

    private async Task<int> TryGiveAsync(
        IReadOnlyCollection<KeptNotice> notices,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var oldest = time.GetUtcNow().UtcDateTime - Kept;
        var given = (
            await context
                .Notices.AsNoTracking()
                .Select(one => new { one.PersonId, one.Key })
                .ToListAsync(cancellation)
        )
            .Select(one => (one.PersonId, one.Key))
            .ToHashSet();
        var fresh = notices.Where(one => !given.Contains((one.PersonId, one.Key))).ToList();
        foreach (var batch in fresh.Chunk(BatchSize))
        {
            context.ChangeTracker.Clear();
            context.Notices.AddRange(batch);
            await context.SaveChangesAsync(cancellation);
        }

        await context.Notices.Where(one => one.MadeAt < oldest).ExecuteDeleteAsync(cancellation);
        if (fresh.Count > 0)
        {
            version.Renew(nameof(KeptNotice));
        }

        return fresh.Count;
    }

    private async Task<int> ChangeAsync(
        Func<IQueryable<KeptNotice>, IQueryable<KeptNotice>> which,
        DateTime? readAt,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var changed = await which(context.Notices)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.ReadAt, readAt)
                        .SetProperty(one => one.MarkedAt, now),
                cancellation
            );
        if (changed > 0)
        {
            version.Renew(nameof(KeptNotice));
        }

        return changed;
    }
}
