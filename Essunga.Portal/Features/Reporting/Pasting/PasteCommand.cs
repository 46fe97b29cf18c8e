using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>
/// Reviews a paste and saves it. It is reviewed again before anything is written, and all is written in one save: what
/// was not shown is not done, and sent twice is once.
/// </summary>
public sealed class PasteCommand(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>What a text would do. Writes nothing.</summary>
    /// <returns>Null when the person may report nothing.</returns>
    public async Task<PasteTrial?> TryAsync(
        Viewer viewer,
        string text,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.MaySomewhere(PortalAction.Report))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (_, trial, _) = await JudgeAsync(context, viewer, text, cancellation);
        return trial;
    }

    public async Task<PasteAnswer> RunAsync(
        Viewer viewer,
        PasteOrder order,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(order);
        if (!viewer.MaySomewhere(PortalAction.Report))
        {
            return new PasteAnswer.NotYours();
        }

        try
        {
            // Somebody saved some of the same between the read and the write: what is there now decides.
            return await SaveRace.RunAsync(() => SaveAsync(viewer, order, cancellation));
        }
        catch (BrokenRuleException broken)
        {
            return new PasteAnswer.Refused(broken.Rule);
        }
    }

    private async Task<PasteAnswer> SaveAsync(
        Viewer viewer,
        PasteOrder order,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (text, trial, writes) = await JudgeAsync(context, viewer, order.Text, cancellation);
        if (await WasSavedAsync(context, viewer, order.Id, cancellation))
        {
            return new PasteAnswer.Done(order.Seen.Saved, Left(text, trial));
        }

        if (!trial.IsAs(order.Seen))
        {
            return new PasteAnswer.Otherwise(trial);
        }

        if (
            (trial.Unlikely > 0 && !order.IsUnlikelyMeant) || (trial.Late > 0 && !order.IsLateMeant)
        )
        {
            return new PasteAnswer.NotAnswered();
        }

        var reason = string.IsNullOrWhiteSpace(order.Reason) ? null : order.Reason.Trim();
        MeasureRules.ReasonIsShortEnough.Require(
            reason is null || reason.Length <= Measurement.MostReason
        );
        MeasureRules.CorrectionNeedsReason.Require(!trial.NeedsReason || reason is not null);
        if (writes.Count == 0)
        {
            return new PasteAnswer.Done(0, Left(text, trial));
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (!await ApplyAsync(context, writes, reason ?? "", viewer.PersonId, now, cancellation))
        {
            var (_, changed, _) = await JudgeAsync(context, viewer, order.Text, cancellation);
            return new PasteAnswer.Otherwise(changed);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, now, reason) { SaveId = order.Id };
        await context.SaveChangesAsync(cancellation);
        return new PasteAnswer.Done(trial.Saved, Left(text, trial));
    }

    private static async Task<bool> ApplyAsync(
        PortalDbContext context,
        IReadOnlyList<PasteWrite> writes,
        string reason,
        Guid byId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        context.AddRange(writes.Select(one => one.Trial.First).OfType<Measurement>());
        var changes = writes
            .Where(one => one.Trial.First is null)
            .ToDictionary(one => one.Trial.Held!.Id, one => one.Trial);
        var ids = changes.Keys.ToList();
        var found = await context
            .Measurements.Include(one => one.Corrections)
            .Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToListAsync(cancellation);
        if (found.Count != ids.Count || found.Exists(one => !changes[one.Id].Held!.IsAs(one)))
        {
            return false;
        }

        foreach (var one in found)
        {
            changes[one.Id].Apply(one, reason, byId, now);
        }

        return true;
    }

    private static Task<bool> WasSavedAsync(
        PortalDbContext context,
        Viewer viewer,
        Guid saveId,
        CancellationToken cancellation
    ) =>
        context.ChangeLog.AnyAsync(
            entry => entry.SaveId == saveId && entry.ById == viewer.PersonId,
            cancellation
        );

    private static string Left(PasteText text, PasteTrial trial) =>
        text.Without(trial.Rows.Where(row => !row.IsFaulty).Select(row => (row.Row, row.Column)));

    private async Task<(PasteText, PasteTrial, IReadOnlyList<PasteWrite>)> JudgeAsync(
        PortalDbContext context,
        Viewer viewer,
        string pasted,
        CancellationToken cancellation
    )
    {
        var ground = await ReportGroundReader.ReadAsync(
            context,
            viewer,
            time.Today(),
            time.GetUtcNow().UtcDateTime,
            cancellation
        );
        var text = PasteText.Read(pasted);
        var judge = new PasteJudge(ground);
        return (text, judge.Judge(text), judge.Writes);
    }
}
