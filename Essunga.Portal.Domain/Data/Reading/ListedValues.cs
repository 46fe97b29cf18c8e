using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Every value as the listing of indicators needs it, in one command and without what was written about it.</summary>
internal static class ListedValues
{
    public static async Task<ILookup<Guid, ListedValue>> ReadAsync(
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .Measurements.AsNoTracking()
            .Select(value => new
            {
                value.Id,
                value.IndicatorId,
                value.PeriodYear,
                value.PeriodKind,
                value.PeriodIndex,
                value.Gender,
                value.Value,
                value.PopulationSize,
                value.IsPreliminary,
                value.ReportedAt,
                CorrectedAt = value.Corrections.Max(correction => (DateTime?)correction.At),
                value.Provenance.Kind,
                value.Provenance.Source,
            })
            .ToListAsync(cancellation);
        return rows.ToLookup(
            row => row.IndicatorId,
            row => new ListedValue(
                row.Id,
                new ReportedValue(
                    new MeasurePeriod(row.PeriodYear, row.PeriodKind, row.PeriodIndex),
                    row.Value,
                    row.PopulationSize,
                    row.IsPreliminary,
                    row.ReportedAt,
                    row.CorrectedAt
                ),
                row.Gender,
                row.Kind,
                row.Source
            )
        );
    }
}

/// <summary>A value on its way into the listing.</summary>
internal sealed record ListedValue(
    Guid Id,
    ReportedValue Reported,
    Gender Gender,
    DataKind Kind,
    string? Source
);
