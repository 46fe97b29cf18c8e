using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>R2: a planned restart under many open circuits: how long the stop takes, and who is back where they were.</summary>
internal static class RestartCommand
{
    // What js/reconnect.js waits: for its next question, and so that not all come at once.
    private const int MostSpread = 1_200;

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var count = line.Number("count", 500);
        var published = line.Required("published");
        using var data = await ReporterFolder.MakeAsync(line, 1, cancellation);
        CircuitClient[] crowd;
        TimeSpan stopping;
        Uri address;
        await using (var portal = await MeasuredPortal.StartInAsync(published, data.Folder))
        {
            address = portal.Address;
            var pages = await PageSession.OpenAsync(
                portal,
                [new(line.Text("path") ?? "/mal", line.Text("persona") ?? "fortroendevald")],
                cancellation
            );
            await Progress.SayAsync($"opening {count} circuits");
            crowd = await CircuitCrowd.OpenAsync(pages[0], count, cancellation);
            stopping = await portal.Process.TerminateAsync(cancellation);
        }

        var paused = await PausedAsync(crowd);
        await Progress.SayAsync($"{paused.Count} paused");
        await using var next = await MeasuredPortal.StartInAsync(published, data.Folder, address);
        var times = new ConcurrentBag<TimeSpan>();
        await Task.WhenAll(paused.Select(one => ResumeAsync(one, times, cancellation)));
        var name = string.Create(CultureInfo.InvariantCulture, $"{count} circuits");
        return
        [
            new(
                "R2",
                "A planned stop, until the process has ended",
                name,
                stopping.TotalSeconds,
                "s",
                10
            ),
            new("R2", "Circuits that were not paused", name, count - paused.Count, "circuits", 0),
            new(
                "R2",
                "Circuits that were not taken up by the next process",
                name,
                paused.Count - times.Count,
                "circuits",
                0
            ),
            new(
                "R2",
                "From that it listens until the page is drawn, median",
                name,
                Timings.Percentile(times, 0.5) / 1000,
                "s"
            ),
            new(
                "R2",
                "From that it listens until the page is drawn, 95th percentile",
                name,
                Timings.Percentile(times, 0.95) / 1000,
                "s"
            ),
        ];
    }

    private static async Task<IReadOnlyList<PausedCircuit>> PausedAsync(CircuitClient[] crowd)
    {
        var paused = new List<PausedCircuit>();
        foreach (var circuit in crowd)
        {
            if (circuit.Paused.IsCompletedSuccessfully)
            {
                paused.Add(await circuit.Paused);
            }

            await circuit.DisposeAsync();
        }

        return paused;
    }

    private static async Task ResumeAsync(
        PausedCircuit paused,
        ConcurrentBag<TimeSpan> times,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        await Task.Delay(Random.Shared.Next(MostSpread), cancellation);
        try
        {
            await using var circuit = await CircuitClient.ResumeAsync(paused, cancellation);
            times.Add(Stopwatch.GetElapsedTime(started));
        }
        catch (Exception fault)
            when (fault is CircuitLostException or InvalidOperationException or IOException)
        {
            await Progress.SayAsync(fault.Message);
        }
    }
}
