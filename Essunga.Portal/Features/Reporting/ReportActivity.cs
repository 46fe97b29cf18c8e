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
            // Somebody saved the same between the read and the write: what is there now decides.
            return await SaveRace.RunAsync(() => TryAsync(viewer, asked, cancellation), tries: 2);
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
            || await PathAsync(context, activity, cancellation) is not { } path
            || !viewer.MayReport(activity.IsReportedBy(viewer.PersonId), path)
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

        // The comment saves itself: that it has been written on since is no other's report.
        var onlyComment =
            there is not null
            && activity.Reports.FirstOrDefault(report =>
                report.PointId == point.Id && report.At == asked.SeenAt
            )
                is { } seen
            && (seen.Status, seen.WillBeCompleted) == (there.Status, there.WillBeCompleted);
        if (there is not null && there.At != asked.SeenAt && !onlyComment)
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
            CommentOf(asked, onlyComment ? there : null),
            viewer.PersonId,
            now
        );
        context.Add(report);
        context.Stamp = new ChangeStamp(viewer.PersonId, now);
        await context.SaveChangesAsync(cancellation);
        return new ReportAnswer.ActivityKept(await ReadAsync(context, report, cancellation));
    }

    /// <summary>The latest report on an activity at a point, for who has just written its comment.</summary>
    public async Task<ReportAnswer> LatestAsync(
        Guid activityId,
        Guid pointId,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var report = await context
            .Set<ActivityReport>()
            .Where(one => one.ActivityId == activityId && one.PointId == pointId)
            .OrderByDescending(one => one.At)
            .FirstOrDefaultAsync(cancellation);
        return report is null
            ? new ReportAnswer.NotYours()
            : new ReportAnswer.ActivityKept(await ReadAsync(context, report, cancellation));
    }

    private static string? CommentOf(ActivityToReport asked, ActivityReport? there) =>
        (there is null ? asked.Comment : there.Comment)?.Trim() is { Length: > 0 } comment
            ? comment
            : null;

    private static bool IsSame(ActivityReport there, ActivityToReport asked) =>
        there.Id == asked.Id
        || (
            there.Status == asked.Status
            && there.WillBeCompleted == asked.WillBeCompleted
            && (there.Comment ?? "") == (asked.Comment ?? "").Trim()
        );

    private static Task<string?> PathAsync(
        PortalDbContext context,
        Activity activity,
        CancellationToken cancellation
    ) =>
        context
            .Goals.Where(goal => goal.EndedOn == null)
            .SelectMany(goal => goal.Assignments)
            .Where(assignment => assignment.Id == activity.AssignmentId)
            .Join(context.Nodes, one => one.CommitteeId, node => node.Id, (_, node) => node.Path)
            .SingleOrDefaultAsync(cancellation);

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
            await context.ReadPersonAsync(report.ById, cancellation),
            report.At
        );
}
