using System.Data.Common;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Essunga.Portal.Integrations.Database;

/// <summary>What a failure of the database at start means for the one who starts the portal.</summary>
internal static class DatabaseFault
{
    /// <summary>The message in Swedish; null when the failure has nothing to do with the database.</summary>
    public static string? Explain(Exception fault, DatabaseSettings settings)
    {
        for (var one = fault; one is not null; one = one.InnerException!)
        {
            switch (one)
            {
                case SqliteException sqlite:
                    return Explain(sqlite, settings.File!);
                case DbException:
                    return "SQL Server svarar inte eller nekar. Kontrollera ConnectionStrings:Portal, att servern är igång och att kontot får skapa tabeller. "
                        + one.Message;
                case UnauthorizedAccessException or IOException when settings.IsSqlite:
                    return $"Mappen för databasen kan inte skapas eller öppnas: {Path.GetDirectoryName(settings.File)}. Kontrollera att den finns och får skrivas av den som startar portalen.";
                default:
                    break;
            }

            if (one.InnerException is null)
            {
                return null;
            }
        }

        return null;
    }

    private static string Explain(SqliteException fault, string file) =>
        fault.Kind() switch
        {
            SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH =>
                $"Databasfilen {file} är skrivskyddad. Ge den som startar portalen rätt att skriva i filen och i dess mapp.",
            SQLITE_BUSY or SQLITE_LOCKED =>
                $"Databasfilen {file} är låst av ett annat program. Stäng det (en annan portal, ett databasverktyg eller en säkerhetskopiering) och starta igen.",
            SQLITE_CORRUPT or SQLITE_NOTADB =>
                $"Databasfilen {file} är skadad eller är ingen databas. Flytta undan den och återställ den senaste säkerhetskopian.",
            SQLITE_FULL =>
                $"Disken är full: databasen {file} kan inte skrivas. Inget halvt har sparats. Frigör plats och starta igen.",
            SQLITE_IOERR =>
                $"Databasen {file} kan inte läsas eller skrivas. Disken kan vara full eller trasig. Inget halvt har sparats. Kontrollera disken och starta igen.",
            SQLITE_CANTOPEN =>
                $"Databasfilen {file} kan inte öppnas. Kontrollera att mappen finns och får skrivas av den som startar portalen.",
            _ =>
                $"Databasen {file} kan inte användas (SQLite {fault.SqliteErrorCode}): {fault.Message}",
        };
}
