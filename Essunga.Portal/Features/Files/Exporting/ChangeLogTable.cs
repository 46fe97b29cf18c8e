using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Files;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>
/// ändringsloggen, for those who may read it. What is withheld elsewhere is withheld here too: values that rest on too
/// few individuals, and what ties a person to a sign-in.
/// </summary>
internal sealed record ChangeLogTable()
    : ExportTable(
        "andringslogg",
        "Ändringslogg",
        [
            Whole("nummer", "Nummer"),
            Text("sparning", "Sparning"),
            Instant("nar", "När"),
            Text("av", "Av"),
            Text("skal", "Skäl"),
            Text("slag", "Slag"),
            Text("id", "Id"),
            Text("handelse", "Händelse"),
            Text("fore", "Före"),
            Text("efter", "Efter"),
        ]
    )
{
    public override PortalAction Needs => PortalAction.ReadChangeLog;

    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var people = await ground.PeopleAsync(cancellation);
        HashSet<Guid> hidden =
        [
            .. await HiddenAsync(ground.Context, cancellation),
            .. await HiddenAsync(ground.Present, cancellation),
        ];
        var at = ground.Order.At ?? DateTime.MaxValue;
        var from = ground.Order.Year is { } year
            ? new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc)
            : DateTime.MinValue;
        var to = ground.Order.Year is null ? DateTime.MaxValue : from.AddYears(1);
        var entries = ground
            .Present.ChangeLog.AsNoTracking()
            .Where(entry => entry.At <= at && entry.At >= from && entry.At < to)
            .OrderBy(entry => entry.Id)
            .AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            var isHidden = entry.Subject == nameof(Person) || hidden.Contains(entry.SubjectId);
            writer.Write([
                entry.Id,
                entry.SaveId.ToString(),
                entry.At,
                people.GetValueOrDefault(entry.ById),
                entry.Reason,
                entry.Subject,
                entry.SubjectId.ToString(),
                ExportWords.ChangeOf(entry.Kind),
                isHidden ? null : entry.Before,
                isHidden ? null : entry.After,
            ]);
        }
    }

    // All genders of a period are withheld together, as on the pages.
    private static async Task<IReadOnlyList<Guid>> HiddenAsync(
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        var withheld =
            from value in context.Measurements
            join indicator in context.Indicators on value.IndicatorId equals indicator.Id
            where
                context.Measurements.Any(other =>
                    other.IndicatorId == value.IndicatorId
                    && other.PeriodYear == value.PeriodYear
                    && other.PeriodKind == value.PeriodKind
                    && other.PeriodIndex == value.PeriodIndex
                    && other.PopulationSize < indicator.SmallestPopulation
                )
            select value;
        return
        [
            .. await withheld.Select(value => value.Id).ToListAsync(cancellation),
            .. await withheld
                .SelectMany(value => value.Corrections)
                .Select((MeasurementCorrection correction) => correction.Id)
                .ToListAsync(cancellation),
        ];
    }
}
