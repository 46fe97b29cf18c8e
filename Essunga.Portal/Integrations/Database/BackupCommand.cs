namespace Essunga.Portal.Integrations.Database;

/// <summary><c>backup [--to file]</c>: copies the SQLite file, also while the portal runs.</summary>
internal static class BackupCommand
{
    public const string Usage = "backup [--to <fil>]";

    /// <exception cref="StartProblem">No copy was made.</exception>
    public static CommandOutcome Run(string[] words, DatabaseSettings database, SqliteBackup backup)
    {
        if (!CommandOption.TryRead(words, "--to", out var file))
        {
            return CommandOutcome.NotForThis($"Skriv kommandot så här: {Usage}");
        }

        if (!database.IsSqlite)
        {
            return CommandOutcome.NotForThis(
                "Databasen ligger i SQL Server: använd databasserverns egen säkerhetskopiering."
            );
        }

        var copy = file is null ? backup.Write() : backup.WriteTo(Path.GetFullPath(file));
        return CommandOutcome.Done($"Säkerhetskopian är skriven och kontrollerad: {copy}");
    }
}
