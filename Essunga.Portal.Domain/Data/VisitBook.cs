using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Notes when people are here, so that pages can tell what has changed since the time before.</summary>
public sealed class VisitBook(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
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
}
