using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essunga.Portal.Tests.Data;

/// <summary>SQLite finds its way also in a table that has grown since the portal started.</summary>
public sealed class SqliteStatisticsTests : IAsyncLifetime
{
    private const string Read = """
        SELECT m.Id, c.Id, c."At" FROM Measurements m LEFT JOIN MeasurementCorrections c ON c.MeasurementId = m.Id
        ORDER BY m.Id, c.Id
        """;

    private readonly string _file = PortalProcess.DatabaseIn(PortalProcess.NewFolder());
    private string _connection = "";

    public async ValueTask InitializeAsync()
    {
        File.Copy(await SampleDatabase.FileAsync(), _file);
        _connection = $"Data Source={_file}";
    }

    public ValueTask DisposeAsync()
    {
        using var pooled = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(pooled);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Renew_CountsWhatIsNotCountedAndWhatHasGrown_AndNothingElse()
    {
        var statistics = Statistics();
        Assert.True(statistics.Renew());
        Assert.False(statistics.Renew());
        var before = Counted();

        Correct(times: 4);
        Assert.False(statistics.Renew());
        Assert.Equal(before, Counted());

        Correct(times: 2_000);
        Assert.True(statistics.Renew());
        Assert.InRange(Counted(), 1_000, 10_000);
        Assert.False(statistics.Renew());
    }

    [Fact]
    public void Connection_OfThePool_TakesTheWayThatFitsWhatHasGrown()
    {
        var statistics = Statistics();
        statistics.Renew();
        Correct(times: 2_000);
        // Every correction for every value: what was counted says that there are next to none.
        Assert.Contains("SCAN c", Way(), StringComparison.Ordinal);

        statistics.Renew();

        Assert.Contains("SEARCH c", Way(), StringComparison.Ordinal);
    }

    private SqliteStatistics Statistics() =>
        new(
            new DatabaseSettings(true, _connection),
            TimeProvider.System,
            NullLogger<SqliteStatistics>.Instance
        );

    private void Correct(int times) =>
        Run(
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {times})
            INSERT INTO MeasurementCorrections (Id, MeasurementId, "From", "To", Reason, IsLate, ById, "At")
            SELECT upper(hex(randomblob(16))), (SELECT Id FROM Measurements WHERE rowid = i % 50 + 1),
              '1', '2', 'Skäl', 0, (SELECT Id FROM People LIMIT 1), '2025-10-09 08:00:00'
            FROM n
            """
        );

    private int Counted() =>
        int.Parse(
            Run(
                    "SELECT stat FROM sqlite_stat1 WHERE idx = 'IX_MeasurementCorrections_MeasurementId'"
                )!
                .Split(' ')[0],
            System.Globalization.CultureInfo.InvariantCulture
        );

    private string Way()
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {Read}";
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }

    private string? Run(string sql)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }
}
