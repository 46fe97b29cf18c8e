using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Reads objects as they stood at an instant, from the change log alone.</summary>
public static class PastState
{
    /// <summary>
    /// The properties of one object at an instant (UTC), by name; complex properties as "Provenance.Kind".
    /// Null when it did not exist then.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>?> OfAsync(
        PortalDbContext context,
        string subject,
        Guid subjectId,
        DateTime at,
        CancellationToken cancellation
    )
    {
        var entries = await context
            .ChangeLog.AsNoTracking()
            .Where(entry =>
                entry.Subject == subject && entry.SubjectId == subjectId && entry.At <= at
            )
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.Kind, entry.After })
            .ToListAsync(cancellation);
        Dictionary<string, JsonElement>? state = null;
        foreach (var entry in entries)
        {
            if (entry.Kind == ChangeKind.Removed)
            {
                state = null;
                continue;
            }

            state ??= new(StringComparer.Ordinal);
            PastObjects.Merge(state, entry.After!);
        }

        return state;
    }
}
