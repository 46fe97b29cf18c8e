using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>A target as somebody wants it.</summary>
/// <param name="Seen">The indicator's version that the page showed.</param>
/// <param name="TargetId">Made when the line was; a resend carries the same.</param>
/// <param name="Decision">Not null when a body has decided it as it now is.</param>
/// <param name="IsMeant">The person has answered what was asked.</param>
public sealed record TargetToSave(
    Guid IndicatorId,
    Guid Seen,
    Guid TargetId,
    TargetPath Path,
    Decision? Decision,
    string? Reason,
    bool IsMeant
);

/// <summary>Sets, changes, decides and takes away targets. Twice the same is once.</summary>
public sealed class SaveTarget(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>What a decided target was changed for, when it is decided anew in the same breath and nothing else is said.</summary>
    private const string NewDecision = "Nytt beslut";

    public Task<EditAnswer> RunAsync(
        Viewer viewer,
        TargetToSave asked,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(asked);
        return IndicatorAccess.InOrderAsync(() => TryAsync(viewer, asked, cancellation));
    }

    /// <summary>Takes away a target that was only proposed and that nothing rests on.</summary>
    public Task<EditAnswer> DropAsync(
        Viewer viewer,
        Guid indicatorId,
        Guid seen,
        Guid targetId,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return IndicatorAccess.InOrderAsync(async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var indicator = await context.FindToEditAsync(indicatorId, viewer, cancellation);
            if (indicator is null)
            {
                return new EditAnswer.NotYours();
            }

            if (indicator.Targets.All(target => target.Id != targetId))
            {
                // Gone since before: a double click.
                return new EditAnswer.Kept(indicator.Code, indicator.Version);
            }

            if (indicator.Version != seen)
            {
                return new EditAnswer.TakenByOther(indicator.Version);
            }

            indicator.DropTarget(
                targetId,
                await IsRestedOnAsync(context, indicatorId, targetId, cancellation)
            );
            return await KeepAsync(context, indicator, viewer, null, cancellation);
        });
    }

    private async Task<EditAnswer> TryAsync(
        Viewer viewer,
        TargetToSave asked,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var indicator = await context.FindToEditAsync(asked.IndicatorId, viewer, cancellation);
        if (
            indicator is null
            || (
                asked.Decision is { } decided
                && !await IsBodyAsync(context, decided.BodyId, cancellation)
            )
        )
        {
            return new EditAnswer.NotYours();
        }

        var there = indicator.Targets.FirstOrDefault(target => target.Id == asked.TargetId);
        if (there is not null && IsKept(there, asked))
        {
            return new EditAnswer.Kept(indicator.Code, indicator.Version);
        }

        if (indicator.Version != asked.Seen)
        {
            return new EditAnswer.TakenByOther(indicator.Version);
        }

        var reason = string.IsNullOrWhiteSpace(asked.Reason)
            ? asked.Decision is not null && there is { Decision.State: not DecisionState.Proposed }
                ? NewDecision
                : null
            : asked.Reason.Trim();
        if (there is null)
        {
            // Told to be added: a new child of a tracked aggregate with a key of its own is else taken for a changed one.
            context.Add(indicator.Aim(asked.TargetId, asked.Path));
        }
        else
        {
            indicator.ChangeTarget(there.Id, asked.Path, reason);
        }

        if (asked.Decision is { } decision)
        {
            indicator.DecideTarget(asked.TargetId, decision, time.Today());
        }

        if (!asked.IsMeant && Questions(asked.Path, indicator.Direction) is { Count: > 0 } odd)
        {
            return new EditAnswer.Asks(odd);
        }

        AddNewWaypoints(context, indicator);
        return await KeepAsync(context, indicator, viewer, reason, cancellation);
    }

    private async Task<EditAnswer> KeepAsync(
        PortalDbContext context,
        Indicator indicator,
        Viewer viewer,
        string? reason,
        CancellationToken cancellation
    )
    {
        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime, reason);
        await context.SaveChangesAsync(cancellation);
        return new EditAnswer.Kept(indicator.Code, indicator.Version);
    }

    private static void AddNewWaypoints(PortalDbContext context, Indicator indicator)
    {
        foreach (var point in indicator.Targets.SelectMany(target => target.Waypoints))
        {
            if (context.Entry(point).State == EntityState.Detached)
            {
                context.Add(point);
            }
        }
    }

    private static Task<bool> IsBodyAsync(
        PortalDbContext context,
        Guid? bodyId,
        CancellationToken cancellation
    ) =>
        bodyId is null
            ? Task.FromResult(true)
            : context.Nodes.AnyAsync(
                node => node.Id == bodyId && EditBodies.Kinds.Contains(node.Kind),
                cancellation
            );

    // A prognos or slutbedömning of a goal that the indicator follows up, made since the target was set.
    private static async Task<bool> IsRestedOnAsync(
        PortalDbContext context,
        Guid indicatorId,
        Guid targetId,
        CancellationToken cancellation
    )
    {
        var setAt = await context
            .ChangeLog.Where(entry =>
                entry.Subject == nameof(Target)
                && entry.SubjectId == targetId
                && entry.Kind == ChangeKind.Added
            )
            .Select(entry => (DateTime?)entry.At)
            .FirstOrDefaultAsync(cancellation);
        return await context
            .Goals.Where(goal =>
                goal.Assignments.Any(one =>
                    one.Indicators.Any(use => use.IndicatorId == indicatorId)
                )
            )
            .AnyAsync(
                goal =>
                    goal.Outlooks.Any(one => setAt == null || one.At >= setAt)
                    || goal.Verdicts.Any(one => setAt == null || one.At >= setAt),
                cancellation
            );
    }

    private static bool IsKept(Target there, TargetToSave asked) =>
        there.HasWay(asked.Path)
        && (
            asked.Decision is not { } decision
            || there.Decision == decision with { State = DecisionState.Decided }
        );

    private static List<EditQuestion> Questions(TargetPath path, Direction direction) =>
        path.AgainstBaseline(direction) switch
        {
            BaselineStep.Worse => [EditQuestion.WorseThanBaseline],
            BaselineStep.Same => [EditQuestion.SameAsBaseline],
            _ => [],
        };
}
