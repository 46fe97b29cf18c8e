using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Lets go of the lock that EF Core leaves in a SQLite file when a start is killed in the middle of a migration: every
/// later start would wait for it for ever, and say nothing.
/// </summary>
internal static class MigrationLock
{
    /// <summary>EF Core makes the table anew when it needs it.</summary>
    public const string Remove = "DROP TABLE IF EXISTS \"__EFMigrationsLock\"";

    /// <summary>Only when nobody else has the file open: otherwise the lock is that of another start, and is waited for.</summary>
    /// <param name="file">Need not exist.</param>
    /// <param name="secondsToWait">For the file to be readable.</param>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public static void LetGoOfAbandoned(string file, int secondsToWait)
    {
        if (File.Exists(file) && IsTaken(file, secondsToWait))
        {
            SqliteFile.IsUnused(file, alone: connection => SqliteFile.Run(connection, Remove));
        }
    }

    private static bool IsTaken(string file, int secondsToWait)
    {
        using var connection = SqliteFile.Open(file, SqliteOpenMode.ReadWrite, secondsToWait);
        return SqliteFile.Run(
                connection,
                "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsLock'"
            )
                is not null
            && SqliteFile.Run(connection, "SELECT 1 FROM \"__EFMigrationsLock\"") is not null;
    }
}
