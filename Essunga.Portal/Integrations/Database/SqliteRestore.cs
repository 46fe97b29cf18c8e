using Essunga.Portal.Domain.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Puts a backup in the place of the SQLite file. Everything that can go wrong with the backup is tried on a copy of
/// it first; the file that was there is moved aside, never written over.
/// </summary>
internal sealed class SqliteRestore(DatabaseSettings database, TimeProvider time)
{
    private readonly string _file = database.File!;

    /// <returns>Where the earlier file lies; null when there was none.</returns>
    /// <exception cref="StartProblem">Nothing is restored; the file that was there is where it was.</exception>
    public async Task<string?> RunAsync(string from)
    {
        RequireUnused(_file);
        var fresh = $"{_file}.restoring-{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            CopyOf(from, fresh);
            await UpgradeAsync(from, fresh);
            return Replace(fresh);
        }
        catch (Exception fault)
            when (fault is not StartProblem && DatabaseFault.Explain(fault, database) is { } message
            )
        {
            throw new StartProblem(message, fault);
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(_file)))
            {
                SqliteFile.Delete(fresh);
            }
        }
    }

    private static void CopyOf(string from, string fresh)
    {
        using var source = OpenBackup(from);
        try
        {
            SqliteFile.Copy(source, fresh);
        }
        catch (SqliteException fault) when (IsDamage(fault))
        {
            throw Damaged(from, fault);
        }
    }

    private static SqliteConnection OpenBackup(string from)
    {
        try
        {
            var source = SqliteFile.Open(from, SqliteOpenMode.ReadOnly);
            SqliteFile.Run(source, "PRAGMA schema_version");
            return source;
        }
        catch (SqliteException fault) when (IsDamage(fault))
        {
            throw Damaged(from, fault);
        }
        catch (SqliteException fault)
        {
            throw new StartProblem(
                $"{from} kan inte läsas. Kontrollera att filen finns och att den som kör kommandot får läsa den. Databasen är orörd.",
                fault
            );
        }
    }

    private static bool IsDamage(SqliteException fault) =>
        fault.Kind() is SQLITE_CORRUPT or SQLITE_NOTADB;

    private static StartProblem Damaged(string from, SqliteException fault) =>
        new(
            $"{from} är skadad eller är ingen databas. Välj en annan säkerhetskopia. Databasen är orörd.",
            fault
        );

    private static async Task UpgradeAsync(string from, string fresh)
    {
        await using var context = new SqlitePortalDbContext(
            new DbContextOptionsBuilder<SqlitePortalDbContext>()
                .UseSqlite($"Data Source={fresh};Pooling=False;Foreign Keys=True")
                .Options
        );
        var applied = await context.Database.GetAppliedMigrationsAsync();
        if (!applied.Intersect(context.Database.GetMigrations(), StringComparer.Ordinal).Any())
        {
            throw new StartProblem(
                $"{from} är ingen säkerhetskopia av portalen. Databasen är orörd."
            );
        }

        await SchemaUpgrade.RefuseNewerAsync(context);
        // A copy made in the middle of an upgrade has that upgrade's lock in it, which nobody will ever let go.
        await context.Database.ExecuteSqlRawAsync(MigrationLock.Remove);
        await context.Database.MigrateAsync();
    }

    private string? Replace(string fresh)
    {
        RequireUnused(_file);
        var aside = Aside();
        try
        {
            SqliteFile.Move(_file, aside);
            // Asked again: a portal started in between would go on writing in the file that was moved.
            RequireUnused(aside);
            // SQLite's index to the log beside the file, which it makes anew when it needs it.
            File.Delete($"{aside}-shm");
            File.Move(fresh, _file);
        }
        catch
        {
            if (!File.Exists(_file))
            {
                SqliteFile.Move(aside, _file);
            }

            throw;
        }

        return File.Exists(aside) ? aside : null;
    }

    private string Aside()
    {
        for (var at = time.GetUtcNow().UtcDateTime; ; at = at.AddSeconds(1))
        {
            var aside = $"{_file}.before-restore-{SqliteBackup.Stamp(at)}";
            if (!SqliteFile.Endings.Any(ending => File.Exists(aside + ending)))
            {
                return aside;
            }
        }
    }

    private void RequireUnused(string file)
    {
        try
        {
            if (!File.Exists(file) || SqliteFile.IsUnused(file))
            {
                return;
            }
        }
        catch (SqliteException fault)
        {
            throw new StartProblem(DatabaseFault.Explain(fault, database)!, fault);
        }

        throw new StartProblem(
            $"Portalen är igång, eller ett annat program använder {_file}. Stoppa det och kör kommandot igen. Databasen är orörd."
        );
    }
}
