using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting;

/// <summary>Reports how an activity goes at a reporting point. Earlier reports stay; twice the same is once.</summary>
public sealed class ReportActivity(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public async Task<ReportAnswer> RunAsync(
        Viewer viewer,
        ActivityToReport asked,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(asked);
        try
        {
            return await TryAsync(viewer, asked, cancellation);
        }
        catch (DbUpdateException)
        {
            return await TryAsync(viewer, asked, cancellation);
        }
        catch (BrokenRuleException broken)
        {
            return new ReportAnswer.Refused(broken.Rule);
        }
    }

    private async Task<ReportAnswer> TryAsync(
        Viewer viewer,
        ActivityToReport asked,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var activity = await context
            .Activities.Include(one => one.Reports)
            .SingleOrDefaultAsync(one => one.Id == asked.ActivityId, cancellation);
        var point = await context.ReportingPoints.SingleOrDefaultAsync(
            one => one.Id == asked.PointId,
            cancellation
        );
        if (
            activity is null
            || point is null
            || !await MayAsync(context, viewer, activity, cancellation)
        )
        {
            return new ReportAnswer.NotYours();
        }

        var there = activity
            .Reports.Where(report => report.PointId == point.Id)
            .MaxBy(report => report.At);
        if (there is not null && IsSame(there, asked))
        {
            return new ReportAnswer.ActivityKept(await ReadAsync(context, there, cancellation));
        }

        if (there is not null && there.At != asked.SeenAt)
        {
            return new ReportAnswer.ActivityTakenByOther(
                await ReadAsync(context, there, cancellation)
            );
        }

        var now = time.GetUtcNow().UtcDateTime;
        var report = activity.Report(
            asked.Id,
            point,
            asked.Status,
            asked.WillBeCompleted,
            string.IsNullOrWhiteSpace(asked.Comment) ? null : asked.Comment.Trim(),
            viewer.PersonId,
            now
        );
        context.Add(report);
        context.Stamp = new ChangeStamp(viewer.PersonId, now);
        await context.SaveChangesAsync(cancellation);
        return new ReportAnswer.ActivityKept(await ReadAsync(context, report, cancellation));
    }

    private static bool IsSame(ActivityReport there, ActivityToReport asked) =>
        there.Id == asked.Id
        || (
            there.Status == asked.Status
            && there.WillBeCompleted == asked.WillBeCompleted
            && (there.Comment ?? "") == (asked.Comment ?? "").Trim()
        );

    private static async Task<bool> MayAsync(
        PortalDbContext context,
        Viewer viewer,
        Activity activity,
        CancellationToken cancellation
    )
    {
        if (!viewer.MaySomewhere(PortalAction.Report))
        {
            return false;
        }

        if (activity.IsReportedBy(viewer.PersonId))
        {
            return true;
        }

        var path = await context
            .Goals.SelectMany(goal => goal.Assignments)
            .Where(assignment => assignment.Id == activity.AssignmentId)
            .Join(context.Nodes, one => one.CommitteeId, node => node.Id, (_, node) => node.Path)
            .SingleAsync(cancellation);
        return viewer.May(PortalAction.Report, path);
    }

    private static async Task<ReadActivityReport> ReadAsync(
        PortalDbContext context,
        ActivityReport report,
        CancellationToken cancellation
    ) =>
        new(
            report.PointId,
            report.Status,
            report.WillBeCompleted,
            report.Comment,
            await context
                .People.Where(person => person.Id == report.ById)
                .Join(
                    context.Nodes,
                    person => person.HomeNodeId,
                    node => node.Id,
                    (person, node) =>
                        new ReadPerson(person.Id, person.Title, node.Name, person.IsActive)
                )
                .SingleAsync(cancellation),
            report.At
        );
}
