using System.Diagnostics;
using System.Globalization;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>R13: many who report and look round for a long time; whether memory and threads grow.</summary>
internal static class SoakCommand
{
    private const double MiB = 1024 * 1024;
    private const string LookedAt = "/mal";

    // A minute between the reports of each: a value that is corrected every ten seconds for half an hour makes the data,
    // and what is read of it, grow more than a municipality does in a hundred years.
    private const int Walks = 5;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (count, minutes) = (line.Number("count", 200), line.Number("minutes", 30));
        var (pace, walks) = (line.Number("pace", 10), line.Number("walks", Walks));
        using var data = await ReporterFolder.MakeAsync(line, count, cancellation);
        await using var portal = await MeasuredPortal.StartInAsync(
            line.Required("published"),
            data.Folder
        );
        await using var reporters = await Reporters.SignInAsync(portal, count, cancellation);
        await reporters.OpenAsync(cancellation);
        await Progress.SayAsync($"{count} circuits for {minutes} minutes");
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var looking = LookAsync(portal.Process, done.Token);
        await reporters.ReportAsync(
            TimeSpan.FromMinutes(minutes),
            TimeSpan.FromSeconds(pace),
            cancellation,
            LookedAt,
            walks
        );
        await done.CancelAsync();
        var looks = await looking;
        var stored = await StoredLines.CompareAsync(data.File, reporters.Lines, cancellation);
        foreach (var fault in reporters.Faults.Concat(portal.Process.FailureLines).Take(10))
        {
            await Progress.SayAsync(fault);
        }

        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} circuits, {minutes} minutes, every {pace} s {walks} looks round to each report"
        );
        // The first third is the warming up that the bar leaves out: ten minutes of thirty.
        var late = looks.Skip(looks.Count / 3).ToList();
        return
        [
            .. ReportingCommand
                .Counted(name, stored, reporters)
                .Select(one => one with { Bar = "R13" }),
            new("R13", "Failures in the portal's log", name, portal.Process.Failures, "lines", 0),
            new(
                "R13",
                "Growth of the working set after the first third",
                name,
                Slope(late, look => look.WorkingSet / MiB),
                "MiB a minute",
                1
            ),
            new("R13", "Working set at the end", name, late[^1].WorkingSet / MiB, "MiB"),
            new(
                "R13",
                "Growth of threads after the first third",
                name,
                Slope(late, look => look.Threads),
                "a minute",
                0.5
            ),
            new("R13", "Threads at the end", name, late[^1].Threads, "threads"),
        ];
    }

    private static async Task<IReadOnlyList<Look>> LookAsync(
        ChildProcess process,
        CancellationToken done
    )
    {
        var started = Stopwatch.GetTimestamp();
        var looks = new List<Look>();
        using var timer = new PeriodicTimer(BetweenLooks);
        do
        {
            looks.Add(
                new(
                    Stopwatch.GetElapsedTime(started).TotalMinutes,
                    process.WorkingSet,
                    process.Threads
                )
            );
        } while (await NextAsync(timer, done));
        return looks;
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken done)
    {
        try
        {
            return await timer.WaitForNextTickAsync(done);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The line of least squares through what was seen, a minute.</summary>
    private static double Slope(IReadOnlyList<Look> looks, Func<Look, double> value)
    {
        var (meanX, meanY) = (looks.Average(look => look.Minute), looks.Average(value));
        var spread = looks.Sum(look => Math.Pow(look.Minute - meanX, 2));
        return spread == 0
            ? 0
            : looks.Sum(look => (look.Minute - meanX) * (value(look) - meanY)) / spread;
    }

    private sealed record Look(double Minute, double WorkingSet, double Threads);
}
