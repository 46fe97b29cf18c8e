using System.Globalization;
using Essunga.Portal.Domain.Organisation;
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
        cache.GetAsync("calendar", RestsOn.Calendar, LoadAsync, cancellation);

    private async Task<ReadCalendar> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var withGoals = context
            .Goals.SelectMany(goal => goal.Assignments)
            .Select(part => part.CommitteeId);
        // Everything in one command, for every page asks for it: each point of each period beside each committee,
        // which are few. A period that has no point yet is there too, and so it is when no committee has a goal.
        var rows = await (
            from period in context.GoalPeriods.AsNoTracking()
            from point in context
                .ReportingPoints.Where(one =>
                    one.Year >= period.FromYear && one.Year <= period.ToYear
                )
                .DefaultIfEmpty()
            from node in context
                .Nodes.Where(one =>
                    withGoals.Contains(one.Id) || one.Code == OrganisationNode.ExecutiveBoardCode
                )
                .DefaultIfEmpty()
            orderby period.FromYear descending
            select new
            {
                Period = period,
                Point = point,
                Committee = node == null
                    ? null
                    : new ReadCommittee(node.Id, node.Code, node.Name, node.Slug, node.Path),
                HasGoals = node != null && withGoals.Contains(node.Id),
            }
        ).ToListAsync(cancellation);
        return new ReadCalendar(
            [
                .. rows.Where(row => row.Point is not null)
                    .Select(row => row.Point!)
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
                .. rows.Select(row => row.Period)
                    .DistinctBy(period => period.Id)
                    .Select(period => new ReadPeriod(
                        period.Id,
                        period.FromYear,
                        period.ToYear,
                        period.Rule
                    )),
            ],
            [
                .. rows.Where(row => row.HasGoals)
                    .Select(row => row.Committee)
                    .OfType<ReadCommittee>()
                    .DistinctBy(one => one.Id)
                    .OrderBy(one => one.Name, InSwedishOrder),
            ]
        )
        {
            ExecutiveBoard = rows.Select(row => row.Committee)
                .FirstOrDefault(one => one?.Code == OrganisationNode.ExecutiveBoardCode),
        };
    }
}
