using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads what may be chosen in an address, and keeps it until something changes.</summary>
public sealed class CalendarReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    private static readonly StringComparer InSwedishOrder = StringComparer.Create(
        CultureInfo.GetCultureInfo("sv-SE"),
        ignoreCase: false
    );

    public Task<ReadCalendar> ReadAsync(CancellationToken cancellation) =>
        cache.GetAsync("calendar", LoadAsync, cancellation);

    private async Task<ReadCalendar> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // Everything in one command: every page asks for it, and the rows are few.
        var periods = await context
            .GoalPeriods.AsNoTracking()
            .OrderByDescending(period => period.FromYear)
            .Select(period => new
            {
                Period = period,
                Points = context
                    .ReportingPoints.Where(one =>
                        one.Year >= period.FromYear && one.Year <= period.ToYear
                    )
                    .ToList(),
                Committees = context
                    .Goals.Where(goal => goal.PeriodId == period.Id)
                    .SelectMany(goal => goal.Assignments)
                    .Join(
                        context.Nodes,
                        part => part.CommitteeId,
                        node => node.Id,
                        (_, node) =>
                            new ReadCommittee(node.Id, node.Code, node.Name, node.Slug, node.Path)
                    )
                    .Distinct()
                    .ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(cancellation);
        return new ReadCalendar(
            [
                .. periods
                    .SelectMany(row => row.Points)
                    .DistinctBy(point => point.Id)
                    .OrderBy(point => point.Period)
                    .Select(point => new ReadPoint(
                        point.Id,
                        point.Year,
                        point.Tertial,
                        point.DueOn,
                        point.LockedAt
                    )),
            ],
            [
                .. periods
                    .Select(row => row.Period)
                    .Select(period => new ReadPeriod(
                        period.Id,
                        period.FromYear,
                        period.ToYear,
                        period.Rule
                    )),
            ],
            [
                .. periods
                    .SelectMany(row => row.Committees)
                    .DistinctBy(one => one.Id)
                    .OrderBy(one => one.Name, InSwedishOrder),
            ]
        );
    }
}
