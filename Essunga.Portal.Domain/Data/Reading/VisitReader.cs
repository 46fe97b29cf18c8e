using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Notes when people are here, and tells when they were here the time before.</summary>
public sealed class VisitReader(
    IDbContextFactory<PortalDbContext> contexts,
    ReadCache cache,
    TimeProvider time
)
{
    /// <summary>UTC of the person's visit on an earlier day; null at the first.</summary>
    public async Task<DateTime?> PreviousAsync(Guid personId, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return (
            await cache.GetAsync(
                ("visit", personId, today),
                RestsOn.Visits,
                token => LoadAsync(personId, token),
                cancellation
            )
        ).PreviousAt;
    }

    public async Task NoteAsync(Guid personId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var visit = await context.Visits.FindAsync([personId], cancellation);
        if (visit is null)
        {
            visit = new Visit { PersonId = personId };
            context.Visits.Add(visit);
        }

        visit.Note(time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
    }

    private async Task<Found> LoadAsync(Guid personId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new Found(
            await context
                .Visits.AsNoTracking()
                .Where(visit => visit.PersonId == personId)
                .Select(visit => visit.PreviousAt)
                .SingleOrDefaultAsync(cancellation)
        );
    }

    private sealed record Found(DateTime? PreviousAt);
}
