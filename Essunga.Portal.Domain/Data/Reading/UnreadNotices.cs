using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>How many notices a person has not read, kept until a notice is given or marked.</summary>
public sealed class UnreadNotices(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    /// <summary>What the count rests on; no kind of the change log.</summary>
    public static IReadOnlyCollection<string> RestsOn { get; } = [nameof(KeptNotice)];

    /// <summary>One command when it is not kept.</summary>
    public async Task<int> CountAsync(Guid personId, CancellationToken cancellation) =>
        (
            await cache.GetAsync(
                ("notices-unread", personId),
                RestsOn,
                async token =>
                {
                    await using var context = await contexts.CreateDbContextAsync(token);
                    return new Unread(
                        await context.Notices.CountAsync(
                            one => one.PersonId == personId && one.ReadAt == null,
                            token
                        )
                    );
                },
                cancellation
            )
        ).Count;

    private sealed record Unread(int Count);
}
