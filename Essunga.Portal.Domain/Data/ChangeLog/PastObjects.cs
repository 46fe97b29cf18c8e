using System.Text.Json;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>The properties of every object that existed at an instant, by kind and id, put together from the change log.</summary>
internal static class PastObjects
{
    /// <summary>One command. Properties by name; complex ones as "Provenance.Kind".</summary>
    public static async Task<
        IReadOnlyDictionary<(string Subject, Guid Id), Dictionary<string, JsonElement>>
    > ReadAsync(PortalDbContext context, DateTime at, CancellationToken cancellation)
    {
        var objects = new Dictionary<(string, Guid), Dictionary<string, JsonElement>>();
        var entries = context
            .ChangeLog.AsNoTracking()
            .Where(entry => entry.At <= at && entry.Subject != nameof(SourcedFact))
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.Subject,
                entry.SubjectId,
                entry.Kind,
                entry.After,
            })
            .AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            var key = (entry.Subject, entry.SubjectId);
            if (entry.Kind == ChangeKind.Removed)
            {
                objects.Remove(key);
                continue;
            }

            if (!objects.TryGetValue(key, out var state))
            {
                objects[key] = state = new(StringComparer.Ordinal);
            }

            Merge(state, entry.After!);
        }

        return objects;
    }

    /// <summary>Lays what became of the changed properties over what they were.</summary>
    public static void Merge(Dictionary<string, JsonElement> state, string after)
    {
        foreach (
            var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(after)!
        )
        {
            state[name] = value;
        }
    }
}
