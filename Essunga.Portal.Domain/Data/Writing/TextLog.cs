using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Writing;

/// <summary>Keeps what is done to shared texts, letter by letter, and the snapshots that it starts from.</summary>
public sealed class TextLog(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>How long what a snapshot covers is kept: somebody who was away for less goes on where it was left.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>The latest snapshot; null for a text that was never opened.</summary>
    public async Task<TextSnapshot?> SnapshotAsync(Guid textId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Set<TextSnapshot>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.TextId == textId, cancellation);
    }

    /// <summary>The commits after a version, in order.</summary>
    public async Task<IReadOnlyList<TextCommit>> AfterAsync(
        Guid textId,
        long no,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Set<TextCommit>()
            .AsNoTracking()
            .Where(one => one.TextId == textId && one.No > no)
            .OrderBy(one => one.No)
            .ToListAsync(cancellation);
    }

    /// <summary>How far a text has come, as any process has saved it.</summary>
    public async Task<long> HeadAsync(Guid textId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
                .Set<TextCommit>()
                .Where(one => one.TextId == textId)
                .MaxAsync(one => (long?)one.No, cancellation)
            ?? 0;
    }

    /// <summary>Each client's latest push and whose it is.</summary>
    public async Task<IReadOnlyList<(string Client, int Push, Guid ById)>> ClientsAsync(
        Guid textId,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context
            .Set<TextCommit>()
            .Where(one => one.TextId == textId)
            .GroupBy(one => new { one.Client, one.ById })
            .Select(group => new
            {
                group.Key.Client,
                group.Key.ById,
                Push = group.Max(one => one.Push),
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => (row.Client, row.Push, row.ById))];
    }

    /// <summary>Saves commits, all or none. When it returns they are on disk.</summary>
    /// <exception cref="DbUpdateException">Another process has saved one with the same number.</exception>
    public async Task AppendAsync(
        IReadOnlyCollection<TextCommit> commits,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.AddRange(commits);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Saves a snapshot, unless a later one is there, and clears what it covers when that is old.</summary>
    public async Task KeepAsync(TextSnapshot snapshot, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var there = await context
            .Set<TextSnapshot>()
            .SingleOrDefaultAsync(one => one.TextId == snapshot.TextId, cancellation);
        if (there is null)
        {
            context.Add(snapshot);
        }
        else if (there.No <= snapshot.No)
        {
            (there.No, there.Document, there.Markdown, there.At) = (
                snapshot.No,
                snapshot.Document,
                snapshot.Markdown,
                snapshot.At
            );
        }

        await context.SaveChangesAsync(cancellation);
        var oldest = now - KeptFor;
        await context
            .Set<TextCommit>()
            .Where(one => one.TextId == snapshot.TextId && one.No <= snapshot.No && one.At < oldest)
            .ExecuteDeleteAsync(cancellation);
    }
}
