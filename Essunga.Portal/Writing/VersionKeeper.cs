using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Writing;

/// <summary>Makes versions of shared texts, and hands each to the thing that the text belongs to in the same save.</summary>
public sealed class VersionKeeper(
    IDbContextFactory<PortalDbContext> contexts,
    TextRights rights,
    TimeProvider time
)
{
    /// <summary>How far the writing had come at the latest version; null before the first.</summary>
    public async Task<long?> LatestAsync(TextKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Set<TextVersion>()
            .Where(version => version.TextId == key.TextId)
            .OrderByDescending(version => version.Number)
            .Select(version => (long?)version.Commit)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Keeps a version; nothing is saved when the text says what the latest version does.</summary>
    /// <param name="byId">Who restored it; null for who wrote last.</param>
    public async Task KeepAsync(
        TextKey key,
        long commit,
        string markdown,
        Guid? byId,
        int? restored,
        CancellationToken cancellation
    )
    {
        // The thing that the text belongs to was changed in between: take the version into it as it is now.
        await SaveRace.RunAsync(() =>
            TryAsync(key, commit, markdown, byId, restored, cancellation)
        );
    }

    private async Task TryAsync(
        TextKey key,
        long commit,
        string markdown,
        Guid? byId,
        int? restored,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var latest = await context
            .Set<TextVersion>()
            .AsNoTracking()
            .Where(version => version.TextId == key.TextId)
            .OrderByDescending(version => version.Number)
            .FirstOrDefaultAsync(cancellation);
        if (latest?.Commit >= commit && restored is null)
        {
            return;
        }

        var wrote = await context
            .Set<TextCommit>()
            .Where(one => one.TextId == key.TextId && one.No > (latest == null ? 0 : latest.Commit))
            .GroupBy(one => one.ById)
            .Select(group => new { Id = group.Key, Last = group.Max(one => one.No) })
            .ToListAsync(cancellation);
        var writers = wrote
            .Where(one => one.Id != Guid.Empty)
            .OrderBy(one => one.Last)
            .Select(one => one.Id)
            .ToList();
        // What came from the thing itself is in its history already.
        var last = byId ?? writers.LastOrDefault();
        if (last == Guid.Empty)
        {
            return;
        }

        if (string.Equals(latest?.Markdown, markdown, StringComparison.Ordinal) && restored is null)
        {
            return;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var text = await context.Texts.SingleOrDefaultAsync(
            one => one.Id == key.TextId,
            cancellation
        );
        if (text is null)
        {
            text = new SharedText(key);
            context.Add(text);
        }

        context.Add(
            text.Keep(Guid.CreateVersion7(), commit, markdown, writers, last, now, restored)
        );
        await rights.PlaceOf(key).TakeAsync(context, key, markdown, last, now, cancellation);
        context.Stamp = new ChangeStamp(last, now);
        await context.SaveChangesAsync(cancellation);
    }
}
