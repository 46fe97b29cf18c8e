using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Essunga.Portal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>Adds an entry to the change log for every object that a save touches, in the same transaction, and renews the version of changed aggregates.</summary>
internal sealed class ChangeLogWriter : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(
            UnicodeRanges.BasicLatin,
            UnicodeRanges.Latin1Supplement,
            UnicodeRanges.GeneralPunctuation
        ),
    };

    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Write(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Write(eventData);
        return new(result);
    }

    private static void Write(DbContextEventData eventData)
    {
        if (eventData.Context is not PortalDbContext context)
        {
            return;
        }

        context.ChangeTracker.DetectChanges();
        RefuseRewriting(context);
        var touched = context
            .ChangeTracker.Entries<Entity>()
            .Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            )
            .ToList();
        if (touched.Count == 0)
        {
            return;
        }

        var stamp =
            context.Stamp
            ?? throw new InvalidOperationException(
                "Nothing is saved without saying who, when and why: set PortalDbContext.Stamp."
            );
        RenewVersions(context, touched);
        var saveId =
            stamp.SaveId ?? Guid.CreateVersion7(new DateTimeOffset(stamp.At, TimeSpan.Zero));
        foreach (var entry in touched)
        {
            if (Describe(entry, stamp, saveId) is { } told)
            {
                context.ChangeLog.Add(told);
            }
        }
    }

    /// <summary>What has been logged stays as it was written.</summary>
    private static void RefuseRewriting(PortalDbContext context)
    {
        if (
            context
                .ChangeTracker.Entries()
                .Any(entry =>
                    entry.Entity is ChangeLogEntry or SecurityLogEntry
                    && entry.State is (EntityState.Modified or EntityState.Deleted)
                )
        )
        {
            throw new InvalidOperationException("A log is only added to.");
        }
    }

    /// <summary>A child that changes renews its aggregate too, when the aggregate is loaded.</summary>
    private static void RenewVersions(
        PortalDbContext context,
        IEnumerable<EntityEntry<Entity>> touched
    )
    {
        var aggregates = new HashSet<object>();
        // Looked up once: an import saves thousands of objects, and asking the tracker for each would ask it millions of times.
        var byId = context.ChangeTracker.Entries<Entity>().ToDictionary(one => one.Entity.Id);
        foreach (var entry in touched)
        {
            if (entry.Entity is Aggregate)
            {
                aggregates.Add(entry.Entity);
            }
            else if (Owner(byId, entry) is { } owner)
            {
                aggregates.Add(owner);
            }
        }

        foreach (var aggregate in aggregates)
        {
            var entry = context.Entry(aggregate);
            if (entry.State != EntityState.Deleted)
            {
                entry.Property(nameof(Aggregate.Version)).CurrentValue = Guid.NewGuid();
            }
        }
    }

    private static Entity? Owner(
        Dictionary<Guid, EntityEntry<Entity>> byId,
        EntityEntry<Entity> child
    )
    {
        var principal = child
            .Metadata.GetForeignKeys()
            .Where(key => key.IsRequired && key.PrincipalToDependent is not null)
            .Select(key =>
                child.Property(key.Properties[0].Name).CurrentValue is Guid id
                && byId.TryGetValue(id, out var found)
                && found.Metadata == key.PrincipalEntityType
                    ? found
                    : null
            )
            .FirstOrDefault(found => found is not null);
        return principal switch
        {
            null => null,
            { Entity: Aggregate aggregate } => aggregate,
            _ => Owner(byId, principal),
        };
    }

    /// <summary>Null for what was touched only so that nobody else changes it at the same time.</summary>
    private static ChangeLogEntry? Describe(
        EntityEntry<Entity> entry,
        ChangeStamp stamp,
        Guid saveId
    )
    {
        var before = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        var after = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in Properties(entry))
        {
            if (
                entry.State == EntityState.Modified
                && Equals(property.OriginalValue, property.CurrentValue)
            )
            {
                continue;
            }

            var name = property.Name;
            before[name] = Plain(property.OriginalValue);
            after[name] = Plain(property.CurrentValue);
        }

        if (entry.State == EntityState.Modified && after.Count == 0)
        {
            return null;
        }

        return new ChangeLogEntry
        {
            SaveId = saveId,
            At = stamp.At,
            ById = stamp.ById,
            Reason = stamp.Reason,
            Subject = entry.Metadata.ClrType.Name,
            SubjectId = entry.Entity.Id,
            Kind = entry.State switch
            {
                EntityState.Added => ChangeKind.Added,
                EntityState.Deleted => ChangeKind.Removed,
                _ => ChangeKind.Changed,
            },
            Before =
                entry.State == EntityState.Added ? null : JsonSerializer.Serialize(before, Json),
            After =
                entry.State == EntityState.Deleted ? null : JsonSerializer.Serialize(after, Json),
        };
    }

    /// <summary>Every property of an object by the name that the log gives it; complex ones as "Provenance.Kind".</summary>
    internal static IEnumerable<(
        string Name,
        object? OriginalValue,
        object? CurrentValue
    )> Properties(EntityEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (
                !string.Equals(
                    property.Metadata.Name,
                    nameof(Aggregate.Version),
                    StringComparison.Ordinal
                )
            )
            {
                yield return (
                    property.Metadata.Name,
                    property.OriginalValue,
                    property.CurrentValue
                );
            }
        }

        foreach (var complex in entry.ComplexProperties)
        {
            foreach (var property in complex.Properties)
            {
                yield return (
                    $"{complex.Metadata.Name}.{property.Metadata.Name}",
                    property.OriginalValue,
                    property.CurrentValue
                );
            }
        }
    }

    private static object? Plain(object? value) => value is Enum ? value.ToString() : value;
}
