using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>The circuits of one page, or of every page.</summary>
internal static class CircuitsCommand
{
    private const int WarmUp = 10;

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation)
    {
        await using var portal = await MeasuredPortal.StartAsync(
            line.Required("published"),
            line.Text("db")
        );
        var pages = await PageSession.OpenAsync(
            portal,
            [new(line.Text("path") ?? "/", line.Text("persona") ?? "fortroendevald")],
            cancellation
        );
        var figures = new List<Figure>();
        foreach (var page in pages)
        {
            await CircuitCrowd.GatherAsync(portal, page, WarmUp, cancellation);
            figures.AddRange(await CircuitMeasure.OneAsync(portal, page, cancellation));
            var count = line.Number("count", 200);
            figures.AddRange(await CircuitMeasure.ManyAsync(portal, page, count, cancellation));
            figures.AddRange(await CircuitMeasure.CrowdAsync(portal, page, count, cancellation));
        }

        await Console.Out.WriteLineAsync(FigureTables.Of([("Measured", figures)]));
    }

    /// <summary>Every address that has a circuit, and a crowd on the first.</summary>
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        string published,
        string? database,
        RunSize size,
        CancellationToken cancellation
    )
    {
        await using var portal = await MeasuredPortal.StartAsync(published, database);
        var pages = await PageSession.OpenAsync(portal, MeasuredAddress.All, cancellation);
        var figures = new List<Figure>();
        foreach (var page in pages.Where(page => page.Address.HasCircuit))
        {
            await Progress.SayAsync($"circuits, {page.Address.Name}");
            await CircuitCrowd.GatherAsync(portal, page, WarmUp, cancellation);
            figures.AddRange(await CircuitMeasure.OneAsync(portal, page, cancellation));
            figures.AddRange(
                await CircuitMeasure.ManyAsync(portal, page, size.Circuits, cancellation)
            );
        }

        figures.AddRange(
            await CircuitMeasure.CrowdAsync(portal, pages[0], size.Crowd, cancellation)
        );
        return figures;
    }
}
