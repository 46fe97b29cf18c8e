using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Importing;

/// <summary>
/// Tries a file and reads it in. The trial is made again before anything is written, and all is written in one
/// transaction: what was not shown is not done, and what is cancelled leaves nothing.
/// </summary>
public sealed class ImportCommand(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Rows between two words of how far it has come, and objects saved at once.</summary>
    public const int Step = 1_000;

    /// <returns>Null when it is not the reader's to import.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<ImportTrial?> TryAsync(
        Viewer viewer,
        ImportOrder order,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    ) =>
        await JudgeAsync(viewer, order, progress, cancellation) is { } judged ? judged.Trial : null;

    /// <param name="seen">The trial that the reader said yes to.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public async Task<ImportOutcome> RunAsync(
        Viewer viewer,
        ImportOrder order,
        ImportTrial seen,
        ImportConsent consent,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(seen);
        if (await JudgeAsync(viewer, order, progress, cancellation) is not { } judged)
        {
            return new ImportOutcome.NotYours();
        }

        var trial = judged.Trial;
        if (!trial.IsAs(seen) || !consent.Covers(trial))
        {
            return new ImportOutcome.Otherwise(trial);
        }

        if (judged.Writes.Count == 0)
        {
            return new ImportOutcome.Done(null, 0, 0, trial.Same, trial.Faulty);
        }

        try
        {
            var saveId = await WriteAsync(judged, progress, cancellation);
            return new ImportOutcome.Done(
                saveId,
                trial.New,
                trial.Changed,
                trial.Same,
                trial.Faulty
            );
        }
        catch (Exception fault) when (fault is DbUpdateException or ChangedSinceTrial)
        {
            // Somebody saved the same between the trial and the write: what would be done now is shown instead.
            return
                await JudgeAsync(viewer, order, progress, cancellation) is { } now
                && (fault is ChangedSinceTrial || !now.Trial.IsAs(trial))
                ? new ImportOutcome.Otherwise(now.Trial)
                : throw new InvalidOperationException("The import could not be saved.", fault);
        }
    }

    private async Task<Judged?> JudgeAsync(
        Viewer viewer,
        ImportOrder order,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(order);
        var kind = ImportedKind.Of(order.Kind);
        if (!kind.MayImport(viewer))
        {
            return null;
        }

        var ground = new ImportGround(
            viewer,
            order.FileName,
            time.Today(),
            time.GetUtcNow().UtcDateTime
        );
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var judge = await kind.PrepareAsync(context, ground, cancellation);
        var counts = new int[4];
        var faults = new List<RowFault>();
        var doubts = new List<RowDoubt>();
        var writes = new List<object>();
        var done = 0;
        foreach (var row in order.Source.ReadRows(order.Head, cancellation))
        {
            var verdict = judge.Judge(row, order.Columns, order.Head.Columns);
            counts[(int)verdict.Mark]++;
            faults.AddRange(verdict.Faults);
            doubts.AddRange(verdict.Doubts);
            if (verdict.Write is { } write)
            {
                writes.Add(write);
            }

            if (++done % Step == 0)
            {
                progress?.Report(new ImportProgress(false, done, order.Head.RowCount));
            }
        }

        return new Judged(
            judge,
            ground,
            new ImportTrial(counts[0], counts[1], counts[2], counts[3], faults, doubts),
            writes
        );
    }

    private async Task<Guid> WriteAsync(
        Judged judged,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var ground = judged.Ground;
        var saveId = Guid.CreateVersion7(new DateTimeOffset(ground.Now, TimeSpan.Zero));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // The change log looks for changes itself, once in each save.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.Stamp = new ChangeStamp(ground.Viewer.PersonId, ground.Now, ground.Reason)
        {
            SaveId = saveId,
        };
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var done = 0;
        foreach (var part in judged.Writes.Chunk(Step))
        {
            await judged.Judge.WriteAsync(context, part, cancellation);
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
            done += part.Length;
            progress?.Report(new ImportProgress(true, done, judged.Writes.Count));
        }

        await transaction.CommitAsync(cancellation);
        return saveId;
    }

    private sealed record Judged(
        RowJudge Judge,
        ImportGround Ground,
        ImportTrial Trial,
        IReadOnlyList<object> Writes
    );
}
