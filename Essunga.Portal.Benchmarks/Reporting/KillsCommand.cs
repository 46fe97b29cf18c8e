using System.Globalization;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>Kills the portal in the middle of what many report, again and again, and counts what it had acknowledged.</summary>
internal static class KillsCommand
{
    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (kills, each) = (line.Number("kills", 20), line.Number("circuits", 50));
        using var data = await ReporterFolder.MakeAsync(line, kills * each, cancellation);
        var lines = new List<ReportedLine>();
        var damaged = 0;
        for (var round = 0; round < kills; round++)
        {
            await Progress.SayAsync($"kill {round + 1} of {kills}");
            lines.AddRange(await RoundAsync(line, data.Folder, round * each, each, cancellation));
            // The file as the killed process left it.
            damaged += await StoredLines.CheckAsync(data.File, cancellation) == "ok" ? 0 : 1;
        }

        var stored = await StoredLines.CompareAsync(data.File, lines, cancellation);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{kills} times kill -9, {each} circuits reporting"
        );
        return
        [
            new("R8", "Values acknowledged before a kill", name, stored.Saves, "values"),
            new(
                "R8",
                "Saves under way at a kill",
                name,
                lines.Count(one => one.OnItsWay is not null),
                "values"
            ),
            new("R8", "Acknowledged values lost by a kill", name, stored.Lost, "values", 0),
            new("R8", "Values doubled by a kill", name, stored.Doubled, "values", 0),
            new("R8", "Databases damaged by a kill", name, damaged, "files", 0),
        ];
    }

    private static async Task<IReadOnlyList<ReportedLine>> RoundAsync(
        CommandLine line,
        string folder,
        int first,
        int count,
        CancellationToken cancellation
    )
    {
        await using var portal = await MeasuredPortal.StartInAsync(
            line.Required("published"),
            folder
        );
        await using var reporters = await Reporters.SignInAsync(portal, count, cancellation, first);
        await reporters.OpenAsync(cancellation);
        var reporting = reporters.ReportAsync(
            TimeSpan.FromMinutes(1),
            TimeSpan.FromMilliseconds(500),
            cancellation
        );
        await Task.Delay(TimeSpan.FromSeconds(line.Number("after", 5)), cancellation);
        await portal.Process.KillAsync();
        await reporting;
        return [.. reporters.Lines];
    }
}
