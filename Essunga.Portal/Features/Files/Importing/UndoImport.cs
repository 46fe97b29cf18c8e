using System.Text.Json;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>What came of taking an import back.</summary>
public enum UndoAnswer
{
    Done = 0,

    /// <summary>Something of it has been changed since, or something rests on it; nothing was taken back.</summary>
    ChangedSince = 1,

    /// <summary>There is no such import, or it is not the reader's.</summary>
    NotYours = 2,
}

/// <summary>
/// Takes back what an import did, by the change log: what it added is removed, what it corrected is corrected back. Only
/// whole, and only while nobody has changed any of it. The log keeps both.
/// </summary>
public sealed class UndoImport(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    private static readonly string[] Roots =
    [
        nameof(Measurement),
        nameof(Indicator),
        nameof(Activity),
    ];

    public async Task<UndoAnswer> RunAsync(
        Viewer viewer,
        Guid saveId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var entries = await context
            .ChangeLog.AsNoTracking()
            .Where(entry => entry.SaveId == saveId && entry.ById == viewer.PersonId)
            .ToListAsync(cancellation);
        if (entries.Count == 0)
        {
            return UndoAnswer.NotYours;
        }

        var last = entries.Max(entry => entry.Id);
        var ids = entries.Select(entry => entry.SubjectId).Distinct().ToList();
        var isTouched = await context.ChangeLog.AnyAsync(
            entry => entry.Id > last && EF.Parameter(ids).Contains(entry.SubjectId),
            cancellation
        );
        if (isTouched || CannotBeUndone(entries))
        {
            return UndoAnswer.ChangedSince;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var stamp = new ChangeStamp(viewer.PersonId, now, $"Ångrar: {entries[0].Reason}");
        context.Stamp = stamp with { SaveId = Guid.CreateVersion7(time.GetUtcNow()) };
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(
                cancellation
            );
            await RemoveUsesAsync(context, entries, cancellation);
            foreach (var part in entries.Where(IsRoot).Chunk(ImportCommand.Step))
            {
                await TakeBackAsync(context, part, viewer, now, cancellation);
                await context.SaveChangesAsync(cancellation);
                context.ChangeTracker.Clear();
            }

            await transaction.CommitAsync(cancellation);
            return UndoAnswer.Done;
        }
        catch (Exception fault) when (fault is DbUpdateException or ChangedSinceTrial)
        {
            return UndoAnswer.ChangedSince;
        }
    }

    private static bool IsRoot(ChangeLogEntry entry) => Roots.Contains(entry.Subject);

    // An indicator or activity that was changed is changed back by hand: a decision may rest on it by now.
    private static bool CannotBeUndone(IReadOnlyList<ChangeLogEntry> entries)
    {
        var added = entries
            .Where(entry => entry.Kind == ChangeKind.Added)
            .Select(entry => entry.SubjectId)
            .ToHashSet();
        return entries.Any(entry =>
            (
                entry.Kind != ChangeKind.Added
                && entry.Subject is (nameof(Indicator) or nameof(Activity))
            )
            || (
                entry.Subject == nameof(ActivityIndicator)
                && !added.Contains(Read(entry.After!).GetProperty("ActivityId").GetGuid())
            )
        );
    }

    private static async Task TakeBackAsync(
        PortalDbContext context,
        ChangeLogEntry[] part,
        Viewer viewer,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var found = await ImportedThings.ReadAsync(
            context,
            [.. part.Select(entry => entry.SubjectId)],
            cancellation
        );
        if (found.Count != part.Length || !await found.AreAllowedAsync(viewer, cancellation))
        {
            throw new ChangedSinceTrial();
        }

        foreach (var entry in part)
        {
            if (entry.Kind == ChangeKind.Added)
            {
                found.Remove(entry.SubjectId);
            }
            else
            {
                Restore(found.MeasurementOf(entry.SubjectId), entry, viewer.PersonId, now);
            }
        }
    }

    // What the import let committees follow their goals up by goes with it.
    private static async Task RemoveUsesAsync(
        PortalDbContext context,
        IEnumerable<ChangeLogEntry> entries,
        CancellationToken cancellation
    )
    {
        var ids = entries
            .Where(entry => entry.Subject == nameof(IndicatorUse))
            .Select(entry => entry.SubjectId)
            .ToList();
        if (ids.Count > 0)
        {
            context.RemoveRange(
                await context
                    .Set<IndicatorUse>()
                    .Where(use => EF.Parameter(ids).Contains(use.Id))
                    .ToListAsync(cancellation)
            );
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }
    }

    private static void Restore(
        Measurement measurement,
        ChangeLogEntry entry,
        Guid byId,
        DateTime now
    )
    {
        var before = Read(entry.Before!);
        if (before.TryGetProperty(nameof(Measurement.Value), out var value))
        {
            measurement.Correct(
                Guid.CreateVersion7(),
                value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal(),
                "Importen ångrades",
                measurement.Corrections.MaxBy(one => one.At)?.IsLate ?? false,
                byId,
                now
            );
        }

        if (before.TryGetProperty(nameof(Measurement.PopulationSize), out var count))
        {
            measurement.CountAmong(count.ValueKind == JsonValueKind.Null ? null : count.GetInt32());
        }

        if (before.TryGetProperty(nameof(Measurement.Comment), out var comment))
        {
            measurement.Explain(comment.GetString());
        }
    }

    private static JsonElement Read(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
