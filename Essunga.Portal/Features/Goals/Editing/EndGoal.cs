using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>
/// Ends a goal before its period does, and takes the end back. A goal that nothing rests on can be removed instead, and
/// put back as it was.
/// </summary>
public sealed class EndGoal(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<PlanAnswer> EndAsync(
        Viewer viewer,
        Guid goalId,
        DateOnly on,
        string? reason,
        CancellationToken cancellation
    ) => await RunAsync(viewer, goalId, reason, (_, goal) => goal.End(on, reason), cancellation);

    public async Task<PlanAnswer> ResumeAsync(
        Viewer viewer,
        Guid goalId,
        CancellationToken cancellation
    ) => await RunAsync(viewer, goalId, null, (_, goal) => goal.Resume(), cancellation);

    /// <summary>Removes a goal that was made by mistake, and gives what is needed to put it back.</summary>
    public async Task<(PlanAnswer Answer, RemovedGoal? Removed)> RemoveAsync(
        Viewer viewer,
        Guid goalId,
        CancellationToken cancellation
    )
    {
        RemovedGoal? removed = null;
        var answer = await RunAsync(
            viewer,
            goalId,
            null,
            (context, goal) =>
            {
                var parts = goal.Assignments.Select(one => one.Id).ToList();
                goal.RequireThatNothingRestsOnIt(
                    context.Activities.Any(one => parts.Contains(one.AssignmentId))
                );
                removed = RemovedGoal.Of(goal);
                context.Remove(goal);
            },
            cancellation
        );
        return (answer, answer is PlanAnswer.Done ? removed : null);
    }

    /// <summary>Puts a removed goal back as it was, with the same address.</summary>
    public async Task<PlanAnswer> RestoreAsync(
        Viewer viewer,
        RemovedGoal removed,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(removed);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.MayEditGoalsAsync(viewer, cancellation))
        {
            return new PlanAnswer.NotTheirs();
        }

        if (await context.Goals.AnyAsync(one => one.Id == removed.Id, cancellation))
        {
            return new PlanAnswer.Done();
        }

        var period = await context.GoalPeriods.SingleAsync(
            one => one.Id == removed.PeriodId,
            cancellation
        );
        var area = await context.GoalAreas.SingleOrDefaultAsync(
            one => one.Id == removed.AreaId,
            cancellation
        );
        if (area is null)
        {
            return new PlanAnswer.Refused(GoalRules.AreaIsInPeriod);
        }

        context.Add(removed.Restore(period, area));
        context.Stamp = new ChangeStamp(
            viewer.PersonId,
            time.GetUtcNow().UtcDateTime,
            "Borttaget av misstag"
        );
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Its number or its address is another goal's since.
            return new PlanAnswer.Refused(GoalRules.NumberIsFree);
        }

        return new PlanAnswer.Done();
    }

    private async Task<PlanAnswer> RunAsync(
        Viewer viewer,
        Guid goalId,
        string? reason,
        Action<PortalDbContext, Goal> verb,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var goal = await context
            .Goals.Include(one => one.Period)
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .Include(one => one.Outlooks)
            .Include(one => one.Verdicts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Id == goalId, cancellation);
        if (goal is null || !await context.MayEditGoalsAsync(viewer, cancellation))
        {
            return new PlanAnswer.NotTheirs();
        }

        try
        {
            verb(context, goal);
            context.Stamp = new ChangeStamp(
                viewer.PersonId,
                time.GetUtcNow().UtcDateTime,
                string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()
            );
            await context.SaveChangesAsync(cancellation);
            return new PlanAnswer.Done();
        }
        catch (BrokenRuleException broken)
        {
            return new PlanAnswer.Refused(broken.Rule);
        }
        catch (DbUpdateException)
        {
            // Somebody stated something about it, or gave it an activity, in between.
            return new PlanAnswer.Refused(GoalRules.NothingRestsOnGoal);
        }
    }
}
