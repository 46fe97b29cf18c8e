using System.Linq.Expressions;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads the values of indicators with their corrections in one command, however many they are.</summary>
internal static class ValueReader
{
    /// <returns>By indicator.</returns>
    public static async Task<ILookup<Guid, ReadValue>> ReadAsync(
        PortalDbContext context,
        Expression<Func<Indicator, bool>> which,
        CancellationToken cancellation
    )
    {
        var wanted = context.Indicators.Where(which).Select(indicator => indicator.Id);
        var rows = await context
            .Measurements.AsNoTracking()
            .Where(measurement => wanted.Contains(measurement.IndicatorId))
            .Select(measurement => new
            {
                measurement.Id,
                measurement.IndicatorId,
                measurement.PeriodKind,
                measurement.PeriodYear,
                measurement.PeriodIndex,
                measurement.Gender,
                measurement.Value,
                measurement.PopulationSize,
                measurement.IsPreliminary,
                measurement.Comment,
                measurement.ReportedAt,
                measurement.Provenance,
                By = context
                    .People.Where(person => person.Id == measurement.ReportedById)
                    .Select(person => new ReadPerson(
                        person.Id,
                        person.Title,
                        context.Nodes.First(home => home.Id == person.HomeNodeId).Name,
                        person.IsActive
                    ))
                    .First(),
                Corrections = measurement
                    .Corrections.Select(correction => new
                    {
                        correction.From,
                        correction.To,
                        correction.Reason,
                        correction.IsLate,
                        correction.At,
                        By = context
                            .People.Where(person => person.Id == correction.ById)
                            .Select(person => new ReadPerson(
                                person.Id,
                                person.Title,
                                context.Nodes.First(home => home.Id == person.HomeNodeId).Name,
                                person.IsActive
                            ))
                            .First(),
                    })
                    .ToList(),
            })
            .ToListAsync(cancellation);
        return rows.ToLookup(
            row => row.IndicatorId,
            row => new ReadValue(
                row.Id,
                new MeasurePeriod(row.PeriodYear, row.PeriodKind, row.PeriodIndex),
                row.Gender,
                row.Value,
                row.PopulationSize,
                row.IsPreliminary,
                row.Comment,
                row.By,
                row.ReportedAt,
                row.Provenance,
                [
                    .. row
                        .Corrections.OrderBy(one => one.At)
                        .Select(one => new ReadCorrection(
                            one.From,
                            one.To,
                            one.Reason,
                            one.IsLate,
                            one.By,
                            one.At
                        )),
                ]
            )
        );
    }
}
