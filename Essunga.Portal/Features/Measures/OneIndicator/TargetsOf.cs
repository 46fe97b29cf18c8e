using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Reads every target of an indicator with its decision and the way to it.</summary>
internal static class TargetsOf
{
    public static async Task<IReadOnlyList<ReadTarget>> ReadAsync(
        PortalDbContext context,
        ReadIndicator indicator,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .Indicators.AsNoTracking()
            .Where(one => one.Id == indicator.Id)
            .SelectMany(one => one.Targets)
            .OrderByDescending(target => target.Year)
            .Select(target => new
            {
                target.BaselineYear,
                target.BaselineValue,
                target.Year,
                target.Value,
                target.LowerLimit,
                target.UpperLimit,
                target.DecidedValue,
                target.DecidedYear,
                target.DecidedLowerLimit,
                target.DecidedUpperLimit,
                target.Decision,
                Body = context
                    .Nodes.Where(node => node.Id == target.Decision.BodyId)
                    .Select(node => node.Name)
                    .FirstOrDefault(),
                target.Provenance,
                Waypoints = target
                    .Waypoints.OrderBy(point => point.Year)
                    .Select(point => new Waypoint(point.Year, point.Value))
                    .ToList(),
            })
            .AsSingleQuery()
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ReadTarget(
                    new TargetPath(
                        row.BaselineYear,
                        row.BaselineValue,
                        row.Year,
                        row.Value,
                        row.LowerLimit,
                        row.UpperLimit,
                        row.Waypoints
                    ),
                    row.DecidedValue,
                    row.Decision,
                    row.Body,
                    row.Provenance
                )
                {
                    DecidedYear = row.DecidedYear,
                    DecidedLowerLimit = row.DecidedLowerLimit,
                    DecidedUpperLimit = row.DecidedUpperLimit,
                })
                .Select(target =>
                    indicator.Withheld.Any(period => period.Year == target.Path.BaselineYear)
                        ? IndicatorAtPoint.WithoutBaseline(target)
                        : target
                ),
        ];
    }
}
