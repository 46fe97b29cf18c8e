using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>What the tables of one export are made from, each kind of object read once.</summary>
/// <param name="context">The database of now, or as it stood.</param>
/// <param name="present">The database of now, which alone has the change log.</param>
internal sealed class ExportGround(
    PortalDbContext context,
    PortalDbContext present,
    ExportOrder order
)
{
    private readonly Dictionary<Type, IReadOnlyDictionary<Guid, ObjectState>> _read = [];
    private HashSet<Guid>? _followed;
    private HashSet<(Guid, int, PeriodKind, int)>? _withheld;

    public PortalDbContext Context { get; } = context;

    public ExportOrder Order { get; } = order;

    public PortalDbContext Present { get; } = present;

    public async Task<IReadOnlyDictionary<Guid, ObjectState>> ReadAsync<T>(
        CancellationToken cancellation
    )
        where T : Entity
    {
        if (!_read.TryGetValue(typeof(T), out var found))
        {
            _read[typeof(T)] = found = await ObjectStates.ReadAsync<T>(Context, cancellation);
        }

        return found;
    }

    public Task<IReadOnlyDictionary<Guid, ObjectState>> NodesAsync(
        CancellationToken cancellation
    ) => ReadAsync<OrganisationNode>(cancellation);

    /// <summary>"Sektorchef, Sektor utbildning": what others may know of somebody.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> PeopleAsync(CancellationToken cancellation)
    {
        var nodes = await NodesAsync(cancellation);
        var people = await ReadAsync<Person>(cancellation);
        return people.ToDictionary(
            one => one.Key,
            one =>
                $"{one.Value.Text(nameof(Person.Title))}, {Name(nodes, one.Value.Reference(nameof(Person.HomeNodeId)))}"
        );
    }

    public static string? Name(IReadOnlyDictionary<Guid, ObjectState> nodes, Guid? id) =>
        id is { } known && nodes.TryGetValue(known, out var node)
            ? node.Text(nameof(OrganisationNode.Name))
            : null;

    /// <summary>Whether a node lies under the committee that was chosen, if one was.</summary>
    public async Task<bool> IsChosenAsync(Guid? nodeId, CancellationToken cancellation) =>
        Order.Committee is not { } committee
        || (
            nodeId is { } id
            && (await NodesAsync(cancellation)).GetValueOrDefault(id) is { } node
            && node.Text(nameof(OrganisationNode.Path))!
                .StartsWith(committee.Path, StringComparison.Ordinal)
        );

    public bool IsChosenYear(int? year) => Order.Year is null || Order.Year == year;

    public bool IsChosenYears(int from, int to) =>
        Order.Year is not { } year || (from <= year && year <= to);

    /// <summary>The indicators that were chosen: under the committee, or followed by it for a goal.</summary>
    public async Task<IReadOnlyDictionary<Guid, ObjectState>> IndicatorsAsync(
        CancellationToken cancellation
    )
    {
        var all = await ReadAsync<Indicator>(cancellation);
        if (Order.Committee is not { } committee)
        {
            return all;
        }

        if (_followed is null)
        {
            var assignments = (await ReadAsync<GoalAssignment>(cancellation))
                .Values.Where(one =>
                    one.Reference(nameof(GoalAssignment.CommitteeId)) == committee.Id
                )
                .Select(one => one.Id)
                .ToHashSet();
            _followed =
            [
                .. (await ReadAsync<IndicatorUse>(cancellation))
                    .Values.Where(use =>
                        assignments.Contains(
                            use.Reference(nameof(IndicatorUse.AssignmentId))!.Value
                        )
                    )
                    .Select(use => use.Reference(nameof(IndicatorUse.IndicatorId))!.Value),
            ];
        }

        var chosen = new Dictionary<Guid, ObjectState>();
        foreach (var (id, one) in all)
        {
            if (
                _followed.Contains(id)
                || await IsChosenAsync(one.Reference(nameof(Indicator.NodeId)), cancellation)
            )
            {
                chosen[id] = one;
            }
        }

        return chosen;
    }

    /// <summary>The periods of indicators that are not shown: some value of theirs rests on too few individuals.</summary>
    public async Task<bool> IsWithheldAsync(
        Guid indicatorId,
        int year,
        PeriodKind kind,
        int index,
        CancellationToken cancellation
    )
    {
        // What is hidden now is hidden in the past too, whatever was asked for then.
        _withheld ??=
        [
            .. await WithheldIn(Context).ToListAsync(cancellation),
            .. await WithheldIn(Present).ToListAsync(cancellation),
        ];
        return _withheld.Contains((indicatorId, year, kind, index));
    }

    private static IQueryable<ValueTuple<Guid, int, PeriodKind, int>> WithheldIn(
        PortalDbContext context
    ) =>
        from value in context.Measurements.AsNoTracking()
        join indicator in context.Indicators on value.IndicatorId equals indicator.Id
        where value.PopulationSize < indicator.SmallestPopulation
        select ValueTuple.Create(
            value.IndicatorId,
            value.PeriodYear,
            value.PeriodKind,
            value.PeriodIndex
        );

    public static object?[] OriginOf(ObjectState state) =>
        [state.Text("Provenance.Kind") == nameof(DataKind.Demo), state.Text("Provenance.Source")];

    public async Task<object?[]> DecisionOfAsync(
        ObjectState state,
        CancellationToken cancellation
    ) =>
        [
            ExportWords.DecisionOf(state.Text("Decision.State")),
            Name(await NodesAsync(cancellation), state.Reference("Decision.BodyId")),
            state.Day("Decision.Date"),
            state.Text("Decision.Paragraph"),
            state.Text("Decision.CaseNumber"),
        ];

    /// <summary>"T2 2025".</summary>
    public async Task<(string? Label, int? Year)> PointAsync(
        Guid? id,
        CancellationToken cancellation
    ) =>
        id is { } known
        && (await ReadAsync<ReportingPoint>(cancellation)).GetValueOrDefault(known) is { } point
            ? (
                $"T{point.Whole(nameof(ReportingPoint.Tertial))} {point.Whole(nameof(ReportingPoint.Year))}",
                point.Whole(nameof(ReportingPoint.Year))
            )
            : (null, null);
}
