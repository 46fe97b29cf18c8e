using System.Text.Json;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>What was changed about an indicator afterwards, and what came too late.</summary>
internal static class ChangesOf
{
    /// <summary>What the change log knows that values and corrections do not tell: changed targets, why a value was late.</summary>
    public static async Task<IReadOnlyList<LoggedChange>> LoggedAsync(
        PortalDbContext context,
        Guid indicatorId,
        CancellationToken cancellation
    )
    {
        var targets = context
            .Indicators.Where(one => one.Id == indicatorId)
            .SelectMany(one => one.Targets)
            .Select(target => target.Id);
        var values = context
            .Measurements.Where(one => one.IndicatorId == indicatorId)
            .Select(one => one.Id);
        return await (
            from entry in context.ChangeLog.AsNoTracking()
            where
                (
                    entry.Subject == nameof(Target)
                    && entry.Kind == ChangeKind.Changed
                    && targets.Contains(entry.SubjectId)
                )
                || (
                    entry.Subject == nameof(Measurement)
                    && entry.Kind == ChangeKind.Added
                    && entry.Reason != null
                    && values.Contains(entry.SubjectId)
                )
            join person in context.People on entry.ById equals person.Id
            join home in context.Nodes on person.HomeNodeId equals home.Id
            orderby entry.Id
            select new LoggedChange(
                entry.SubjectId,
                entry.Kind,
                entry.Reason,
                entry.Before,
                entry.After,
                new ReadPerson(person.Id, person.Title, home.Name, person.IsActive),
                entry.At,
                context
                    .Indicators.Where(one => one.Id == indicatorId)
                    .SelectMany(one => one.Targets)
                    .Where(target => target.Id == entry.SubjectId)
                    .Select(target => (int?)target.Year)
                    .FirstOrDefault()
            )
        ).ToListAsync(cancellation);
    }

    public static IReadOnlyList<DatedChange> All(
        ReadIndicator indicator,
        IReadOnlyList<ReadPoint> points,
        IReadOnlyList<LoggedChange> log
    ) =>
        [
            .. Corrections(indicator)
                .Concat(LateValues(indicator, points, log))
                .Concat(log.Select(TargetChange).OfType<DatedChange>())
                .OrderByDescending(change => change.At),
        ];

    private static IEnumerable<DatedChange> Corrections(ReadIndicator indicator) =>
        indicator.Values.SelectMany(
            value => value.Corrections,
            (value, correction) =>
                new DatedChange(
                    ChangeOf.Value,
                    value.Period,
                    value.Gender,
                    correction.From,
                    correction.To,
                    correction.Reason,
                    correction.IsLate,
                    PersonText.Of(correction.By),
                    correction.At
                )
        );

    private static IEnumerable<DatedChange> LateValues(
        ReadIndicator indicator,
        IReadOnlyList<ReadPoint> points,
        IReadOnlyList<LoggedChange> log
    ) =>
        indicator
            .Values.Where(value => value.Gender == Gender.Total)
            .Where(value => points.Any(point => CameAfter(indicator, value, point)))
            .Select(value => new DatedChange(
                ChangeOf.LateValue,
                value.Period,
                value.Gender,
                null,
                value.Corrections.Count == 0 ? value.Value : value.Corrections[0].From,
                log.FirstOrDefault(entry => entry.SubjectId == value.Id)?.Reason,
                true,
                PersonText.Of(value.By),
                value.ReportedAt
            ));

    // Due at the point, and not in when the point was locked.
    private static bool CameAfter(ReadIndicator indicator, ReadValue value, ReadPoint point) =>
        point.LockedAt is { } lockedAt
        && indicator.Publication.ExpectedOn(value.Period) <= point.DueOn
        && value.ReportedAt > lockedAt;

    private static DatedChange? TargetChange(LoggedChange entry) =>
        entry is { Kind: ChangeKind.Changed, TargetYear: { } year }
        && Amount(entry.After) is { } to
        && Amount(entry.Before) is { } from
            ? new DatedChange(
                ChangeOf.Target,
                MeasurePeriod.OfYear(year),
                Gender.Total,
                from,
                to,
                entry.Reason,
                false,
                PersonText.Of(entry.By),
                entry.At
            )
            : null;

    private static decimal? Amount(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return
            document.RootElement.TryGetProperty(nameof(Target.Value), out var value)
            && value.ValueKind == JsonValueKind.Number
            ? value.GetDecimal()
            : null;
    }
}

/// <summary>An entry of the change log that a reader of the indicator wants to know of.</summary>
/// <param name="TargetYear">Null when the entry is about a value.</param>
internal sealed record LoggedChange(
    Guid SubjectId,
    ChangeKind Kind,
    string? Reason,
    string? Before,
    string? After,
    ReadPerson By,
    DateTime At,
    int? TargetYear
);
