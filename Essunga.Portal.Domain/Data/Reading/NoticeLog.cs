using System.Text.Json;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>What the change log tells of handings, points, targets and people who left. Two commands.</summary>
internal sealed class NoticeLog
{
    private static readonly string[] Subjects =
    [
        nameof(Indicator),
        nameof(Activity),
        nameof(ReportingPoint),
        nameof(Target),
        nameof(Person),
    ];

    private readonly IReadOnlyList<Entry> _entries;
    private readonly IReadOnlyDictionary<Guid, Guid> _indicatorOf;

    private NoticeLog(IReadOnlyList<Entry> entries, IReadOnlyDictionary<Guid, Guid> indicatorOf) =>
        (_entries, _indicatorOf) = (entries, indicatorOf);

    public static async Task<NoticeLog> ReadAsync(
        PortalDbContext context,
        DateTime since,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .ChangeLog.AsNoTracking()
            .Where(entry =>
                entry.At >= since
                && entry.Kind != ChangeKind.Removed
                && Subjects.Contains(entry.Subject)
            )
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellation);
        var targets = rows.Where(row => row.Subject == nameof(Target))
            .Select(row => row.SubjectId)
            .Distinct()
            .ToList();
        var indicatorOf =
            targets.Count == 0
                ? []
                : await context
                    .Indicators.SelectMany(indicator => indicator.Targets)
                    .Where(target => targets.Contains(target.Id))
                    .Select(target => new { target.Id, target.IndicatorId })
                    .ToDictionaryAsync(one => one.Id, one => one.IndicatorId, cancellation);
        return new NoticeLog(
            [
                .. rows.Select(row => new Entry(
                    row,
                    JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row.After!)!
                )),
            ],
            indicatorOf
        );
    }

    public IEnumerable<Handing> Handings(IReadOnlyDictionary<Guid, NoticeThing> things) =>
        from entry in Of(nameof(Indicator), nameof(Activity))
        where things.ContainsKey(entry.Row.SubjectId)
        from asStandIn in new[] { false, true }
        let name = asStandIn ? nameof(Indicator.StandInId) : nameof(Indicator.OwnerId)
        where entry.After.TryGetValue(name, out var to) && to.ValueKind == JsonValueKind.String
        select new Handing(
            entry.Row.SaveId,
            things[entry.Row.SubjectId],
            entry.After[name].GetGuid(),
            asStandIn,
            entry.Row.ById,
            entry.Row.At
        );

    public IEnumerable<PointMove> Moves() =>
        from entry in Of(nameof(ReportingPoint))
        where
            entry.Row.Kind == ChangeKind.Changed
            && entry.After.ContainsKey(nameof(ReportingPoint.LockedAt))
        select new PointMove(
            entry.Row.SubjectId,
            entry.After[nameof(ReportingPoint.LockedAt)].ValueKind != JsonValueKind.Null,
            entry.Row.ById,
            entry.Row.At
        );

    public IEnumerable<TargetChange> Targets(IReadOnlyDictionary<Guid, NoticeThing> things) =>
        from entry in Of(nameof(Target))
        where _indicatorOf.TryGetValue(entry.Row.SubjectId, out var id) && things.ContainsKey(id)
        let isNew = entry.Row.Kind == ChangeKind.Added
        select new TargetChange(
            entry.Row.SaveId,
            things[_indicatorOf[entry.Row.SubjectId]],
            isNew,
            !isNew
                && entry.After.Keys.All(name =>
                    name.StartsWith($"{nameof(Target.Decision)}.", StringComparison.Ordinal)
                    || name == nameof(Target.DecidedValue)
                ),
            entry.Row.ById,
            entry.Row.At
        );

    /// <summary>UTC of when the latest of them lost its owner; null when the log does not reach as far.</summary>
    public DateTime? OrphanSince(IReadOnlyCollection<NoticeThing> orphans)
    {
        var ids = orphans.Select(thing => thing.Id).ToHashSet();
        var owners = orphans.Select(thing => thing.OwnerId).OfType<Guid>().ToHashSet();
        return _entries
            .Where(entry =>
                entry.Row.Subject == nameof(Person)
                    ? owners.Contains(entry.Row.SubjectId)
                        && entry.After.TryGetValue(nameof(Person.IsActive), out var active)
                        && active.ValueKind == JsonValueKind.False
                    : ids.Contains(entry.Row.SubjectId)
                        && entry.After.ContainsKey(nameof(Indicator.OwnerId))
            )
            .Select(entry => (DateTime?)entry.Row.At)
            .Max();
    }

    private IEnumerable<Entry> Of(params string[] subjects) =>
        _entries.Where(entry => subjects.Contains(entry.Row.Subject, StringComparer.Ordinal));

    private sealed record Entry(ChangeLogEntry Row, IReadOnlyDictionary<string, JsonElement> After);
}
