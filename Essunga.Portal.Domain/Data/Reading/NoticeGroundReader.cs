using Essunga.Portal.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads what notices are made from, in as many commands whatever there is and however many it concerns.</summary>
public sealed class NoticeGroundReader(
    IDbContextFactory<PortalDbContext> contexts,
    CalendarReader calendars,
    GoalPeriodReader periods
)
{
    /// <returns>Null before there is a reporting point or a goal period.</returns>
    public async Task<NoticeGround?> ReadAsync(
        DateTime now,
        TimeZoneInfo zone,
        CancellationToken cancellation
    )
    {
        var today = LocalTime.DayOf(now, zone);
        var calendar = await calendars.ReadAsync(cancellation);
        if (
            calendar.Current(today) is not { } current
            || calendar.PeriodOf(current.Year) is not { } period
        )
        {
            return null;
        }

        var (chain, all) = await periods.ReadAsync(
            calendar,
            period,
            current,
            OwnIndicators.Everybodys,
            cancellation
        );
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var since = now - NoticeGround.Horizon;
        var log = await NoticeLog.ReadAsync(context, since, cancellation);
        var moves = log.Moves().ToList();
        var points = chain
            .Points.Where(point =>
                point == current
                || point == chain.Points.FirstOrDefault(one => one.DueOn > current.DueOn)
                || moves.Exists(move => move.PointId == point.Id)
            )
            .ToList();
        var things = new NoticeThings(chain, all);
        var statements = new NoticeStatements(chain, calendar);
        return new NoticeGround(
            now,
            zone,
            [.. points.Select(point => NoticeStatements.Point(point, chain))],
            [.. things.ById.Values],
            [.. points.SelectMany(point => things.Owed(point))],
            [.. points.SelectMany(statements.Unstated)],
            [.. log.Handings(things.ById)],
            [.. things.Changes(calendar, since)],
            moves,
            [.. statements.Since(since)],
            [.. log.Targets(things.ById)],
            log.OrphanSince([.. things.ById.Values.Where(thing => thing.IsOrphan)])
        );
    }
}
