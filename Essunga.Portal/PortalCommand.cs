using Essunga.Portal.Integrations.Database;

namespace Essunga.Portal;

/// <summary>What the portal can be asked to do instead of starting, with the same settings as when it starts.</summary>
internal static class PortalCommand
{
    /// <returns>The exit code; null when the portal is to be started.</returns>
    public static async Task<int?> RunAsync(string[] args)
    {
        // Settings may be given as --name value or name=value; a command is a bare word.
        if (args is [] or [['-' or '/', ..], ..] || args[0].Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var outcome = await AnswerAsync(args[0], args[1..]);
        await (outcome.Code == 0 ? Console.Out : Console.Error).WriteLineAsync(outcome.Message);
        return outcome.Code;
    }

    private static async Task<CommandOutcome> AnswerAsync(string command, string[] words)
    {
        try
        {
            var builder = WebApplication.CreateBuilder();
            var root = builder.Environment.ContentRootPath;
            var database = DatabaseSettings.From(builder.Configuration, root);
            // The real clock, whatever day the sample data is shown for: names of files tell when they were made.
            var time = TimeProvider.System;
            return command switch
            {
                "backup" => BackupCommand.Run(
                    words,
                    database,
                    new(database, BackupSettings.From(builder.Configuration, root), time)
                ),
                "restore" => await RestoreCommand.RunAsync(words, database, time),
                _ => CommandOutcome.NotForThis(
                    $"Kommandot \"{command}\" finns inte. Det som finns är {BackupCommand.Usage} och {RestoreCommand.Usage}; utan kommando startar portalen."
                ),
            };
        }
        catch (StartProblem problem)
        {
            return CommandOutcome.Refused(problem.Message);
        }
    }
}
