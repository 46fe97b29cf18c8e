using Essunga.Portal.Benchmarks.Report;
using Essunga.Portal.Domain.Data.Sample;
using Essunga.Portal.Domain.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Benchmarks.Data;

/// <summary>Makes a database with the sample data and as many more of every row as asked for.</summary>
internal static class MakeDataCommand
{
    private const string SampleFolder = "Essunga.Portal/SampleData";

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation)
    {
        var file = line.Required("out");
        await MakeAsync(
            file,
            line.Text("sample") ?? SampleFolder,
            line.Number("times", 100),
            cancellation
        );
        foreach (var (table, count) in await CountsAsync(file, cancellation))
        {
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{count, 10} {table}"));
        }
    }

    /// <exception cref="CommandLineException">The file is there already, or there is no sample data.</exception>
    public static async Task MakeAsync(
        string file,
        string sampleFolder,
        int times,
        CancellationToken cancellation
    )
    {
        if (File.Exists(file))
        {
            throw new CommandLineException($"{file} is there already.");
        }

        if (!Directory.Exists(sampleFolder))
        {
            throw new CommandLineException($"No sample data in {sampleFolder}: say --sample.");
        }

        await using (
            var context = new SqlitePortalDbContext(
                new DbContextOptionsBuilder<SqlitePortalDbContext>()
                    .UseSqlite($"Data Source={file};Pooling=False")
                    .Options
            )
        )
        {
            await Progress.SayAsync("sample data");
            await context.Database.MigrateAsync(cancellation);
            await SampleData.LoadAsync(context, sampleFolder, cancellation);
        }

        await Progress.SayAsync($"{times} times of it");
        await using var connection = await OpenAsync(file, cancellation);
        await Multiplication.RunAsync(connection, times, cancellation);
    }

    /// <summary>The tables with their number of rows.</summary>
    public static async Task<IReadOnlyList<(string Table, long Count)>> CountsAsync(
        string file,
        CancellationToken cancellation
    )
    {
        await using var connection = await OpenAsync(file, cancellation);
        var counts = new List<(string, long)>();
        foreach (var table in await Multiplication.TablesAsync(connection, cancellation))
        {
            await using var count = connection.CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            counts.Add((table, (long)(await count.ExecuteScalarAsync(cancellation))!));
        }

        return counts;
    }

    private static async Task<SqliteConnection> OpenAsync(
        string file,
        CancellationToken cancellation
    )
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
