using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Report;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>P12: SQL commands of a page, when nothing is kept in memory and when the reading is; and P13.</summary>
internal static class SqlMeasure
{
    private const int MostCommands = 8;

    public static async Task<IEnumerable<Figure>> RunAsync(
        MeasuredPortal portal,
        PageSession page,
        CancellationToken cancellation
    )
    {
        var name = page.Address.Name;
        await page.GetAsync("br", cancellation);
        await portal.ForgetAsync(cancellation);
        await portal.NoteSqlAsync(cancellation);
        await page.GetAsync("br", cancellation);
        var cold = await portal.SqlAsync(cancellation);
        await page.GetAsync("br", cancellation);
        var warm = await portal.SqlAsync(cancellation);
        await portal.ForgetAsync(cancellation, nameof(Measurement));
        await portal.NoteSqlAsync(cancellation);
        await page.GetAsync("br", cancellation);
        var reported = await portal.SqlAsync(cancellation);
        return
        [
            new(
                "P12",
                "SQL commands when a value has just been reported",
                name,
                reported.Count,
                "commands",
                MostCommands
            ),
            new(
                "P12",
                "SQL commands when nothing is kept in memory, as after a start",
                name,
                cold.Count,
                "commands",
                MostCommands
            ),
            new(
                "P12",
                "SQL commands when nothing has changed",
                name,
                warm.Count,
                "commands",
                MostCommands
            ),
        ];
    }

    public static async Task<Figure> ContextHoldersAsync(
        MeasuredPortal portal,
        CancellationToken cancellation
    )
    {
        var holders = await portal.ContextHoldersAsync(cancellation);
        foreach (var holder in holders)
        {
            await Progress.SayAsync($"holds a database context: {holder}");
        }

        return new(
            "P13",
            "Types that hold a database context",
            "the portal and its domain",
            holders.Count,
            "types",
            0
        );
    }
}
