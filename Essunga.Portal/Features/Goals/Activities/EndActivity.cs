using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>
/// Ends an activity before it is finished, and takes the end back. One that nobody has reported on can be removed
/// instead, and put back by saving it again.
/// </summary>
public sealed class EndActivity(
    IDbContextFactory<PortalDbContext> contexts,
    SaveActivity save,
    TimeProvider time
)
{
    public Task<PlanAnswer> EndAsync(
        Viewer viewer,
        Guid activityId,
        DateOnly on,
        string? reason,
        CancellationToken cancellation
    ) =>
        RunAsync(
            viewer,
            activityId,
            reason,
            (_, activity) => activity.End(on, reason),
            cancellation
        );

    public Task<PlanAnswer> ResumeAsync(
        Viewer viewer,
        Guid activityId,
        CancellationToken cancellation
    ) => RunAsync(viewer, activityId, null, (_, activity) => activity.Resume(), cancellation);

    public Task<PlanAnswer> RemoveAsync(
        Viewer viewer,
        Guid activityId,
        CancellationToken cancellation
    ) =>
        RunAsync(
            viewer,
            activityId,
            null,
            (context, activity) =>
            {
                activity.RequireThatNothingRestsOnIt();
                context.Remove(activity);
            },
            cancellation
        );

    /// <summary>Puts a removed activity back as it was saved last; with the same code unless another has taken it.</summary>
    public Task<WriteOutcome> RestoreAsync(
        Viewer viewer,
        ActivityForm removed,
        CancellationToken cancellation
    ) => save.RunAsync(removed with { Seen = null }, viewer, cancellation);

    private async Task<PlanAnswer> RunAsync(
        Viewer viewer,
        Guid activityId,
        string? reason,
        Action<PortalDbContext, Activity> verb,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var activity = await context
            .Activities.Include(one => one.Reports)
            .Include(one => one.Indicators)
            .AsSingleQuery()
            .SingleOrDefaultAsync(one => one.Id == activityId, cancellation);
        if (
            activity is null
            || await ActivityPlaces.FindAsync(context, activity.AssignmentId, viewer, cancellation)
                is null
        )
        {
            return new PlanAnswer.NotTheirs();
        }

        try
        {
            verb(context, activity);
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
            // Somebody reported on it in between.
            return new PlanAnswer.Refused(GoalRules.NothingRestsOnActivity);
        }
    }
}
