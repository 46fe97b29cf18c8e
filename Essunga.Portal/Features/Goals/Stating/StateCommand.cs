using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>
/// States a body's prognos or slutbedömning. The suggestion is computed here, from the database as it is now; what
/// the page said is only compared with it.
/// </summary>
public sealed class StateCommand(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <param name="isLateMeant">The person has said that it is meant as an efterhandsändring.</param>
    public async Task<StatingOutcome> RunAsync(
        StatingDraft draft,
        bool isLateMeant,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(viewer);
        // Somebody saved something about the same goal in between: look again at what holds now.
        return await SaveRace.RunAsync(() => TryAsync(draft, isLateMeant, viewer, cancellation));
    }

    private async Task<StatingOutcome> TryAsync(
        StatingDraft draft,
        bool isLateMeant,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await FindAsync(context, draft, viewer, cancellation) is not { } found)
        {
            return new NothingToState();
        }

        var (goal, point, body) = found;
        // In this order: a ground with the draft's own statement in it must not be taken for somebody else's.
        var ground = await StatingGround.ReadAsync(context, goal, point, body, now, cancellation);
        if (await SavedAtAsync(context, draft, viewer, cancellation) is { } earlier)
        {
            return new StatementSaved(earlier);
        }

        if (Choice.Of(draft.Choice, goal.Period.EndsAt(point)) is not { } choice)
        {
            return new StatementRefused(StatingFault.NoChoice);
        }

        if (ground != draft.Seen)
        {
            return new GroundChanged();
        }

        var reason = string.IsNullOrWhiteSpace(draft.Reason) ? null : draft.Reason.Trim();
        if (
            await SameInForceAsync(context, choice, reason, ground, viewer, cancellation) is
            { } same
        )
        {
            return new StatementSaved(same);
        }

        try
        {
            var statement = choice.State(
                goal,
                draft.StatementId,
                point,
                body,
                ground,
                reason,
                viewer.PersonId,
                now
            );
            if (point.LockedAt is not null && !isLateMeant)
            {
                return new AsksWhetherLate();
            }

            context.Add(statement);
        }
        catch (BrokenRuleException broken)
        {
            return StatingFaults.Of(broken.Rule) is { } fault
                ? new StatementRefused(fault)
                : new NothingToState();
        }

        context.Stamp = new ChangeStamp(
            viewer.PersonId,
            now,
            point.LockedAt is null ? null : "Efterhandsändring"
        );
        await context.SaveChangesAsync(cancellation);
        return new StatementSaved(now);
    }

    /// <summary>What the draft is about; null when it is not there or not the person's.</summary>
    private async Task<(Goal Goal, ReportingPoint Point, StatingBody Body)?> FindAsync(
        PortalDbContext context,
        StatingDraft draft,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var goal = await context
            .Goals.Include(one => one.Period)
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Id == draft.GoalId, cancellation);
        var point = await context
            .ReportingPoints.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == draft.PointId, cancellation);
        var node = await context
            .Nodes.AsNoTracking()
            .Where(one =>
                draft.CommitteeId == null
                    ? one.Code == OrganisationNode.ExecutiveBoardCode
                    : one.Id == draft.CommitteeId
            )
            .Select(one => new { one.Id, one.Path })
            .SingleOrDefaultAsync(cancellation);
        if (
            goal is null
            || point is null
            || node is null
            || !IsStatedAt(goal, point)
            || !Has(goal, draft.CommitteeId)
            || !viewer.May(
                draft.CommitteeId is null
                    ? PortalAction.StateOverallOutlook
                    : PortalAction.StateOutlook,
                node.Path
            )
        )
        {
            return null;
        }

        return (goal, point, new StatingBody(node.Id, draft.CommitteeId is null));
    }

    private bool IsStatedAt(Goal goal, ReportingPoint point) =>
        goal.Period.Covers(point)
        && point.Tertial > 1
        && point.Period.From <= time.Today()
        && !goal.HasEndedBy(point);

    private static bool Has(Goal goal, Guid? committeeId) =>
        committeeId is null || goal.Assignments.Any(one => one.CommitteeId == committeeId);

    /// <summary>When this very statement was saved before: a double click, or a resend after a lost answer.</summary>
    private static Task<DateTime?> SavedAtAsync(
        PortalDbContext context,
        StatingDraft draft,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var goal = context.Goals.AsNoTracking().Where(one => one.Id == draft.GoalId);
        return goal.SelectMany(one => one.Outlooks)
            .Where(one => one.Id == draft.StatementId && one.ById == viewer.PersonId)
            .Select(one => (DateTime?)one.At)
            .Concat(
                goal.SelectMany(one => one.Verdicts)
                    .Where(one => one.Id == draft.StatementId && one.ById == viewer.PersonId)
                    .Select(one => (DateTime?)one.At)
            )
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>When the person stated exactly this, on exactly this ground: stating it twice says no more.</summary>
    private static async Task<DateTime?> SameInForceAsync(
        PortalDbContext context,
        Choice choice,
        string? reason,
        StatingGround ground,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        if (ground.InForceId is not { } id)
        {
            return null;
        }

        if (choice.Verdict is { } verdict)
        {
            var judged = await context
                .Set<StatedVerdict>()
                .AsNoTracking()
                .SingleAsync(one => one.Id == id, cancellation);
            return
                judged.Verdict == verdict
                && judged.Suggested == ground.SuggestedVerdict
                && judged.Reason == reason
                && judged.ById == viewer.PersonId
                ? judged.At
                : null;
        }

        var stated = await context
            .Set<StatedOutlook>()
            .AsNoTracking()
            .SingleAsync(one => one.Id == id, cancellation);
        return
            stated.Outlook == choice.Outlook
            && stated.Basis == ground.Basis
            && stated.Reason == reason
            && stated.ById == viewer.PersonId
            ? stated.At
            : null;
    }
}
