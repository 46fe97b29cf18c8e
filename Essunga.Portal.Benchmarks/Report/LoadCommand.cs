using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Reporting;
using Essunga.Portal.Benchmarks.Writing;

namespace Essunga.Portal.Benchmarks.Report;

/// <summary>Everything that many do at once, one after another, written up.</summary>
internal static class LoadCommand
{
    private static readonly (
        string Name,
        Func<CommandLine, CancellationToken, Task<IReadOnlyList<Figure>>> Measure
    )[] Parts =
    [
        ("writers", WritersCommand.MeasureAsync),
        ("nodes", NodesCommand.MeasureAsync),
        ("restart", RestartCommand.MeasureAsync),
        ("kills", KillsCommand.MeasureAsync),
        ("writing", WritingCommand.MeasureAsync),
        ("crowd", CrowdCommand.MeasureAsync),
        ("reporting", ReportingCommand.MeasureAsync),
        ("soak", SoakCommand.MeasureAsync),
    ];

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation)
    {
        var file = line.Text("out") ?? "docs/matningar.md";
        var chosen = line.Text("parts")?.Split(',');
        var figures = new List<Figure>();
        var failed = new List<string>();
        foreach (var (name, measure) in Parts.Where(part => chosen?.Contains(part.Name) ?? true))
        {
            await Progress.SayAsync(name);
            try
            {
                figures.AddRange(await measure(line, cancellation));
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                // The other parts say what they say all the same, and the run fails at its end.
                failed.Add(name);
                await Progress.SayAsync($"{name} failed: {fault}");
            }

            // A run takes long: what is measured is kept even when the rest fails.
            await File.WriteAllTextAsync(
                file,
                LoadSection.Put(
                    File.Exists(file) ? await File.ReadAllTextAsync(file, cancellation) : "",
                    figures
                ),
                cancellation
            );
        }

        if (failed.Count > 0)
        {
            throw new CommandLineException($"Not measured: {string.Join(", ", failed)}.");
        }
    }
}
