using System.Text;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Load;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>P3, P4 and P10: what a browser sees of a page, and that a visit loads the data once.</summary>
internal static class BrowserMeasure
{
    private const double KiB = 1024;
    private const string Fast = "loopback";
    private const string Slow = "10 Mbit/s and 50 ms";

    /// <summary>After the circuit answers it may still ask for something.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    public static async Task<IReadOnlyList<Figure>> RunAsync(
        MeasuredPortal portal,
        BrowserVisits browser,
        PageSession page,
        int count,
        CancellationToken cancellation
    )
    {
        var (_, body, _) = await page.GetAsync("identity", cancellation);
        var hasCircuit = Encoding
            .UTF8.GetString(body)
            .Contains("data-interactive", StringComparison.Ordinal);
        var figures = new List<Figure>();
        foreach (var slow in new[] { false, true })
        {
            var visits = new List<(Visit Cold, Visit? Warm)>();
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                visits.Add(await browser.VisitAsync(page, slow, hasCircuit));
            }

            figures.AddRange(Times(page.Address, visits, slow, hasCircuit));
            if (!slow)
            {
                figures.AddRange(Bytes(page.Address, visits));
            }
        }

        figures.AddRange(await LoadsAsync(portal, browser, page, hasCircuit, cancellation));
        return figures;
    }

    private static IEnumerable<Figure> Times(
        MeasuredAddress address,
        List<(Visit Cold, Visit? Warm)> visits,
        bool slow,
        bool hasCircuit
    )
    {
        var line = slow ? Slow : Fast;
        yield return new(
            "P3",
            $"First contentful paint, empty cache, {line}",
            address.Name,
            Order.Median(visits.Select(one => one.Cold.FirstPaint)),
            "ms",
            slow ? 600 : 400
        );
        if (hasCircuit)
        {
            yield return new(
                "P3",
                $"Usable, empty cache, {line}",
                address.Name,
                Order.Median(visits.Select(one => one.Cold.Usable!.Value)),
                "ms",
                slow ? 1200 : 800
            );
        }

        if (hasCircuit && !slow)
        {
            yield return new(
                "P3",
                $"Usable, filled cache, {line}",
                address.Name,
                Order.Median(visits.Select(one => one.Warm!.Usable!.Value)),
                "ms"
            );
        }

        if (address.HasChart)
        {
            yield return new(
                "P3",
                $"Visits where no chart was in place at the first paint, {line}",
                address.Name,
                visits.Count(one => !(one.Cold.ChartDrawn <= one.Cold.FirstPaint)),
                "visits",
                0
            );
        }
    }

    private static IEnumerable<Figure> Bytes(
        MeasuredAddress address,
        List<(Visit Cold, Visit? Warm)> visits
    ) =>
        [
            new(
                "P4",
                "Transferred with an empty cache",
                address.Name,
                Order.Median(visits.Select(one => one.Cold.Transferred)) / KiB,
                "KiB",
                160
            ),
            new(
                "P4",
                "Transferred with a filled cache",
                address.Name,
                Order.Median(visits.Select(one => one.Warm!.Transferred)) / KiB,
                "KiB",
                20
            ),
        ];

    private static async Task<IEnumerable<Figure>> LoadsAsync(
        MeasuredPortal portal,
        BrowserVisits browser,
        PageSession page,
        bool hasCircuit,
        CancellationToken cancellation
    )
    {
        if (!hasCircuit)
        {
            return [];
        }

        await portal.ForgetAsync(cancellation);
        await portal.NoteSqlAsync(cancellation);
        await page.GetAsync("br", cancellation);
        var render = await portal.SqlAsync(cancellation);
        await page.GetAsync("br", cancellation);
        var warmRender = await portal.SqlAsync(cancellation);
        await portal.ForgetAsync(cancellation);
        await portal.NoteSqlAsync(cancellation);
        await browser.VisitAsync(page, slow: false, hasCircuit);
        await Task.Delay(Settle, cancellation);
        // VisitAsync comes twice, and the second time finds what the first left in memory.
        var visit = (await portal.SqlAsync(cancellation)).Count - warmRender.Count;
        return
        [
            new(
                "P10",
                "SQL commands of a visit (prerender and circuit) beyond those of one render",
                page.Address.Name,
                visit - render.Count,
                "commands",
                0
            ),
        ];
    }
}
