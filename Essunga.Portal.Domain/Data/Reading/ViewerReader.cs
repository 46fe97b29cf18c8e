using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads who somebody is, which roles are in force and when the person was here before, and keeps it until something changes.</summary>
public sealed class ViewerReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    /// <summary>The viewer with the roles in force on the day; null when the person is unknown or has left.</summary>
    public async Task<Viewer?> ReadAsync(
        Guid personId,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        (
            await cache.GetAsync(
                ("viewer", personId, today),
                RestsOn.People,
                token => LoadAsync(personId, today, token),
                cancellation
            )
        ).Viewer;

    private async Task<Found> LoadAsync(
        Guid personId,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context
            .People.AsNoTracking()
            .Where(person => person.Id == personId && person.IsActive)
            .Select(person => new
            {
                person.Title,
                Home = context
                    .Nodes.Where(node => node.Id == person.HomeNodeId)
                    .Select(node => new HeldNode(
                        node.Id,
                        node.Code,
                        node.Name,
                        node.Kind,
                        node.Path
                    )
                    {
                        EndsOn = node.To,
                    })
                    .First(),
                LatestAt = context
                    .Visits.Where(visit => visit.PersonId == personId)
                    .Select(visit => (DateTime?)visit.LatestAt)
                    .FirstOrDefault(),
                PreviousAt = context
                    .Visits.Where(visit => visit.PersonId == personId)
                    .Select(visit => visit.PreviousAt)
                    .FirstOrDefault(),
                Roles = person
                    .Roles.Where(role =>
                        role.From <= today && (role.To == null || role.To >= today)
                    )
                    .Join(
                        // A role ends with its node.
                        context.Nodes.Where(node => node.To == null || node.To >= today),
                        role => role.NodeId,
                        node => node.Id,
                        (role, node) =>
                            new HeldRole(
                                role.Role,
                                new HeldNode(node.Id, node.Code, node.Name, node.Kind, node.Path)
                            )
                    )
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        return new Found(
            row is null
                ? null
                : new Viewer(personId, row.Title, row.Home, row.Roles)
                {
                    // Today's own visit may be noted or not yet: what came before it is the same.
                    PreviousVisitAt =
                        row.LatestAt is { } latest && DateOnly.FromDateTime(latest) < today
                            ? latest
                            : row.PreviousAt,
                }
        );
    }

    /// <summary>An answer that may be nobody, so that nobody is kept too.</summary>
    private sealed record Found(Viewer? Viewer);
}
