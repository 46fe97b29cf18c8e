using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;
using Essunga.Portal.Benchmarks.Reporting;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>P8 and P17: a crowd that changes what a whole page shows, and one that does nothing at all.</summary>
internal static class CrowdCommand
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    // What the board's table says of the one point and of the other.
    private static readonly string[] Redrawn = ["Senaste bedömning", "Bedömning T2 2025"];

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (count, seconds) = (line.Number("crowd", 500), line.Number("rest", 60));
        await using var portal = await MeasuredPortal.StartAsync(
            line.Required("published"),
            line.Text("db")
        );
        var pages = await PageSession.OpenAsync(
            portal,
            [new(line.Text("path") ?? "/mal", line.Text("persona") ?? "fortroendevald")],
            cancellation
        );
        await CircuitCrowd.GatherAsync(portal, pages[0], 10, cancellation);
        await Progress.SayAsync($"opening {count} circuits of {pages[0].Address.Name}");
        var crowd = await CircuitCrowd.OpenAsync(pages[0], count, cancellation);
        await Progress.SayAsync($"at rest for {seconds} seconds");
        var used = portal.Process.ProcessorTime;
        await Task.Delay(TimeSpan.FromSeconds(seconds), cancellation);
        var atRest = portal.Process.ProcessorTime - used;
        await Progress.SayAsync($"changing the page for {seconds} seconds");
        var (times, lost) = await ChangeAsync(crowd, TimeSpan.FromSeconds(seconds), cancellation);
        foreach (var circuit in crowd)
        {
            await circuit.DisposeAsync();
        }

        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} circuits of {pages[0].Address.Name}"
        );
        return
        [
            new(
                "P17",
                "Processor time at rest",
                name,
                100 * atRest.TotalSeconds / seconds,
                "% of a core",
                25
            ),
            new(
                "P8",
                "Another reporting point until the page is redrawn, 95th percentile",
                name,
                Timings.Percentile(times, 0.95),
                "ms",
                150
            ),
            new(
                "P8",
                "Another reporting point until the page is redrawn, 99th percentile",
                name,
                Timings.Percentile(times, 0.99),
                "ms"
            ),
            new("P8", "Circuits that broke down", name, lost, "circuits", 0),
        ];
    }

    private static async Task<(IReadOnlyCollection<TimeSpan> Times, int Lost)> ChangeAsync(
        CircuitClient[] crowd,
        TimeSpan time,
        CancellationToken cancellation
    )
    {
        var change = Interaction.Known[0];
        var times = new ConcurrentBag<TimeSpan>();
        var lost = 0;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            crowd.Select(
                async (circuit, number) =>
                {
                    await Task.Delay(Pace * number / crowd.Length, cancellation);
                    for (var turn = 0; Stopwatch.GetElapsedTime(started) < time; turn++)
                    {
                        try
                        {
                            var (_, took) = await circuit.AskAsync(
                                circuit.Handlers.First(change.Is),
                                change.Argument(turn),
                                Redrawn,
                                cancellation
                            );
                            times.Add(took);
                        }
                        catch (Exception fault)
                            when (fault is CircuitLostException or TimeoutException)
                        {
                            Interlocked.Increment(ref lost);
                            return;
                        }

                        await Task.Delay(Pace, cancellation);
                    }
                }
            )
        );
        return (times, lost);
    }
}
