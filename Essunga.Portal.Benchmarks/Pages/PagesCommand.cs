using Essunga.Portal.Benchmarks.Empty;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>Everything that is measured of a page without a load of circuits.</summary>
internal static class PagesCommand
{
    public static async Task RunAsync(CommandLine line, CancellationToken cancellation)
    {
        var figures = await MeasureAsync(
            line.Required("published"),
            line.Text("db"),
            RunSize.From(line),
            cancellation
        );
        await Console.Out.WriteLineAsync(FigureTables.Of([("Measured", figures)]));
        await Console.Out.WriteLineAsync(FigureTables.Missed([("measured", figures)]));
    }

    /// <param name="database">Null is the sample data.</param>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        string published,
        string? database,
        RunSize size,
        CancellationToken cancellation
    )
    {
        await using var portal = await MeasuredPortal.StartAsync(published, database);
        await using var empty = await EmptyApp.StartAsync();
        var pages = await PageSession.OpenAsync(portal, MeasuredAddress.All, cancellation);
        var figures = new List<Figure>
        {
            await SqlMeasure.ContextHoldersAsync(portal, cancellation),
        };
        foreach (var page in pages)
        {
            figures.AddRange(await BytesMeasure.RunAsync(page, cancellation));
            figures.AddRange(await AssetMeasure.RunAsync(page, cancellation));
            figures.AddRange(await SqlMeasure.RunAsync(portal, page, cancellation));
        }

        figures.AddRange(await new PrerenderMeasure(portal, empty).RunAsync(pages, cancellation));
        if (size.Visits > 0)
        {
            await using var browser = await BrowserVisits.OpenAsync();
            foreach (var page in pages)
            {
                await Progress.SayAsync($"browser, {page.Address.Name}");
                figures.AddRange(
                    await BrowserMeasure.RunAsync(portal, browser, page, size.Visits, cancellation)
                );
            }
        }

        return figures;
    }
}
