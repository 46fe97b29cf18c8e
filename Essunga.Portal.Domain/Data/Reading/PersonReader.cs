using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Tells who somebody is as others may know it: title and place.</summary>
public static class PersonReader
{
    /// <summary>One command.</summary>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public static Task<ReadPerson> ReadPersonAsync(
        this PortalDbContext context,
        Guid personId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        return context
            .People.Where(person => person.Id == personId)
            .Join(
                context.Nodes,
                person => person.HomeNodeId,
                node => node.Id,
                (person, node) =>
                    new ReadPerson(person.Id, person.Title, node.Name, person.IsActive)
            )
            .SingleAsync(cancellation);
    }
}
