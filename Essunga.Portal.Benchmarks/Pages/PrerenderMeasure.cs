using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Load;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>
/// P1 and P2: prerenders a second as a share of the empty page's, and time to the first byte. Each round asks the
/// empty page and then every address, so that what else the machine does strikes both. Processor time and allocation
/// are told beside them, because they stay the same on a machine that others use.
/// </summary>
internal sealed class PrerenderMeasure(MeasuredPortal portal, ChildProcess empty)
{
    private const int Rounds = 5;
    private const int Connections = 16;

    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(1.2);

    private readonly PrerenderRuns _emptyRuns = new();

    public async Task<IReadOnlyList<Figure>> RunAsync(
        IReadOnlyList<PageSession> pages,
        CancellationToken cancellation
    )
    {
        var runs = pages.ToDictionary(page => page, _ => new PrerenderRuns());
        // What is compiled and read at the first questions is no part of a round.
        await AskAsync(empty, empty.Address, "", cancellation);
        foreach (var page in pages)
        {
            await AskAsync(portal.Process, page.Uri, page.Cookies, cancellation);
        }

        for (var round = 1; round <= Rounds; round++)
        {
            await Progress.SayAsync($"prerender round {round} of {Rounds}");
            var yardstick = await AskAsync(empty, empty.Address, "", cancellation);
            _emptyRuns.Add(yardstick, yardstick);
            foreach (var page in pages)
            {
                runs[page]
                    .Add(
                        await AskAsync(portal.Process, page.Uri, page.Cookies, cancellation),
                        yardstick
                    );
            }
        }

        List<Figure> figures =
        [
            new("P1", "Prerenders", "the empty page", _emptyRuns.PerSecond, "a second"),
            new(
                "P1",
                "Processor time of a prerender",
                "the empty page",
                _emptyRuns.Processor,
                "ms"
            ),
        ];
        foreach (var page in pages)
        {
            figures.AddRange(runs[page].Figures(page.Address));
            figures.AddRange(await AloneAsync(page, cancellation));
        }

        return figures;
    }

    private static async Task<(LoadRound Load, TimeSpan Processor)> AskAsync(
        ChildProcess process,
        Uri address,
        string cookies,
        CancellationToken cancellation
    )
    {
        var before = process.ProcessorTime;
        var load = await LoadRound.RunAsync(address, cookies, Connections, RoundTime, cancellation);
        return (load, process.ProcessorTime - before);
    }

    private async Task<IEnumerable<Figure>> AloneAsync(
        PageSession page,
        CancellationToken cancellation
    )
    {
        const int questions = 60;
        using var connection = new RawConnection(page.Uri, page.Cookies);
        var times = new List<double>();
        var before = await portal.AllocatedAsync(cancellation);
        for (var i = 0; i < questions; i++)
        {
            times.Add((await connection.AskAsync(cancellation)).TotalMilliseconds);
        }

        var allocated = await portal.AllocatedAsync(cancellation) - before;
        return
        [
            // The bar is 10 ms and the time of the database, which is nothing for what is kept in memory.
            new(
                "P2",
                "Time to first byte, alone, median",
                page.Address.Name,
                Order.Median(times),
                "ms",
                10
            ),
            new(
                "P1",
                "Allocated by a prerender",
                page.Address.Name,
                allocated / 1024.0 / questions,
                "KiB"
            ),
        ];
    }
}
