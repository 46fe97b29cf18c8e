using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Data;
using Essunga.Portal.Benchmarks.Empty;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks;

/// <summary>Chooses the command.</summary>
internal static class BenchmarkProgram
{
    private const string Usage = """
        Measures the published portal. Commands:
          make-data --out <file.db> [--times 100] [--sample <folder>]
          pages     --published <folder> [--db <file>] [--visits 7] [--browser false]
          circuits  --published <folder> [--db <file>] [--count 200] [--path /] [--persona fortroendevald]
          all       --published <folder> [--out docs/matningar.md] [--times 100]
                    [--visits 7] [--circuits 50] [--crowd 1000]
        """;

    public static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            var line = CommandLine.Parse(args);
            await (
                line.Command switch
                {
                    "make-data" => MakeDataCommand.RunAsync(line, stop.Token),
                    "pages" => PagesCommand.RunAsync(line, stop.Token),
                    "circuits" => CircuitsCommand.RunAsync(line, stop.Token),
                    "all" => AllCommand.RunAsync(line, stop.Token),
                    EmptyApp.Command => EmptyApp.RunAsync(stop.Token),
                    _ => throw new CommandLineException(Usage),
                }
            );
            return 0;
        }
        catch (CommandLineException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
    }
}
