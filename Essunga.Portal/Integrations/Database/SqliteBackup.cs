using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Copies the SQLite file whole while people write in it, and keeps the latest copies.</summary>
internal sealed partial class SqliteBackup(
    DatabaseSettings database,
    BackupSettings settings,
    TimeProvider time
)
{
    /// <summary>Copies to the folder for backups and removes the oldest beyond those to keep.</summary>
    /// <returns>The copy.</returns>
    /// <exception cref="StartProblem">No copy was made; the earlier ones are as they were.</exception>
    public string Write()
    {
        var copy = Write(settings.Folder, Name);
        RemoveOldest(besides: copy);
        return copy;
    }

    /// <summary>Copies to a file that does not exist yet.</summary>
    /// <exception cref="StartProblem">No copy was made.</exception>
    public string WriteTo(string file) =>
        Path.Exists(file)
            ? throw new StartProblem($"{file} finns redan. Inget har skrivits över.")
            : Write(Path.GetDirectoryName(file)!, _ => file);

    /// <summary>The stamp in the names of files put aside: when it is in Sweden, to the second.</summary>
    public static string Stamp(DateTime utc) =>
        PortalTime.LocalOf(utc).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);

    private string Write(string folder, Func<string, string> name)
    {
        if (!File.Exists(database.File))
        {
            throw new StartProblem(
                $"Databasfilen {database.File} finns inte. Kör kommandot i portalens mapp, med samma inställningar som portalen."
            );
        }

        // Under this name until it is whole, so that nobody takes half a copy for a backup.
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.unfinished");
        try
        {
            using var source = OpenSource();
            Directory.CreateDirectory(folder);
            SqliteFile.Copy(source, unfinished);
            var copy = name(folder);
            File.Move(unfinished, copy);
            return copy;
        }
        catch (Exception fault) when (BackupFault.Explain(fault, database, folder) is { } message)
        {
            throw new StartProblem(message, fault);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                SqliteFile.Delete(unfinished);
            }
        }
    }

    private SqliteConnection OpenSource()
    {
        try
        {
            var source = SqliteFile.Open(
                database.File!,
                SqliteOpenMode.ReadWrite,
                database.SecondsToWait
            );
            SqliteFile.Run(source, "PRAGMA schema_version");
            return source;
        }
        catch (SqliteException fault)
        {
            throw new StartProblem(DatabaseFault.Explain(fault, database)!, fault);
        }
    }

    private string Name(string folder)
    {
        // Two within one second: the later gets the next second, so that the order of the names is that of the copies.
        for (var at = time.GetUtcNow().UtcDateTime; ; at = at.AddSeconds(1))
        {
            var file = Path.Combine(folder, $"portal-{Stamp(at)}.db");
            if (!File.Exists(file))
            {
                return file;
            }
        }
    }

    private void RemoveOldest(string besides)
    {
        var earlier = Directory
            .EnumerateFiles(settings.Folder)
            .Where(file => OwnName().IsMatch(Path.GetFileName(file)) && file != besides)
            .OrderDescending(StringComparer.Ordinal)
            .Skip(settings.Keep - 1);
        foreach (var file in earlier)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // The copy is made, which is what was asked; the next one tries again to remove this.
            }
        }
    }

    [GeneratedRegex("^portal-[0-9]{8}-[0-9]{6}\\.db$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnName();
}
