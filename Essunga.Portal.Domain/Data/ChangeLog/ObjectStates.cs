using System.Text.Json;
using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Reads every object of a kind in one command: as they are, or as they stood at an instant by the change log alone.</summary>
public static class ObjectStates
{
    /// <param name="at">UTC; null is now.</param>
    public static Task<IReadOnlyDictionary<Guid, ObjectState>> ReadAsync<T>(
        PortalDbContext context,
        DateTime? at,
        CancellationToken cancellation
    )
        where T : Entity =>
        at is { } then
            ? PastAsync(context, typeof(T).Name, then, cancellation)
            : NowAsync<T>(context, cancellation);

    private static async Task<IReadOnlyDictionary<Guid, ObjectState>> NowAsync<T>(
        PortalDbContext context,
        CancellationToken cancellation
    )
        where T : Entity
    {
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

    private static async Task<IReadOnlyDictionary<Guid, ObjectState>> PastAsync(
        PortalDbContext context,
        string subject,
        DateTime at,
        CancellationToken cancellation
    )
    {
        var states = new Dictionary<Guid, Dictionary<string, object?>>();
        var entries = context
            .ChangeLog.AsNoTracking()
            .Where(entry => entry.Subject == subject && entry.At <= at)
            .OrderBy(entry => entry.Id)
            .Select(entry => new { entry.SubjectId, entry.After })
            .AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            if (entry.After is null)
            {
                states.Remove(entry.SubjectId);
                continue;
            }

            if (!states.TryGetValue(entry.SubjectId, out var state))
            {
                states[entry.SubjectId] = state = new(StringComparer.Ordinal);
            }

            foreach (
                var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
                    entry.After
                )!
            )
            {
                state[name] = value;
            }
        }

        return states.ToDictionary(one => one.Key, one => new ObjectState(one.Key, one.Value));
    }
}
