using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Keeps what SQLite knows of how much its tables hold, by which it chooses the way to what is asked for: what was
/// counted when a table was nearly empty leads through the whole of it when it has grown. Looked after at the start and
/// then every minute; SQLite itself says whether anything has changed so much that it is to be counted anew.
/// </summary>
internal sealed partial class SqliteStatistics(
    DatabaseSettings settings,
    TimeProvider time,
    ILogger<SqliteStatistics> log
) : BackgroundService
{
    // Every table, also those that this connection has not asked (0x10000); a part of each is enough (0x10).
    private const string CountWhatIsDue = "PRAGMA optimize(0x10012)";
    private const string IsThere = "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'";
    private const string Counted =
        "SELECT group_concat(tbl || ' ' || coalesce(idx, '') || ' ' || stat) FROM sqlite_stat1";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host is not held up by it.
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                Renew();
            }
            catch (SqliteException fault)
            {
                // Somebody else is writing, or copying: there is another minute.
                Failed(log, fault);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Counts what is due; answers whether anything is known that was not.</summary>
    public bool Renew()
    {
        using var connection = SqliteFile.Open(settings.File!, SqliteOpenMode.ReadWrite);
        var before = Known(connection);
        SqliteFile.Run(connection, CountWhatIsDue);
        if (Known(connection) == before)
        {
            return false;
        }

        // A connection learns what is counted when it is opened.
        using var pooled = new SqliteConnection(settings.ConnectionString);
        SqliteConnection.ClearPool(pooled);
        return true;
    }

    // SQLite makes the table when it counts for the first time.
    private static string Known(SqliteConnection connection) =>
        SqliteFile.Run(connection, IsThere) is null
            ? ""
            : SqliteFile.Run(connection, Counted) as string ?? "";

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "What the tables hold was not counted; trying again in a minute"
    )]
    private static partial void Failed(ILogger log, Exception fault);
}
