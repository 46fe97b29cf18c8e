using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Essunga.Portal.Integrations.Database;

/// <summary>A SQLite file as one thing: copied whole, asked whether it is sound and whether somebody uses it.</summary>
internal static class SqliteFile
{
    /// <summary>What SQLite may keep beside the file; a leftover of these beside another file would be taken for its own.</summary>
    public static readonly IReadOnlyList<string> Endings = ["", "-wal", "-shm", "-journal"];

    /// <summary>Opens the file for itself, so that closing it lets go of it.</summary>
    /// <param name="secondsToWait">For a lock.</param>
    public static SqliteConnection Open(string file, SqliteOpenMode mode, int secondsToWait = 1)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = secondsToWait,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    /// <summary>Runs a command and answers the first value of the first row; null when there is none.</summary>
    public static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>What kind of failure it is; copying answers with finer codes than commands do.</summary>
    public static int Kind(this SqliteException fault) => fault.SqliteErrorCode & 0xFF;

    /// <summary>Copies everything saved so far to a new file that stands by itself, and checks the copy.</summary>
    /// <exception cref="SqliteException">The copy is not whole.</exception>
    public static void Copy(SqliteConnection from, string to)
    {
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(copy);
        // The copy is one file, which can be read from where nothing may be written.
        Run(copy, "PRAGMA journal_mode = DELETE");
        if (Run(copy, "PRAGMA integrity_check(1)") is not "ok" and var flaw)
        {
            throw new SqliteException($"integrity_check: {flaw}", SQLITE_CORRUPT);
        }
    }

    /// <summary>Whether no other program has the file open; one that is no database is open nowhere.</summary>
    /// <param name="alone">Run while nobody else can open the file.</param>
    public static bool IsUnused(string file, Action<SqliteConnection>? alone = null)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            // Without this an open file that rests between two commands would pass for unused.
            Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
            Run(connection, "BEGIN EXCLUSIVE");
            Run(connection, "COMMIT");
            alone?.Invoke(connection);
            // What waits beside the file is moved into it, so that the file can be moved alone.
            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        }
        catch (SqliteException fault) when (fault.Kind() is SQLITE_BUSY or SQLITE_LOCKED)
        {
            return false;
        }
        catch (SqliteException fault) when (fault.Kind() is SQLITE_CORRUPT or SQLITE_NOTADB)
        {
            return true;
        }
    }

    /// <summary>Moves the file with all that lies beside it.</summary>
    public static void Move(string from, string to)
    {
        foreach (var ending in Endings.Where(ending => File.Exists(from + ending)))
        {
            File.Move(from + ending, to + ending);
        }
    }

    /// <summary>Removes the file with all that lies beside it.</summary>
    public static void Delete(string file)
    {
        foreach (var ending in Endings)
        {
            File.Delete(file + ending);
        }
    }
}
