using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Integrations.Files;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>
/// mätvärden: read and written one by one, so that memory does not grow with them. What rests on too few individuals is
/// a row without value, as it is on the pages.
/// </summary>
internal sealed record MeasurementTable()
    : ExportTable(
        "matvarden",
        "Mätvärden",
        [
            Text("indikator", "Indikator"),
            Text("indikatorns_namn", "Indikatorns namn"),
            Text("period", "Period"),
            Text("kon", "Kön"),
            Number("varde", "Värde"),
            Text("enhet", "Enhet"),
            Whole("antal_individer", "Antal individer"),
            YesNo("visas_inte", "Visas inte, för få individer"),
            YesNo("preliminart", "Preliminärt"),
            Text("kommentar", "Kommentar"),
            YesNo("rattat", "Rättat"),
            Text("rapporterat_av", "Rapporterat av"),
            Instant("rapporterat", "Rapporterat"),
            .. Origin,
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var people = await ground.PeopleAsync(cancellation);
        var indicators = await ground.IndicatorsAsync(cancellation);
        var year = ground.Order.Year;
        var rows = ground
            .Context.Measurements.AsNoTracking()
            .Where(one => year == null || one.PeriodYear == year)
            .Join(
                ground.Context.Indicators,
                one => one.IndicatorId,
                indicator => indicator.Id,
                (one, indicator) => new { one, indicator.Code }
            )
            .OrderBy(row => row.Code)
            .ThenBy(row => row.one.PeriodYear)
            .ThenBy(row => row.one.PeriodIndex)
            .ThenBy(row => row.one.Gender)
            .Select(row => new
            {
                row.one.IndicatorId,
                row.one.PeriodYear,
                row.one.PeriodKind,
                row.one.PeriodIndex,
                row.one.Gender,
                row.one.Value,
                row.one.PopulationSize,
                row.one.IsPreliminary,
                row.one.Comment,
                row.one.ReportedById,
                row.one.ReportedAt,
                row.one.Provenance,
                IsCorrected = row.one.Corrections.Any(),
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (indicators.GetValueOrDefault(row.IndicatorId) is not { } indicator)
            {
                continue;
            }

            var isWithheld = await ground.IsWithheldAsync(
                row.IndicatorId,
                row.PeriodYear,
                row.PeriodKind,
                row.PeriodIndex,
                cancellation
            );
            writer.Write([
                indicator.Text(nameof(Indicator.Code)),
                indicator.Text(nameof(Indicator.Name)),
                ExportWords.Period(row.PeriodYear, row.PeriodKind, row.PeriodIndex),
                ExportWords.Gender(row.Gender),
                isWithheld ? null : row.Value,
                indicator.Text(nameof(Indicator.Unit)),
                isWithheld ? null : row.PopulationSize,
                isWithheld,
                row.IsPreliminary,
                isWithheld ? null : row.Comment,
                row.IsCorrected,
                people.GetValueOrDefault(row.ReportedById),
                row.ReportedAt,
                row.Provenance.IsDemo,
                row.Provenance.Source,
            ]);
        }
    }
}

/// <summary>rättelser av mätvärden.</summary>
internal sealed record CorrectionTable()
    : ExportTable(
        "rattelser",
        "Rättelser",
        [
            Text("indikator", "Indikator"),
            Text("period", "Period"),
            Text("kon", "Kön"),
            Number("fran", "Från"),
            Number("till", "Till"),
            YesNo("visas_inte", "Visas inte, för få individer"),
            Text("skal", "Skäl"),
            YesNo("efterhandsandring", "Efterhandsändring"),
            Text("rattat_av", "Rättat av"),
            Instant("rattat", "Rättat"),
            YesNo("exempeldata", "Exempeldata"),
        ]
    )
{
    internal override async Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    )
    {
        var people = await ground.PeopleAsync(cancellation);
        var indicators = await ground.IndicatorsAsync(cancellation);
        var year = ground.Order.Year;
        var rows = ground
            .Context.Measurements.AsNoTracking()
            .Where(one => year == null || one.PeriodYear == year)
            .SelectMany(
                one => one.Corrections,
                (one, correction) =>
                    new
                    {
                        one.IndicatorId,
                        one.PeriodYear,
                        one.PeriodKind,
                        one.PeriodIndex,
                        one.Gender,
                        one.Provenance.Kind,
                        Correction = correction,
                    }
            )
            .OrderBy(row => row.Correction.At)
            .ThenBy(row => row.Correction.Id)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (indicators.GetValueOrDefault(row.IndicatorId) is not { } indicator)
            {
                continue;
            }

            var isWithheld = await ground.IsWithheldAsync(
                row.IndicatorId,
                row.PeriodYear,
                row.PeriodKind,
                row.PeriodIndex,
                cancellation
            );
            writer.Write([
                indicator.Text(nameof(Indicator.Code)),
                ExportWords.Period(row.PeriodYear, row.PeriodKind, row.PeriodIndex),
                ExportWords.Gender(row.Gender),
                isWithheld ? null : row.Correction.From,
                isWithheld ? null : row.Correction.To,
                isWithheld,
                isWithheld ? null : row.Correction.Reason,
                row.Correction.IsLate,
                people.GetValueOrDefault(row.Correction.ById),
                row.Correction.At,
                row.Kind == DataKind.Demo,
            ]);
        }
    }
}
