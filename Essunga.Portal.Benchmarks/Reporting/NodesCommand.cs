using System.Diagnostics;
using System.Globalization;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>R5: two nodes on one database that many write through at once; what each then knows of the other's.</summary>
internal static class NodesCommand
{
    // Less than a node waits for an id that never comes: what it then knows it has seen.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Drawn = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (each, writes) = (line.Number("each", 50), line.Number("writes", 1_000));
        using var data = await ReporterFolder.MakeAsync(line, 2 * each, cancellation);
        await using var one = await MeasuredPortal.StartInAsync(
            line.Required("published"),
            data.Folder
        );
        await using var two = await MeasuredPortal.StartInAsync(
            line.Required("published"),
            data.Folder
        );
        await using var here = await Reporters.SignInAsync(one, each, cancellation);
        await using var there = await Reporters.SignInAsync(two, each, cancellation, each);
        await here.OpenAsync(cancellation);
        await there.OpenAsync(cancellation);
        await Progress.SayAsync($"{writes} writes through two nodes");
        for (var round = 0; round < writes / (2 * each); round++)
        {
            await Task.WhenAll(
                here.All.Concat(there.All).Select(reporter => reporter.ReportAsync(cancellation))
            );
            // The page is drawn once more after it has said that it is saved.
            await Task.Delay(Drawn, cancellation);
        }

        var (_, highest) = await WaitAsync(one, two, data.File, cancellation);
        var (missedHere, missedThere) = (
            highest - (await one.LogAsync(cancellation)).Settled,
            highest - (await two.LogAsync(cancellation)).Settled
        );
        var stored = await StoredLines.CompareAsync(
            data.File,
            here.Lines.Concat(there.Lines),
            cancellation
        );
        var lags = new List<TimeSpan>();
        for (var save = 0; save < line.Number("saves", 20); save++)
        {
            await here.All[save % each].ReportAsync(cancellation);
            lags.Add((await WaitAsync(one, two, data.File, cancellation)).Lag);
        }

        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"two nodes, {stored.Saves} writes by {2 * each} circuits"
        );
        return
        [
            new(
                "R5",
                "Entries of the change log that a node has missed",
                name,
                Math.Max(missedHere, missedThere),
                "entries",
                0
            ),
            new(
                "R5",
                "Acknowledged values that the database does not hold",
                name,
                stored.Lost + stored.Doubled,
                "values",
                0
            ),
            new(
                "R5",
                "A save until the other node knows it, longest",
                name,
                lags.Max().TotalSeconds,
                "s",
                3
            ),
            new(
                "R5",
                "A save until the other node knows it, median",
                name,
                Timings.Percentile(lags, 0.5) / 1000,
                "s"
            ),
        ];
    }

    /// <summary>Waits until both know all that is in the log, or gives up.</summary>
    private static async Task<(TimeSpan Lag, long Highest)> WaitAsync(
        MeasuredPortal one,
        MeasuredPortal two,
        string file,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var highest = await StoredLines.HighestAsync(file, cancellation);
        while (
            Stopwatch.GetElapsedTime(started) < LongestWait
            && (
                (await one.LogAsync(cancellation)).Settled < highest
                || (await two.LogAsync(cancellation)).Settled < highest
            )
        )
        {
            await Task.Delay(Again, cancellation);
        }

        return (Stopwatch.GetElapsedTime(started), highest);
    }
}
