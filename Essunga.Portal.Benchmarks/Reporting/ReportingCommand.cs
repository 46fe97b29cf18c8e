using System.Collections.Concurrent;
using System.Globalization;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Probe;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>R7, P7 and P8: many who report at once, what the database then holds, and the memory when they have gone.</summary>
internal static class ReportingCommand
{
    private const double MiB = 1024 * 1024;
    private const int Warming = 10;
    private const int Parts = 20;

    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(2);

    // The watch of changes lets go of what is old every other second.
    private static readonly TimeSpan TimeToForget = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (count, seconds) = (line.Number("count", 500), line.Number("seconds", 300));
        using var data = await ReporterFolder.MakeAsync(line, count + Warming, cancellation);
        await using var portal = await MeasuredPortal.StartInAsync(
            line.Required("published"),
            data.Folder
        );
        await using var reporters = await Reporters.SignInAsync(portal, count, cancellation);
        // Others than those who are counted: what they have reported is no longer asked for.
        await using var first = await Reporters.SignInAsync(portal, Warming, cancellation, count);
        var before = await WarmAsync(portal, first, cancellation);
        await Progress.SayAsync($"opening {count} circuits");
        await reporters.OpenAsync(cancellation);
        await Progress.SayAsync($"reporting for {seconds} seconds");
        var used = portal.Process.ProcessorTime;
        await reporters.ReportAsync(
            TimeSpan.FromSeconds(seconds),
            TimeSpan.FromSeconds(line.Number("pace", 10)),
            cancellation
        );
        used = portal.Process.ProcessorTime - used;
        var open = await portal.MemoryAsync(cancellation);
        await reporters.LeaveAsync(cancellation);
        await Task.Delay(TimeToLeave, cancellation);
        var kept = await portal.MemoryAsync(cancellation);
        var after = await ForgottenAsync(portal, cancellation);
        var stored = await StoredLines.CompareAsync(data.File, reporters.Lines, cancellation);
        foreach (var fault in reporters.Faults.Concat(portal.Process.FailureLines).Take(10))
        {
            await Progress.SayAsync(fault);
        }

        await Progress.SayAsync($"99th percentile as it went: {AsItWent(reporters.Timings.Drawn)}");
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} circuits, {seconds} seconds"
        );
        return
        [
            .. Counted(name, stored, reporters),
            .. Timed(name, reporters.Timings),
            .. Weighed(name, count, before, open, kept, after),
            new(
                "R7",
                "Processor time while they report",
                name,
                100 * used.TotalSeconds / seconds,
                "% of a core"
            ),
            new("R7", "Failures in the portal's log", name, portal.Process.Failures, "lines", 0),
        ];
    }

    public static IEnumerable<Figure> Counted(
        string name,
        StoredLines stored,
        Reporters reporters
    ) =>
        [
            new("R7", "Values acknowledged as saved", name, stored.Saves, "values"),
            new(
                "R7",
                "Acknowledged values that the database does not hold",
                name,
                stored.Lost,
                "values",
                0
            ),
            new("R7", "Values that are there more than once", name, stored.Doubled, "values", 0),
            new("R7", "Circuits that broke down", name, reporters.Faults.Count, "circuits", 0),
        ];

    private static IEnumerable<Figure> Timed(string name, Timings timings) =>
        [
            new(
                "P8",
                "A key pressed until its line is redrawn, 95th percentile",
                name,
                Timings.Percentile(timings.Drawn, 0.95),
                "ms",
                50
            ),
            new(
                "P8",
                "A key pressed until its line is redrawn, 99th percentile",
                name,
                Timings.Percentile(timings.Drawn, 0.99),
                "ms",
                150
            ),
            new(
                "P8",
                "A value left until it says saved, median",
                name,
                Timings.Percentile(timings.Saved, 0.5),
                "ms"
            ),
            new(
                "P8",
                "A value left until it says saved, 95th percentile",
                name,
                Timings.Percentile(timings.Saved, 0.95),
                "ms"
            ),
            new("P8", "Events", name, timings.Drawn.Count + timings.Saved.Count, "events"),
        ];

    // Whether it grows with what is reported, or comes and goes.
    private static string AsItWent(ConcurrentQueue<TimeSpan> times) =>
        string.Join(
            ", ",
            times
                .Chunk(Math.Max(1, times.Count / Parts))
                .Select(part => $"{Timings.Percentile(part, 0.99):0} ms")
        );

    private static IEnumerable<Figure> Weighed(
        string name,
        int count,
        MemoryReading before,
        MemoryReading open,
        MemoryReading kept,
        MemoryReading after
    ) =>
        [
            new(
                "P7",
                "Heap for each circuit that reports",
                name,
                (open.Heap - before.Heap) / MiB / count,
                "MiB",
                1.5
            ),
            new("P7", "Working set while they report", name, open.WorkingSet / MiB, "MiB", 1100),
            new(
                "P7",
                "Heap left when all have gone",
                name,
                100.0 * (after.Heap - before.Heap) / before.Heap,
                "% of before",
                10
            ),
            new(
                "P7",
                "Readings that are kept for the next who ask, at most 1,500",
                name,
                (kept.Heap - after.Heap) / MiB,
                "MiB"
            ),
        ];

    // What one page needs at all is there before anything is weighed: code, and the queries' plans.
    private static async Task<MemoryReading> WarmAsync(
        MeasuredPortal portal,
        Reporters reporters,
        CancellationToken cancellation
    )
    {
        foreach (var one in reporters.All)
        {
            await one.OpenAsync(cancellation);
            await one.ReportAsync(cancellation);
            await one.LeaveAsync(cancellation);
        }

        await Task.Delay(TimeToLeave, cancellation);
        return await ForgottenAsync(portal, cancellation);
    }

    // What pages keep for the next who ask has a bound of its own, and is weighed by itself.
    private static async Task<MemoryReading> ForgottenAsync(
        MeasuredPortal portal,
        CancellationToken cancellation
    )
    {
        await portal.ForgetAsync(cancellation);
        await Task.Delay(TimeToForget, cancellation);
        return await portal.MemoryAsync(cancellation);
    }
}
