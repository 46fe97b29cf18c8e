using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>Reads the reporting points of the goal period with what was missing and late at each.</summary>
public sealed class PointsQuery(
    IDbContextFactory<PortalDbContext> contexts,
    CalendarReader calendars,
    GoalPeriodReader periods,
    ReadCache cache,
    DraftBook drafts,
    TimeProvider time
)
{
    public async Task<PointList> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var today = time.Today();
        var list = await cache.GetAsync(
            ("points", today),
            RestsOn.Everything,
            token => MakeAsync(today, token),
            cancellation
        );
        if (!viewer.MaySomewhere(PortalAction.LockPoints))
        {
            return list;
        }

        var draft = await drafts.FindAsync<UnlockDraft>(
            viewer.PersonId,
            UnlockDraft.Key,
            cancellation
        );
        var calendar = await calendars.ReadAsync(cancellation);
        return list with
        {
            MayLock = true,
            Draft = draft?.Form,
            Years = PointYear.ToLayUp(calendar, today),
            YearWithoutPeriod = calendar.PeriodOf(today.Year + 1) is null ? today.Year + 1 : null,
            DayDrafts = await drafts.ReadAsync(viewer.PersonId, DaysForm.DraftStart, cancellation),
        };
    }

    // Judges every indicator at every point: once for all readers, until something changes.
    private async Task<PointList> MakeAsync(DateOnly today, CancellationToken cancellation)
    {
        var calendar = await calendars.ReadAsync(cancellation);
        if (
            calendar.ToReport(today) is not { } current
            || calendar.PeriodOf(current.Year) is not { } period
        )
        {
            return new PointList(today, false, [], false);
        }

        var (_, all) = await periods.ReadAsync(
            calendar,
            period,
            current,
            OwnIndicators.Everybodys,
            cancellation
        );
        var changes = await ChangesAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return new PointList(
            today,
            MayLock: false,
            [
                .. calendar
                    .Begun(today)
                    // The year before stays, for its last point may be open, or opened, when a new period has begun.
                    .Where(point => period.Covers(point.Year) || point.Year == today.Year - 1)
                    .Reverse()
                    .Select(point => Line(point, all, changes[point.Id], today, now)),
            ],
            all.Any(one => one.Provenance.IsDemo)
        );
    }

    private static PointLine Line(
        ReadPoint point,
        IReadOnlyList<ReadIndicator> all,
        IEnumerable<PointChange> changes,
        DateOnly today,
        DateTime now
    )
    {
        var at = point.At(now);
        return new PointLine(
            point,
            point.DueOn < today
                ? all.Count(one => one.StandingAt(at).State == IndicatorState.Missing)
                : null,
            all.Sum(one => one.ReadingAt(at).LateChanges.Count),
            today > point.Period.To,
            changes.MaxBy(one => one.At)
        );
    }

    private async Task<ILookup<Guid, PointChange>> ChangesAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from entry in context.ChangeLog.AsNoTracking()
            where
                entry.Subject == nameof(ReportingPoint)
                && entry.Kind == Domain.Data.ChangeLog.ChangeKind.Changed
            join person in context.People on entry.ById equals person.Id into people
            from person in people.DefaultIfEmpty()
            join home in context.Nodes on person.HomeNodeId equals home.Id into homes
            from home in homes.DefaultIfEmpty()
            select new
            {
                entry.SubjectId,
                entry.At,
                entry.Reason,
                By = person == null ? "Portalen" : person.Title + ", " + home.Name,
            }
        ).ToListAsync(cancellation);
        return rows.ToLookup(
            row => row.SubjectId,
            row => new PointChange(PlaceText.Of(row.By), row.At, row.Reason)
        );
    }
}
