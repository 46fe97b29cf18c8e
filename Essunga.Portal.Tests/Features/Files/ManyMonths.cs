using System.Globalization;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Indicators that are measured by month, and rows of a file with values for them.</summary>
internal static class ManyMonths
{
    private const int FirstYear = 2015;

    public static async Task AddAsync(PortalDbContext context, int indicators)
    {
        var council = await context.Nodes.SingleAsync(node =>
            node.ParentId == null && node.Code == "KF"
        );
        for (var one = 0; one < indicators; one++)
        {
            var made = new Indicator(
                Guid.CreateVersion7(),
                Code(one),
                $"Månadsmått {one}",
                MeasureKind.KeyFigure,
                "antal",
                0,
                Direction.Neutral,
                council.Id,
                Provenance.Entered
            );
            made.Publish(new PublicationRule(PeriodKind.Month, 1, FirstYear, 0));
            context.Add(made);
        }

        context.Stamp = new ChangeStamp(
            await context.People.Select(person => person.Id).FirstAsync(),
            new DateTime(2025, 10, 9, 7, 0, 0, DateTimeKind.Utc)
        );
        await context.SaveChangesAsync();
    }

    public static IEnumerable<string> Rows(int indicators, int count) =>
        Enumerable
            .Range(0, count)
            .Select(row =>
            {
                var month = row / indicators;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Code(row % indicators)};{FirstYear + (month / 12)}-{1 + (month % 12):00};{100 + (row * 7919 % 97)};\n"
                );
            });

    private static string Code(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"MM{number:0000}");
}
