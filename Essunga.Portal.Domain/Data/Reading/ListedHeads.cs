using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>The indicators of the listing with their latest target, in one command, and how they are put together with their values.</summary>
internal static class ListedHeads
{
    // Who reported a value is not in the listing.
    private static readonly ReadPerson Untold = new(Guid.Empty, "", "", true);

    public static async Task<List<ListedHead>> ReadAsync(
        PortalDbContext context,
        CancellationToken cancellation
    ) =>
        await (
            from indicator in context.Indicators.AsNoTracking()
            join node in context.Nodes on indicator.NodeId equals node.Id
            orderby indicator.Code
            select new ListedHead(
                indicator.Id,
                indicator.Code,
                indicator.Name,
                indicator.Kind,
                indicator.Unit,
                indicator.Decimals,
                indicator.Direction,
                indicator.Source,
                indicator.SourceName,
                indicator.NodeId,
                node.Name,
                node.Path,
                indicator.PeriodKind,
                indicator.EveryNth,
                indicator.FirstYear,
                indicator.LagMonths,
                indicator.EndsOn,
                indicator.IsShare,
                indicator.SmallestPopulation,
                indicator.Provenance,
                indicator.Search,
                indicator
                    .Targets.Select(target => new ListedTarget(
                        target.BaselineYear,
                        target.BaselineValue,
                        target.Year,
                        target.Value,
                        target.LowerLimit,
                        target.UpperLimit,
                        target.DecidedValue,
                        target.Decision,
                        target.Provenance,
                        target
                            .Waypoints.Select(point => new Waypoint(point.Year, point.Value))
                            .ToList()
                    ))
                    .ToList()
            )
        )
            .AsSingleQuery()
            .ToListAsync(cancellation);

    public static ListedIndicator Assemble(
        ListedHead head,
        IEnumerable<ListedValue> all,
        IEnumerable<ListedUse> uses,
        PointInTime point
    )
    {
        var publication = new PublicationRule(
            head.PeriodKind,
            head.EveryNth,
            head.FirstYear,
            head.LagMonths
        )
        {
            EndsOn = head.EndsOn,
        };
        var values = all.ToList();
        var withheld = values
            .Where(value => value.Reported.PopulationSize < head.SmallestPopulation)
            .Select(value => value.Reported.Period)
            .ToHashSet();
        var totals = values
            .Where(value =>
                value.Gender == Gender.Total && !withheld.Contains(value.Reported.Period)
            )
            .ToList();
        var reading = PointReading.Of(
            totals.Select(value => value.Reported),
            publication,
            point,
            head.SmallestPopulation
        );
        var target = head.Targets.MaxBy(one => one.Year)?.ToRead();
        var standing = IndicatorStanding.Judge(
            reading,
            target?.Path,
            head.Direction,
            publication,
            point.Period,
            point.DueOn
        );
        var current = totals.Find(value => value.Reported.Period == standing.Current?.Period);
        var used = uses.ToList();
        return new ListedIndicator(
            head.ToRead(
                publication,
                target,
                current is null ? [] : [Value(current)],
                withheld,
                reading,
                standing
            ),
            head.Search,
            totals.Count == 0
                ? null
                : totals.Max(value => value.Reported.CorrectedAt ?? value.Reported.ReportedAt),
            used.Select(use => use.GoalNumber).ToHashSet(),
            used.Select(use => use.CommitteeId).ToHashSet()
        );
    }

    private static ReadValue Value(ListedValue value) =>
        new(
            value.Id,
            value.Reported.Period,
            value.Gender,
            value.Reported.Value,
            value.Reported.PopulationSize,
            value.Reported.IsPreliminary,
            null,
            Untold,
            value.Reported.ReportedAt,
            new Provenance(value.Kind, value.Source),
            []
        );
}
