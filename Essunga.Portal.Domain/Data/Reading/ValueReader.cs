using System.Linq.Expressions;
using System.Runtime.InteropServices;
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
        // Flat: as one row for each value and correction, the database need not sort them to tell which belong together.
        var rows = await (
            from measurement in context.Measurements.AsNoTracking()
            where wanted.Contains(measurement.IndicatorId)
            join reporter in context.People on measurement.ReportedById equals reporter.Id
            join home in context.Nodes on reporter.HomeNodeId equals home.Id
            join one in context.Set<MeasurementCorrection>()
                on measurement.Id equals one.MeasurementId
                into corrections
            from correction in corrections.DefaultIfEmpty()
            join one in context.People on correction.ById equals one.Id into correctors
            from corrector in correctors.DefaultIfEmpty()
            join one in context.Nodes on corrector.HomeNodeId equals one.Id into places
            from place in places.DefaultIfEmpty()
            select new
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
                ById = reporter.Id,
                ByTitle = reporter.Title,
                ByPlace = home.Name,
                ByIsActive = reporter.IsActive,
                CorrectionId = (Guid?)correction.Id,
                correction.From,
                correction.To,
                correction.Reason,
                IsLate = (bool?)correction.IsLate,
                At = (DateTime?)correction.At,
                CorrectorId = (Guid?)corrector.Id,
                CorrectorTitle = corrector.Title,
                CorrectorIsActive = (bool?)corrector.IsActive,
                CorrectorPlace = place.Name,
            }
        ).ToListAsync(cancellation);
        var people = new Dictionary<Guid, ReadPerson>();
        return rows.GroupBy(row => row.Id)
            .Select(group => (First: group.First(), All: group))
            .ToLookup(
                value => value.First.IndicatorId,
                value => new ReadValue(
                    value.First.Id,
                    new MeasurePeriod(
                        value.First.PeriodYear,
                        value.First.PeriodKind,
                        value.First.PeriodIndex
                    ),
                    value.First.Gender,
                    value.First.Value,
                    value.First.PopulationSize,
                    value.First.IsPreliminary,
                    value.First.Comment,
                    Person(
                        value.First.ById,
                        value.First.ByTitle,
                        value.First.ByPlace,
                        value.First.ByIsActive
                    ),
                    value.First.ReportedAt,
                    value.First.Provenance,
                    [
                        .. value
                            .All.Where(row => row.CorrectionId is not null)
                            .OrderBy(row => row.At)
                            .Select(row => new ReadCorrection(
                                row.From,
                                row.To,
                                row.Reason,
                                row.IsLate!.Value,
                                Person(
                                    row.CorrectorId!.Value,
                                    row.CorrectorTitle,
                                    row.CorrectorPlace,
                                    row.CorrectorIsActive!.Value
                                ),
                                row.At!.Value
                            )),
                    ]
                )
            );

        // The same few people have reported most of it.
        ReadPerson Person(Guid id, string title, string place, bool isActive)
        {
            ref var person = ref CollectionsMarshal.GetValueRefOrAddDefault(people, id, out _);
            return person ??= new(id, title, place, isActive);
        }
    }
}
