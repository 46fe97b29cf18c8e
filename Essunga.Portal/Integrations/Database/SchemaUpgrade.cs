using Essunga.Portal.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Brings the database up to this version, with a backup first when there is anything to lose.</summary>
internal sealed partial class SchemaUpgrade(
    DatabaseSettings settings,
    SqliteBackup backup,
    ILogger<SchemaUpgrade> log
)
{
    /// <exception cref="StartProblem">A newer version's database, or no backup could be made; the database is as it was.</exception>
    public async Task RunAsync(PortalDbContext context, CancellationToken cancellation)
    {
        if (settings.File is { } file)
        {
            MigrationLock.LetGoOfAbandoned(file, settings.SecondsToWait);
        }

        await RefuseNewerAsync(context);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0 && await HasDataAsync(context, cancellation))
        {
            CopiedFirst(log, WriteBackup(), pending.Count);
        }

        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>A database that has migrations this version does not know was made by a newer one.</summary>
    /// <exception cref="StartProblem">It was.</exception>
    public static async Task RefuseNewerAsync(PortalDbContext context)
    {
        if (!await context.Database.CanConnectAsync())
        {
            return;
        }

        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await context.Database.GetAppliedMigrationsAsync())
            .Where(one => !known.Contains(one))
            .ToList();
        if (unknown.Count > 0)
        {
            throw new StartProblem(
                $"Databasen är gjord av en nyare version av portalen ({unknown[^1]}). Starta den nyare versionen, eller återställ en säkerhetskopia."
            );
        }
    }

    /// <summary>SQL Server has its own backups; a SQLite file that is new has nothing to lose.</summary>
    private async Task<bool> HasDataAsync(
        PortalDbContext context,
        CancellationToken cancellation
    ) =>
        File.Exists(settings.File)
        && await context
            .Database.SqlQueryRaw<int>(
                "SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"
            )
            .SingleAsync(cancellation) > 0;

    private string WriteBackup()
    {
        try
        {
            return backup.Write();
        }
        catch (StartProblem problem)
        {
            throw new StartProblem(
                $"Databasen behöver uppgraderas men har inte rörts, för en säkerhetskopia kunde inte göras först. {problem.Message}",
                problem
            );
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The database is copied to {Backup} before {Count} migrations"
    )]
    private static partial void CopiedFirst(ILogger log, string backup, int count);
}
