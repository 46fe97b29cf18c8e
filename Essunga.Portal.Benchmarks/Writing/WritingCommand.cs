using System.Globalization;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;
using Essunga.Portal.Benchmarks.Reporting;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Benchmarks.Writing;

/// <summary>What is written together: weight of the bundle, time from one writer to another, memory of open texts.</summary>
internal static class WritingCommand
{
    private const double KiB = 1024;
    private const string Persona = "kvalitetsstrateg";

    /// <summary>Copies of the sample, so that there are goals enough to write about.</summary>
    private const int Times = 12;

    // A motivation of two pages.
    private static readonly string Pages = string.Concat(
        Enumerable.Repeat("Varje elev ska nå målen och trivas i skolan. ", 100)
    );

    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(45);

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (count, seconds) = (line.Number("texts", 50), line.Number("writing", 60));
        using var data = await ReporterFolder.MakeAsync(line, 0, cancellation, Times);
        await using var portal = await MeasuredPortal.StartInAsync(
            line.Required("published"),
            data.Folder
        );
        var cookies = await portal.SignInAsync(Persona, cancellation);
        var keys = await KeysAsync(data.File, count + 1, cancellation);
        var isSeen = line.Text("browser") is not "false";
        // What writing needs at all, and what the pages keep in memory, is there before anything is weighed: engines,
        // queries' plans, readings, and as many texts that have been open and put away again.
        await Progress.SayAsync("warming");
        if (isSeen)
        {
            await KeyToScreen.MeasureAsync(portal, Persona, 5, cancellation);
        }

        await LeaveAsync(await OpenAsync(portal, cookies, keys, cancellation), cancellation);
        var before = await portal.MemoryAsync(cancellation);
        await Progress.SayAsync($"opening {count} texts");
        var pairs = await OpenAsync(portal, cookies, keys[..count], cancellation);
        var open = await portal.MemoryAsync(cancellation);
        await Progress.SayAsync($"writing in them for {seconds} seconds");
        var used = portal.Process.ProcessorTime;
        var writing = Task.WhenAll(
            pairs.Select((pair, i) => WriteAsync(pair, i, seconds, cancellation))
        );
        var screens = !isSeen
            ? []
            : await KeyToScreen.MeasureAsync(portal, Persona, 60, cancellation);
        await writing;
        used = portal.Process.ProcessorTime - used;
        var faults = pairs.SelectMany(pair => pair.Faults).ToList();
        var unseen = pairs.Sum(pair => pair.Unseen);
        await LeaveAsync(pairs, cancellation);
        var after = await portal.MemoryAsync(cancellation);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} open texts of {Pages.Length} letters"
        );
        return
        [
            new(
                "P4",
                "The writing component's script, packed",
                "js/writing.js",
                await WeightAsync(portal, cookies, cancellation) / KiB,
                "KiB",
                120
            ),
            .. Timed(
                name,
                "A letter sent until it is on disk",
                [.. pairs.SelectMany(one => one.Confirmed)]
            ),
            .. Timed(
                name,
                "A letter sent until the other one has it",
                [.. pairs.SelectMany(one => one.Seen)]
            ),
            .. screens.Count == 0
                ? []
                : Timed(name, "A key pressed until it is drawn on the other's screen", screens),
            new("Writing", "Letters that the other one never got", name, unseen, "letters", 0),
            new("Writing", "Sockets that broke down", name, faults.Count, "sockets", 0),
            new(
                "Writing",
                "Heap for each open text",
                name,
                (open.Heap - before.Heap) / KiB / count,
                "KiB"
            ),
            new(
                "Writing",
                "Working set with all of them open",
                name,
                open.WorkingSet / KiB / KiB,
                "MiB"
            ),
            new(
                "Writing",
                "Heap left when all have gone",
                name,
                100.0 * (after.Heap - before.Heap) / before.Heap,
                "% of before",
                10
            ),
            new(
                "Writing",
                "Processor time while they write",
                name,
                100 * used.TotalSeconds / seconds,
                "% of a core"
            ),
        ];
    }

    private static IEnumerable<Figure> Timed(
        string name,
        string what,
        IReadOnlyCollection<TimeSpan> times
    ) =>
        [
            new("Writing", $"{what}, median", name, Timings.Percentile(times, 0.5), "ms"),
            new("Writing", $"{what}, 95th percentile", name, Timings.Percentile(times, 0.95), "ms"),
            new("Writing", $"{what}: how many", name, times.Count, "letters"),
        ];

    private static async Task<List<SharedPair>> OpenAsync(
        MeasuredPortal portal,
        string cookies,
        List<TextKey> keys,
        CancellationToken cancellation
    )
    {
        var pairs = new List<SharedPair>();
        foreach (var key in keys)
        {
            pairs.Add(await SharedPair.OpenAsync(portal, cookies, key, cancellation));
            await pairs[^1].FillAsync(Pages, cancellation);
        }

        return pairs;
    }

    private static async Task LeaveAsync(List<SharedPair> pairs, CancellationToken cancellation)
    {
        foreach (var pair in pairs)
        {
            await pair.DisposeAsync();
        }

        await Task.Delay(TimeToLeave, cancellation);
    }

    // Five letters a second in every text, as a person who writes without a pause.
    private static async Task WriteAsync(
        SharedPair pair,
        int number,
        int seconds,
        CancellationToken cancellation
    )
    {
        await Task.Delay(number * 4, cancellation);
        for (var letter = 0; letter < seconds * 5 && !pair.Faults.Any(); letter++)
        {
            await pair.TypeAsync("a", cancellation);
            await Task.Delay(200, cancellation);
        }

        for (var wait = 0; wait < 100 && pair.Unseen > 0 && !pair.Faults.Any(); wait++)
        {
            await Task.Delay(50, cancellation);
        }
    }

    private static async Task<List<TextKey>> KeysAsync(
        string file,
        int count,
        CancellationToken cancellation
    )
    {
        await using var context = ReporterData.Open(file);
        var goals = await context
            .Goals.OrderBy(one => one.Id)
            .Select(one => one.Id)
            .Take(count)
            .ToListAsync(cancellation);
        return goals.Count < count
            ? throw new CommandLineException($"Only {goals.Count} goals to write about: --texts.")
            : [.. goals.Select(id => new TextKey(TextKind.GoalMotivation, id))];
    }

    private static async Task<double> WeightAsync(
        MeasuredPortal portal,
        string cookies,
        CancellationToken cancellation
    )
    {
        var script = new PageSession(
            new MeasuredAddress("/js/writing.js", Persona),
            new Uri(portal.Address, "/js/writing.js"),
            cookies
        );
        var (_, body, _) = await script.GetAsync("br", cancellation);
        return body.Length;
    }
}
