using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Data;
using Essunga.Portal.Benchmarks.Empty;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;
using Essunga.Portal.Benchmarks.Reporting;
using Essunga.Portal.Benchmarks.Writing;

namespace Essunga.Portal.Benchmarks;

/// <summary>Chooses the command.</summary>
internal static class BenchmarkProgram
{
    private const string Usage = """
        Measures the published portal. Commands:
          make-data --out <file.db> [--times 100] [--sample <folder>]
          pages     --published <folder> [--db <file>] [--visits 7] [--browser false]
          circuits  --published <folder> [--db <file>] [--count 200] [--path /] [--persona fortroendevald]
          reporting --published <folder> [--count 500] [--seconds 300] [--pace 10]
          kills     --published <folder> [--kills 20] [--circuits 50] [--after 5]
          nodes     --published <folder> [--each 50] [--writes 1000] [--saves 20]
          restart   --published <folder> [--count 500] [--path /mal]
          writers   --published <folder> [--writers 8] [--rows 100]
          crowd     --published <folder> [--crowd 500] [--rest 60] [--path /mal]
          soak      --published <folder> [--count 200] [--minutes 30] [--pace 10] [--walks 5]
          writing   --published <folder> [--texts 50] [--writing 60] [--browser false]
          load      --published <folder> [--out docs/matningar.md] [--parts kills,writing],
                    and the options of the eight above
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
                    "reporting" => ReportingCommand.RunAsync(line, stop.Token),
                    "kills" => KillsCommand.RunAsync(line, stop.Token),
                    "nodes" => NodesCommand.RunAsync(line, stop.Token),
                    "restart" => RestartCommand.RunAsync(line, stop.Token),
                    "writers" => WritersCommand.RunAsync(line, stop.Token),
                    "crowd" => CrowdCommand.RunAsync(line, stop.Token),
                    "soak" => SoakCommand.RunAsync(line, stop.Token),
                    "writing" => WritingCommand.RunAsync(line, stop.Token),
                    "load" => LoadCommand.RunAsync(line, stop.Token),
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
