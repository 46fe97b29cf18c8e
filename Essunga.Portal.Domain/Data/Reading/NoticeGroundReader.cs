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
        // At a change of goal periods the next report is of another one than the latest.
        var next = calendar.Points.FirstOrDefault(one => one.DueOn > current.DueOn);
        var nextChain =
            next is null ? null
            : period.Covers(next.Year) ? chain
            : calendar.PeriodOf(next.Year) is { } coming
                ? await periods.ReadAsync(calendar, coming, next, cancellation)
            : null;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var since = now - NoticeGround.Horizon;
        var log = await NoticeLog.ReadAsync(context, since, cancellation);
        var moves = log.Moves().ToList();
        var points = chain
            .Points.Where(point =>
                point == current || moves.Exists(move => move.PointId == point.Id)
            )
            .Select(point => (Point: point, Chain: chain))
            .ToList();
        if (next is not null && nextChain is not null && !points.Contains((next, nextChain)))
        {
            points.Add((next, nextChain));
            points.Sort((one, other) => one.Point.DueOn.CompareTo(other.Point.DueOn));
        }

        var chains = points.Select(one => one.Chain).Append(chain).Distinct().ToList();
        var things = chains.ToDictionary(
            one => one,
            one => new NoticeThings(one, all, calendar.Points, current)
        );
        var statements = chains.ToDictionary(
            one => one,
            one => new NoticeStatements(one, calendar)
        );
        var known = things
            .Values.SelectMany(one => one.ById)
            .DistinctBy(one => one.Key)
            .ToDictionary();
        return new NoticeGround(
            now,
            zone,
            [.. points.Select(one => NoticeStatements.Point(one.Point, one.Chain))],
            [.. known.Values],
            [.. points.SelectMany(one => things[one.Chain].Owed(one.Point))],
            [.. points.SelectMany(one => statements[one.Chain].Unstated(one.Point))],
            [.. log.Handings(known)],
            [.. things[chain].Changes(calendar, since)],
            moves,
            [.. statements[chain].Since(since)],
            [.. log.Targets(known)],
            log.OrphanSince([.. known.Values.Where(thing => thing.IsOrphan)])
        );
    }
}
