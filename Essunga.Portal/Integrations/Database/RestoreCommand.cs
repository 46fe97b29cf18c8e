namespace Essunga.Portal.Integrations.Database;

/// <summary><c>restore --from file</c>: puts a backup in the place of the SQLite file while the portal is stopped.</summary>
internal static class RestoreCommand
{
    public const string Usage = "restore --from <fil>";

    /// <exception cref="StartProblem">Nothing is restored.</exception>
    public static async Task<CommandOutcome> RunAsync(
        string[] words,
        DatabaseSettings database,
        TimeProvider time
    )
    {
        if (!CommandOption.TryRead(words, "--from", out var file) || file is null)
        {
            return CommandOutcome.NotForThis($"Skriv kommandot så här: {Usage}");
        }

        if (!database.IsSqlite)
        {
            return CommandOutcome.NotForThis(
                "Databasen ligger i SQL Server: återställ den med databasserverns egna verktyg."
            );
        }

        var from = Path.GetFullPath(file);
        if (from == database.File)
        {
            return CommandOutcome.Refused($"{from} är databasen själv, inte en säkerhetskopia.");
        }

        var aside = await new SqliteRestore(database, time).RunAsync(from);
        return CommandOutcome.Done(
            aside is null
                ? $"Databasen är återställd från {from}. Ingen databas fanns före."
                : $"Databasen är återställd från {from}. Den som fanns före ligger i {aside}"
        );
    }
}
