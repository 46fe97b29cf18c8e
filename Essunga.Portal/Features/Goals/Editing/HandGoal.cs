using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Editing;

/// <summary>Hands a goal to committees and takes it back, and says which indicators each follows it up by.</summary>
public sealed class HandGoal(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <param name="assignmentId">Made by the page, so that a resend is the same.</param>
    public Task<PlanAnswer> ToAsync(
        Viewer viewer,
        Guid goalId,
        Guid committeeId,
        Guid assignmentId,
        CancellationToken cancellation
    ) =>
        RunAsync(
            viewer,
            goalId,
            async (context, goal) =>
            {
                if (goal.Assignments.Any(one => one.Id == assignmentId))
                {
                    return true;
                }

                var today = time.Today();
                var bodies = await DecidingBodies.ReadAsync(context, today, cancellation);
                if (!bodies.Exists(one => one.Id == committeeId && one.TakesGoals))
                {
                    return false;
                }

                context.Add(goal.AssignTo(assignmentId, committeeId, Provenance.Entered));
                return true;
            },
            cancellation
        );

    public Task<PlanAnswer> BackFromAsync(
        Viewer viewer,
        Guid goalId,
        Guid committeeId,
        CancellationToken cancellation
    ) =>
        RunAsync(
            viewer,
            goalId,
            async (context, goal) =>
            {
                var part = goal.Assignments.FirstOrDefault(one => one.CommitteeId == committeeId);
                var hasActivities =
                    part is not null
                    && await context.Activities.AnyAsync(
                        one => one.AssignmentId == part.Id,
                        cancellation
                    );
                goal.TakeBackFrom(committeeId, hasActivities);
                return true;
            },
            cancellation
        );

    /// <param name="isUsed">Whether the committee is to follow the goal up by the indicator.</param>
    public Task<PlanAnswer> FollowAsync(
        Viewer viewer,
        Guid goalId,
        Guid committeeId,
        Guid indicatorId,
        bool isUsed,
        CancellationToken cancellation
    ) =>
        RunAsync(
            viewer,
            goalId,
            async (context, goal) =>
            {
                var part = goal.Assignments.FirstOrDefault(one => one.CommitteeId == committeeId);
                var kind = await context
                    .Indicators.Where(one => one.Id == indicatorId)
                    .Select(one => (MeasureKind?)one.Kind)
                    .SingleOrDefaultAsync(cancellation);
                if (part is null || kind is null)
                {
                    return false;
                }

                GoalRules.OnlyIndicatorsFollowGoals.Require(kind == MeasureKind.Indicator);
                if (!isUsed)
                {
                    part.FollowNoMoreBy(
                        indicatorId,
                        await context.Activities.AnyAsync(
                            one =>
                                one.AssignmentId == part.Id
                                && one.Indicators.Any(link => link.IndicatorId == indicatorId),
                            cancellation
                        )
                    );
                }
                else if (part.FollowBy(Guid.NewGuid(), indicatorId) is { } added)
                {
                    context.Add(added);
                }

                return true;
            },
            cancellation
        );

    private async Task<PlanAnswer> RunAsync(
        Viewer viewer,
        Guid goalId,
        Func<PortalDbContext, Goal, Task<bool>> verb,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        try
        {
            // Somebody changed the same goal in between: look again at what holds now.
            return await SaveRace.RunAsync(() => TryAsync(viewer, goalId, verb, cancellation));
        }
        catch (BrokenRuleException broken)
        {
            return new PlanAnswer.Refused(broken.Rule);
        }
    }

    private async Task<PlanAnswer> TryAsync(
        Viewer viewer,
        Guid goalId,
        Func<PortalDbContext, Goal, Task<bool>> verb,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var goal = await context
            .Goals.Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .Include(one => one.Outlooks)
            .Include(one => one.Verdicts)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Id == goalId, cancellation);
        if (
            goal is null
            || !await context.MayEditGoalsAsync(viewer, cancellation)
            || !await verb(context, goal)
        )
        {
            return new PlanAnswer.NotTheirs();
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
        return new PlanAnswer.Done();
    }
}
