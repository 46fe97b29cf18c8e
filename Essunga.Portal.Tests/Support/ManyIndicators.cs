using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Support;

/// <summary>Adds made-up indicators to a sample database: a hundred times the sample's number.</summary>
internal static class ManyIndicators
{
    public const int Count = 2_673;

    private const int Batch = 50;

    public static async Task AddAsync(PortalDbContext context)
    {
        var node = await context.Nodes.FirstAsync(one => one.Code == "SU-G2");
        var person = await context.People.FirstAsync();
        var at = new DateTime(2025, 9, 1, 9, 0, 0, DateTimeKind.Utc);
        context.Stamp = new ChangeStamp(person.Id, at);
        for (var number = 0; number < Count; number++)
        {
            if (number % Batch == 0)
            {
                // The change log looks for the owner of each child among all that is tracked.
                await context.SaveChangesAsync();
                context.ChangeTracker.Clear();
            }

            var indicator = new Indicator(
                Guid.NewGuid(),
                string.Create(CultureInfo.InvariantCulture, $"G{number:0000}"),
                string.Create(CultureInfo.InvariantCulture, $"Påhittat mått nummer {number}"),
                MeasureKind.Indicator,
                "%",
                1,
                Direction.Higher,
                node.Id,
                new Provenance(DataKind.Demo)
            );
            indicator.Publish(new PublicationRule(PeriodKind.Year, 1, 2015, -4));
            indicator.Aim(
                Guid.NewGuid(),
                2023,
                50,
                2027,
                60,
                Decision.Proposed,
                new Provenance(DataKind.Demo)
            );
            context.Add(indicator);
            // One has a long series, so that it can be seen to be cut.
            for (var year = number == 0 ? 2010 : 2021; year <= 2025; year++)
            {
                context.Add(
                    new Measurement(
                        Guid.NewGuid(),
                        indicator,
                        MeasurePeriod.OfYear(year),
                        Gender.Total,
                        50 + ((number + year) % 13),
                        null,
                        false,
                        person.Id,
                        at,
                        new Provenance(DataKind.Demo)
                    )
                );
            }
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    /// <summary>A value for four individuals of an indicator that is shown from ten on.</summary>
    public static async Task AddWithheldAsync(PortalDbContext context, decimal value)
    {
        var indicator = await context.Indicators.FirstAsync(one => one.Code == "E01");
        var person = await context.People.FirstAsync();
        var at = new DateTime(2025, 9, 1, 9, 0, 0, DateTimeKind.Utc);
        context.Stamp = new ChangeStamp(person.Id, at);
        context.Add(
            new Measurement(
                Guid.NewGuid(),
                indicator,
                MeasurePeriod.OfYear(2024),
                Gender.Total,
                value,
                4,
                false,
                person.Id,
                at,
                new Provenance(DataKind.Demo)
            )
        );
        await context.SaveChangesAsync();
    }
}
