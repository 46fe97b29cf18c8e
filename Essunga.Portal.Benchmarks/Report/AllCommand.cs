using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Data;
using Essunga.Portal.Benchmarks.Pages;

namespace Essunga.Portal.Benchmarks.Report;

/// <summary>Everything, with the sample data and with a multiple of it, written up.</summary>
internal static class AllCommand
{
    public static async Task RunAsync(CommandLine line, CancellationToken cancellation)
    {
        var published = line.Required("published");
        var times = line.Number("times", 100);
        var folder = Directory.CreateTempSubdirectory("portal-bench-data-").FullName;
        try
        {
            var large = Path.Combine(folder, "large.db");
            await MakeDataCommand.MakeAsync(
                large,
                Path.Combine(published, "SampleData"),
                times,
                cancellation
            );
            var runs = new List<(string, IReadOnlyList<Figure>)>();
            foreach (
                var (size, database) in new[] { ("Sample", null), ($"× {times}", (string?)large) }
            )
            {
                await Progress.SayAsync(size);
                runs.Add(
                    (size, await BothAsync(published, database, RunSize.From(line), cancellation))
                );
                // A run takes long: what is measured is kept even when the rest fails.
                var file = line.Text("out") ?? "docs/matningar.md";
                var text = await Document.WriteAsync(
                    runs,
                    large,
                    times,
                    RunSize.From(line),
                    cancellation
                );
                await File.WriteAllTextAsync(
                    file,
                    await LoadSection.KeepAsync(file, text, cancellation),
                    cancellation
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> BothAsync(
        string published,
        string? database,
        RunSize size,
        CancellationToken cancellation
    ) =>
        [
            .. await PagesCommand.MeasureAsync(published, database, size, cancellation),
            .. await CircuitsCommand.MeasureAsync(published, database, size, cancellation),
        ];
}
