using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Essunga.Portal.Integrations.Database;

/// <summary>What a failure while copying means: of the place copied to, otherwise of the database.</summary>
internal static class BackupFault
{
    /// <summary>The message in Swedish; null when the failure has nothing to do with copying.</summary>
    public static string? Explain(Exception fault, DatabaseSettings settings, string folder) =>
        fault switch
        {
            SqliteException sqlite => Explain(sqlite, settings, folder),
            IOException or UnauthorizedAccessException => Unwritable(folder),
            _ => null,
        };

    private static string? Explain(
        SqliteException fault,
        DatabaseSettings settings,
        string folder
    ) =>
        fault.Kind() switch
        {
            SQLITE_FULL or SQLITE_IOERR =>
                $"Säkerhetskopian kunde inte skrivas i {folder}: disken är full eller trasig. Inget halvt ligger kvar. Frigör plats och försök igen.",
            SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_PERM => Unwritable(folder),
            _ => DatabaseFault.Explain(fault, settings),
        };

    private static string Unwritable(string folder) =>
        $"Säkerhetskopian kunde inte skrivas i {folder}. Kontrollera att mappen finns, att det finns plats och att den som kör portalen får skriva där.";
}
