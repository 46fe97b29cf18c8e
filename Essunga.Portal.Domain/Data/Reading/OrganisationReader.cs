using System.Globalization;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads the organisation and everybody in it, and keeps it until something there changes. Three commands.</summary>
public sealed class OrganisationReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    private static readonly StringComparer InSwedishOrder = StringComparer.Create(
        CultureInfo.GetCultureInfo("sv-SE"),
        ignoreCase: true
    );

    public Task<ReadOrganisation> ReadAsync(CancellationToken cancellation) =>
        cache.GetAsync("organisation", RestsOn.Organisation, LoadAsync, cancellation);

    private async Task<ReadOrganisation> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var nodes = await context
            .Nodes.AsNoTracking()
            .Include(node => node.Moves)
            .ToListAsync(cancellation);
        var names = nodes.ToDictionary(node => node.Id, node => node.Name);
        var roles = (
            await context
                .People.AsNoTracking()
                .SelectMany(person => person.Roles)
                .Select(role => new
                {
                    role.PersonId,
                    Held = new PersonRole(role.Id, role.Role, role.NodeId, role.From, role.To),
                })
                .ToListAsync(cancellation)
        ).ToLookup(one => one.PersonId, one => one.Held);
        var people = await context
            .People.AsNoTracking()
            .Select(person => new
            {
                person.Id,
                person.Version,
                person.Title,
                person.HomeNodeId,
                person.IsActive,
                person.TenantId,
                person.ObjectId,
                IsPersona = person.PersonaKey != null,
                person.Provenance.Kind,
            })
            .ToListAsync(cancellation);
        return new ReadOrganisation(
            new OrganisationTree(nodes),
            [
                .. people
                    .Select(one => new OrganisationPerson(
                        one.Id,
                        one.Version,
                        one.Title,
                        one.HomeNodeId,
                        names[one.HomeNodeId],
                        one.IsActive,
                        one.TenantId,
                        one.ObjectId,
                        one.IsPersona,
                        one.Kind,
                        [.. roles[one.Id].OrderBy(role => role.From).ThenBy(role => role.Id)],
                        SearchText.From(one.Title, names[one.HomeNodeId])
                    ))
                    .OrderBy(one => one.Place, InSwedishOrder)
                    .ThenBy(one => one.Title, InSwedishOrder)
                    .ThenBy(one => one.Id),
            ]
        );
    }
}
