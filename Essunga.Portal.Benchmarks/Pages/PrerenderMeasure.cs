using Essunga.Portal.Benchmarks.Load;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>
/// P1 and P2: prerenders a second as a share of the empty page's, and time to the first byte. Each round asks the
/// empty page and then every address, so that what else the machine does strikes both.
/// </summary>
internal static class PrerenderMeasure
{
    private const int Rounds = 5;
    private const int Connections = 16;
    private const int SingleQuestions = 60;
    private const double StartShare = 15;
    private const double LeastShare = 4;
    private const double StartFirstByte = 100;
    private const double MostFirstByte = 300;

    /// <summary>The bar is 10 ms and the time of the database, which is nothing for what is kept in memory.</summary>
    private const double SingleFirstByte = 10;

    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(1.2);

    public static async Task<IReadOnlyList<Figure>> RunAsync(
        IReadOnlyList<PageSession> pages,
        Uri empty,
        CancellationToken cancellation
    )
    {
        var runs = pages.ToDictionary(page => page, _ => new List<(double Share, double P95)>());
        var emptyRuns = new List<double>();
        await AskAsync(empty, "", cancellation);
        foreach (var page in pages)
        {
            await AskAsync(page.Uri, page.Cookies, cancellation);
        }

        for (var round = 1; round <= Rounds; round++)
        {
            await Progress.SayAsync($"prerender round {round} of {Rounds}");
            var yardstick = (await AskAsync(empty, "", cancellation)).PerSecond;
            emptyRuns.Add(yardstick);
            foreach (var page in pages)
            {
                var load = await AskAsync(page.Uri, page.Cookies, cancellation);
                runs[page]
                    .Add(
                        (100 * load.PerSecond / yardstick, Order.Percentile(load.ToFirstByte, 95))
                    );
            }
        }

        var figures = new List<Figure>
        {
            new("P1", "Prerenders of the empty page", "empty", Order.Median(emptyRuns), "a second"),
        };
        foreach (var page in pages)
        {
            figures.AddRange(
                await OfAsync(page, runs[page], Order.Median(emptyRuns), cancellation)
            );
        }

        return figures;
    }

    private static async Task<IEnumerable<Figure>> OfAsync(
        PageSession page,
        List<(double Share, double P95)> runs,
        double emptyPerSecond,
        CancellationToken cancellation
    )
    {
        var (name, isStart) = (page.Address.Name, page.Address.IsStart);
        var share = Order.Median(runs.Select(run => run.Share));
        return
        [
            new(
                "P1",
                "Prerenders as a share of the empty page's",
                name,
                share,
                "%",
                isStart ? StartShare : LeastShare,
                LimitIsLeast: true
            ),
            new("P1", "Prerenders", name, share / 100 * emptyPerSecond, "a second"),
            new(
                "P2",
                "Time to first byte, 16 at once, 95th percentile",
                name,
                Order.Median(runs.Select(run => run.P95)),
                "ms",
                isStart ? StartFirstByte : MostFirstByte
            ),
            new(
                "P2",
                "Time to first byte, alone, median",
                name,
                await SingleAsync(page, cancellation),
                "ms",
                SingleFirstByte
            ),
        ];
    }

    private static async Task<double> SingleAsync(PageSession page, CancellationToken cancellation)
    {
        using var connection = new RawConnection(page.Uri, page.Cookies);
        var times = new List<double>();
        for (var i = 0; i < SingleQuestions; i++)
        {
            times.Add((await connection.AskAsync(cancellation)).TotalMilliseconds);
        }

        return Order.Median(times);
    }

    private static Task<LoadRound> AskAsync(
        Uri address,
        string cookies,
        CancellationToken cancellation
    ) => LoadRound.RunAsync(address, cookies, Connections, RoundTime, cancellation);
}
