using System.Linq.Expressions;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads indicators with targets, values and corrections in two commands, however many they are.</summary>
public static class IndicatorReader
{
    /// <param name="point">The reporting point they are judged at.</param>
    public static async Task<IReadOnlyList<ReadIndicator>> ReadAsync(
        PortalDbContext context,
        Expression<Func<Indicator, bool>> which,
        PointInTime point,
        CancellationToken cancellation
    )
    {
        // A target has a handful of waypoints: the rows are hardly more than the waypoints are.
        var indicators = await Heads(context, context.Indicators.AsNoTracking().Where(which))
            .AsSingleQuery()
            .ToListAsync(cancellation);
        var values = await ValueReader.ReadAsync(context, which, cancellation);
        return
        [
            .. indicators
                .OrderBy(head => head.Indicator.Code, StringComparer.Ordinal)
                .Select(head => Assemble(head, [.. values[head.Indicator.Id]], point)),
        ];
    }

    internal static IEnumerable<ReportedValue> Totals(IEnumerable<ReadValue> values) =>
        values
            .Where(value => value.Gender == Gender.Total)
            .Select(value => new ReportedValue(
                value.Period,
                value.Value,
                value.PopulationSize,
                value.IsPreliminary,
                value.ReportedAt,
                value.Corrections.Count == 0
                    ? null
                    : value.Corrections.Max(correction => correction.At)
            ));

    internal static IndicatorStanding Judge(
        ReadIndicator indicator,
        PointReading reading,
        PointInTime point
    ) =>
        IndicatorStanding.Judge(
            reading,
            indicator.Target?.Path,
            indicator.Direction,
            indicator.Publication,
            point.Period,
            point.DueOn
        );

    private static ReadIndicator Assemble(Head head, List<ReadValue> values, PointInTime point)
    {
        var target = head.Targets.MaxBy(row => row.Year)?.ToRead();
        var one = head.Indicator;
        var publication = new PublicationRule(
            one.PeriodKind,
            one.EveryNth,
            one.FirstYear,
            one.LagMonths
        )
        {
            EndsOn = one.EndsOn,
        };
        var withheld = values
            .Where(value => value.PopulationSize < one.SmallestPopulation)
            .Select(value => value.Period)
            .Distinct()
            .ToList();
        var shown = values
            .Where(value => !withheld.Contains(value.Period))
            .OrderBy(value => value.Period)
            .ToList();
        var reading = PointReading.Of(Totals(shown), publication, point, one.SmallestPopulation);
        return new ReadIndicator(
            one.Id,
            one.Code,
            one.Name,
            one.Definition,
            one.Kind,
            one.Unit,
            one.Decimals,
            one.Direction,
            one.Source,
            one.SourceName,
            one.NodeId,
            head.NodeName,
            head.NodePath,
            head.Owner,
            head.StandIn,
            publication,
            one.IsShare,
            one.SmallestPopulation,
            one.Provenance,
            target,
            shown,
            withheld,
            reading,
            IndicatorStanding.Judge(
                reading,
                target?.Path,
                one.Direction,
                publication,
                point.Period,
                point.DueOn
            )
        )
        {
            ForReporterAlone = [.. values.Where(value => withheld.Contains(value.Period))],
            IsSplitByGender = one.IsSplitByGender,
            EndsOn = one.EndsOn,
        };
    }

    private static IQueryable<Head> Heads(
        PortalDbContext context,
        IQueryable<Indicator> indicators
    ) =>
        from indicator in indicators
        join node in context.Nodes on indicator.NodeId equals node.Id
        select new Head(
            indicator,
            node.Name,
            node.Path,
            context
                .People.Where(person => person.Id == indicator.OwnerId)
                .Select(person => new ReadPerson(
                    person.Id,
                    person.Title,
                    context.Nodes.First(home => home.Id == person.HomeNodeId).Name,
                    person.IsActive
                ))
                .FirstOrDefault(),
            context
                .People.Where(person => person.Id == indicator.StandInId)
                .Select(person => new ReadPerson(
                    person.Id,
                    person.Title,
                    context.Nodes.First(home => home.Id == person.HomeNodeId).Name,
                    person.IsActive
                ))
                .FirstOrDefault(),
            indicator
                .Targets.Select(target => new TargetRow(
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
                    context
                        .Nodes.Where(body => body.Id == target.Decision.BodyId)
                        .Select(body => body.Name)
                        .FirstOrDefault(),
                    target.Provenance,
                    target.Waypoints.Select(point => new Waypoint(point.Year, point.Value)).ToList()
                ))
                .ToList()
        );

    private sealed record Head(
        Indicator Indicator,
        string NodeName,
        string NodePath,
        ReadPerson? Owner,
        ReadPerson? StandIn,
        List<TargetRow> Targets
    );

    private sealed record TargetRow(
        int BaselineYear,
        decimal? BaselineValue,
        int Year,
        decimal Value,
        decimal? LowerLimit,
        decimal? UpperLimit,
        decimal? DecidedValue,
        int? DecidedYear,
        decimal? DecidedLowerLimit,
        decimal? DecidedUpperLimit,
        Decision Decision,
        string? BodyName,
        Provenance Provenance,
        List<Waypoint> Waypoints
    )
    {
        public ReadTarget ToRead() =>
            new(
                new TargetPath(
                    BaselineYear,
                    BaselineValue,
                    Year,
                    Value,
                    LowerLimit,
                    UpperLimit,
                    Waypoints
                ),
                DecidedValue,
                Decision,
                BodyName,
                Provenance
            )
            {
                DecidedYear = DecidedYear,
                DecidedLowerLimit = DecidedLowerLimit,
                DecidedUpperLimit = DecidedUpperLimit,
            };
    }
}
