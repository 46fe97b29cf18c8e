using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Reads every object of a kind by its properties, whatever the kind.</summary>
public static class ObjectStates
{
    /// <summary>One command.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ObjectState>> ReadAsync<T>(
        PortalDbContext context,
        CancellationToken cancellation
    )
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = await context.Set<T>().AsNoTracking().ToListAsync(cancellation);
        return found.ToDictionary(
            one => one.Id,
            one => new ObjectState(
                one.Id,
                ChangeLogWriter
                    .Properties(context.Entry(one))
                    .ToDictionary(
                        property => property.Name,
                        property => property.CurrentValue,
                        StringComparer.Ordinal
                    )
            )
        );
    }
}
