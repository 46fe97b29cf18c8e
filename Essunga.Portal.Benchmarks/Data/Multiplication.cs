using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Benchmarks.Data;

/// <summary>
/// Copies every row of every table a number of times, each copy with its own keys and its links within the copy, in one
/// statement a table and one transaction. The same input gives the same database.
/// </summary>
internal static class Multiplication
{
    /// <exception cref="InvalidOperationException">A link leads nowhere: nothing is kept.</exception>
    public static async Task RunAsync(
        SqliteConnection connection,
        int times,
        CancellationToken cancellation
    )
    {
        await ExecuteAsync(connection, "PRAGMA foreign_keys = OFF", cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var table in await TablesAsync(connection, cancellation))
        {
            var columns = await ColumnsAsync(connection, table, cancellation);
            await ExecuteAsync(
                connection,
                TableCopy.Statement(table, columns, times),
                cancellation
            );
        }

        var broken = await ReadAsync(connection, "PRAGMA foreign_key_check", cancellation);
        if (broken.Count > 0)
        {
            throw new InvalidOperationException(
                $"{broken.Count} links lead nowhere, the first in {broken[0]}."
            );
        }

        await transaction.CommitAsync(cancellation);
        await ExecuteAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
    }

    /// <summary>The portal's own tables.</summary>
    public static Task<IReadOnlyList<string>> TablesAsync(
        SqliteConnection connection,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
            cancellation
        );

    private static Task<IReadOnlyList<string>> ColumnsAsync(
        SqliteConnection connection,
        string table,
        CancellationToken cancellation
    ) => ReadAsync(connection, $"SELECT name FROM pragma_table_info('{table}')", cancellation);

    private static async Task<IReadOnlyList<string>> ReadAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static async Task ExecuteAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
