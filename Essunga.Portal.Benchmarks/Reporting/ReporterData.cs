using System.Globalization;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Sqlite;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>Adds managers to a database who each own some measures that they report once and correct.</summary>
internal static class ReporterData
{
    /// <summary>What the codes of all their measures begin with.</summary>
    public const string CodeStart = "BM";

    /// <summary>Measures that each owns.</summary>
    public const int Each = 4;

    private const int Batch = 50;

    private static readonly Provenance Made = new(DataKind.Demo);

    /// <summary>Due before the sample's day, reported by nobody, at a point that is open, and the only one for long.</summary>
    public static readonly MeasurePeriod Period = new(2025, PeriodKind.Year, 1);

    public static string PersonaOf(int reporter) =>
        string.Create(CultureInfo.InvariantCulture, $"rapportor-{reporter}");

    public static string CodeOf(int reporter, int measure) =>
        string.Create(CultureInfo.InvariantCulture, $"{CodeStart}{reporter:0000}-{measure}");

    public static async Task AddAsync(string file, int count, CancellationToken cancellation)
    {
        await using var context = Open(file);
        var unit = await context
            .Nodes.OrderBy(one => one.Code)
            .FirstAsync(one => one.Kind == NodeKind.Unit, cancellation);
        var by = await context.People.FirstAsync(cancellation);
        for (var reporter = 0; reporter < count; reporter++)
        {
            if (reporter % Batch == 0)
            {
                await context.SaveChangesAsync(cancellation);
                context.ChangeTracker.Clear();
                context.Stamp = new ChangeStamp(by.Id, DateTime.UnixEpoch.AddYears(55));
            }

            var person = new Person(
                Guid.CreateVersion7(),
                "Chef",
                unit.Id,
                Made,
                PersonaOf(reporter)
            );
            person.Take(Guid.CreateVersion7(), Role.UnitManager, unit.Id, new DateOnly(2024, 1, 1));
            context.Add(person);
            for (var measure = 0; measure < Each; measure++)
            {
                var indicator = new Indicator(
                    Guid.CreateVersion7(),
                    CodeOf(reporter, measure),
                    $"Mått {measure + 1}",
                    MeasureKind.KeyFigure,
                    "st",
                    1,
                    Direction.Higher,
                    unit.Id,
                    Made
                );
                indicator.Define(null, MeasureSource.Manual, null);
                indicator.Publish(new PublicationRule(Period.Kind, 100, Period.Year, -3));
                indicator.HandTo(person.Id, null);
                context.Add(indicator);
            }
        }

        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>As the portal opens it.</summary>
    public static SqlitePortalDbContext Open(string file) =>
        new(
            new DbContextOptionsBuilder<SqlitePortalDbContext>()
                .UseSqlite($"Data Source={file};Foreign Keys=True;Default Timeout=30")
                .Options
        );
}
