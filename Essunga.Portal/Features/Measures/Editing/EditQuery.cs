using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Reads what somebody needs who makes or changes an indicator. Past everything that is kept: what is changed is what is there.</summary>
public sealed class EditQuery(
    IDbContextFactory<PortalDbContext> contexts,
    DraftBook drafts,
    TimeProvider time
)
{
    /// <summary>What the keys of drafts about a new indicator begin with.</summary>
    public const string NewKey = "indikator-ny";

    /// <summary>For a new indicator. Four commands; null for who may make none.</summary>
    public async Task<EditContent?> NewAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.MaySomewhere(PortalAction.EditIndicators))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await ContentAsync(context, null, viewer, NewKey, cancellation);
    }

    /// <summary>For one that is there. Six commands; null for one that is not there or not the person's.</summary>
    public async Task<EditContent?> RunAsync(
        string code,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var written = IndicatorCode.From(code);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from one in context
                .Indicators.AsNoTracking()
                .Include(one => one.Targets)
                    .ThenInclude(target => target.Waypoints)
                .AsSingleQuery()
            join node in context.Nodes on one.NodeId equals node.Id
            where one.Code == written
            select new { Indicator = one, node.Path }
        ).SingleOrDefaultAsync(cancellation);
        return found is null || !viewer.May(PortalAction.EditIndicators, found.Path)
            ? null
            : await ContentAsync(
                context,
                found.Indicator,
                viewer,
                KeyOf(found.Indicator.Code),
                cancellation
            );
    }

    /// <summary>What the keys of drafts about an indicator begin with.</summary>
    public static string KeyOf(string code) => $"indikator-{code}-";

    private async Task<EditContent> ContentAsync(
        PortalDbContext context,
        Indicator? indicator,
        Viewer viewer,
        string key,
        CancellationToken cancellation
    )
    {
        var today = time.Today();
        var nodes = await context
            .Nodes.AsNoTracking()
            .OrderBy(node => node.Path)
            .Select(node => new
            {
                node.Id,
                node.Name,
                node.Kind,
                node.Path,
                node.To,
            })
            .ToListAsync(cancellation);
        var people = await (
            from person in context.People.AsNoTracking()
            join home in context.Nodes on person.HomeNodeId equals home.Id
            where
                person.IsActive
                || (
                    indicator != null
                    && (person.Id == indicator.OwnerId || person.Id == indicator.StandInId)
                )
            orderby person.Title
            select new ReadPerson(person.Id, person.Title, home.Name, person.IsActive)
        ).ToListAsync(cancellation);
        var names = nodes.ToDictionary(node => node.Id, node => node.Name);
        List<string> taken = indicator is null
            ? await context.Indicators.Select(one => one.Code).ToListAsync(cancellation)
            : [];
        return new EditContent(
            indicator is null ? null : await EditedAsync(context, indicator, names, cancellation),
            new EditChoices(
                [
                    .. nodes
                        .Where(node =>
                            (node.To is null || node.To >= today)
                            && viewer.May(PortalAction.EditIndicators, node.Path)
                        )
                        .Select(node => (node.Id.ToString(), node.Name)),
                ],
                [.. people.Select(person => (person.Id.ToString(), PersonText.Of(person)))],
                [
                    .. nodes
                        .Where(node => EditBodies.Kinds.Contains(node.Kind))
                        .Select(node => (node.Id.ToString(), node.Name)),
                ],
                IndicatorCode.Next(MeasureKind.Indicator, taken),
                IndicatorCode.Next(MeasureKind.KeyFigure, taken)
            ),
            await drafts.ReadAsync(viewer.PersonId, key, cancellation),
            today
        );
    }

    private static async Task<EditedIndicator> EditedAsync(
        PortalDbContext context,
        Indicator indicator,
        Dictionary<Guid, string> names,
        CancellationToken cancellation
    )
    {
        var values = await context
            .Measurements.AsNoTracking()
            .Where(one => one.IndicatorId == indicator.Id && one.Gender == Gender.Total)
            .Select(one => new
            {
                one.PeriodYear,
                one.PeriodKind,
                one.PeriodIndex,
                one.Value,
                one.PopulationSize,
            })
            .ToListAsync(cancellation);
        return new EditedIndicator(
            indicator.Id,
            indicator.Version,
            indicator.Code,
            indicator.Kind,
            indicator.Current,
            indicator.EndsOn,
            [
                .. indicator
                    .Targets.OrderByDescending(target => target.Year)
                    .Select(target => new EditedTarget(
                        target.Id,
                        new ReadTarget(
                            target.Path,
                            target.DecidedValue,
                            target.Decision,
                            target.Decision.BodyId is { } body
                                ? names.GetValueOrDefault(body)
                                : null,
                            target.Provenance
                        )
                        {
                            DecidedYear = target.DecidedYear,
                            DecidedLowerLimit = target.DecidedLowerLimit,
                            DecidedUpperLimit = target.DecidedUpperLimit,
                        }
                    )),
            ],
            [
                .. values
                    .Where(row =>
                        row.Value is not null
                        && !(row.PopulationSize < indicator.SmallestPopulation)
                    )
                    .Select(row => new KnownValue(
                        new MeasurePeriod(row.PeriodYear, row.PeriodKind, row.PeriodIndex),
                        row.Value!.Value
                    ))
                    .OrderBy(value => value.Period),
            ]
        );
    }
}
