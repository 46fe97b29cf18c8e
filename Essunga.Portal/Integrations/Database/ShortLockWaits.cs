using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Lets SQLite itself wait for another writer: some milliseconds at a time, as long as one save takes. The provider alone
/// sleeps 150 milliseconds before it looks again, which is what the one who saves beside another would feel; it still
/// does, until <see cref="DatabaseSettings.SecondsToWait"/>, when a lock is held for longer.
/// </summary>
internal sealed class ShortLockWaits : DbConnectionInterceptor
{
    /// <summary>The longest wait of one attempt, in milliseconds.</summary>
    public const int Milliseconds = 1_000;

    public override void ConnectionOpened(
        DbConnection connection,
        ConnectionEndEventData eventData
    ) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            raw.sqlite3_busy_timeout(handle, Milliseconds);
        }
    }
}
