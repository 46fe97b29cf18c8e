using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting;

/// <summary>
/// What is said of an activity at a reporting point. Each version becomes a report of its own with the status that the
/// latest has; without a report the comment waits for one.
/// </summary>
internal sealed class CommentPlace : ITextPlace
{
    /// <summary>Letters that it may have: Markdown makes it longer, and the report has room for that.</summary>
    public const int Most = 3_000;

    public TextKind Kind => TextKind.ActivityComment;

    public IReadOnlyCollection<string> RestsOn { get; } =
    [
        .. Domain.Data.Reading.RestsOn.Calendar,
        .. Domain.Data.Reading.RestsOn.People,
        nameof(Activity),
        nameof(ActivityReport),
    ];

    public static TextKey KeyOf(Guid activityId, Guid pointId) =>
        new(TextKind.ActivityComment, activityId, pointId.ToString("N"));

    public async Task<TextGround?> FindAsync(
        PortalDbContext context,
        TextKey key,
        CancellationToken cancellation
    )
    {
        if (!Guid.TryParseExact(key.Field, "N", out var pointId))
        {
            return null;
        }

        var activity = await context
            .Activities.AsNoTracking()
            .Include(one => one.Reports)
            .SingleOrDefaultAsync(one => one.Id == key.OwnerId, cancellation);
        var point = await context
            .ReportingPoints.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == pointId, cancellation);
        if (activity is null || point is null)
        {
            return null;
        }

        var path = await context
            .Goals.SelectMany(goal => goal.Assignments)
            .Where(assignment => assignment.Id == activity.AssignmentId)
            .Join(context.Nodes, one => one.CommitteeId, node => node.Id, (_, node) => node.Path)
            .SingleOrDefaultAsync(cancellation);
        return path is null
            ? null
            : new TextGround(
                $"Kommentar till {activity.Title}, T{point.Tertial} {point.Year}",
                Latest(activity, pointId)?.Comment,
                IsCopied: Latest(activity, pointId) is not null,
                Most,
                Frozen: null,
                viewer => viewer.MayReport(activity.IsReportedBy(viewer.PersonId), path),
                viewer => viewer.MayReport(activity.IsReportedBy(viewer.PersonId), path)
            )
            {
                Href = Links.Report,
            };
    }

    public async Task TakeAsync(
        PortalDbContext context,
        TextKey key,
        string markdown,
        Guid byId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var pointId = Guid.ParseExact(key.Field, "N");
        var activity = await context
            .Activities.Include(one => one.Reports)
            .SingleOrDefaultAsync(one => one.Id == key.OwnerId, cancellation);
        var point = await context.ReportingPoints.SingleOrDefaultAsync(
            one => one.Id == pointId,
            cancellation
        );
        // Escaping makes Markdown a little longer than what was written: what has no room waits until it has.
        if (
            activity is null
            || point is null
            || Latest(activity, pointId) is not { } there
            || string.Equals(there.Comment ?? "", markdown, StringComparison.Ordinal)
            || markdown.Length > Activity.MostComment
        )
        {
            return;
        }

        context.Add(
            activity.Report(
                Guid.CreateVersion7(),
                point,
                there.Status,
                there.WillBeCompleted,
                markdown.Length == 0 ? null : markdown,
                byId,
                now
            )
        );
    }

    private static ActivityReport? Latest(Activity activity, Guid pointId) =>
        activity.Reports.Where(report => report.PointId == pointId).MaxBy(report => report.At);
}
