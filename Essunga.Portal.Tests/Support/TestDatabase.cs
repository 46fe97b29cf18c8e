using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Data.Sqlite;
using Essunga.Portal.Domain.Organisation;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Tests.Support;

/// <summary>A database in a file of its own, migrated, removed when done with.</summary>
public sealed class TestDatabase : IDbContextFactory<PortalDbContext>, IAsyncDisposable
{
    private readonly string _file = Path.Combine(
        Path.GetTempPath(),
        $"portal-test-{Guid.NewGuid():N}.db"
    );

    private TestDatabase() { }

    public static string SampleFolder { get; } =
        Path.Combine(AppContext.BaseDirectory, "SampleData");

    public CommandCounter Commands { get; } = new();

    /// <summary>What else hears of commands and saves; empty unless told.</summary>
    public IList<IInterceptor> Listeners { get; } = [];

    public static async Task<TestDatabase> EmptyAsync()
    {
        var database = new TestDatabase();
        await using var context = database.CreateDbContext();
        await context.Database.MigrateAsync();
        return database;
    }

    public static async Task<TestDatabase> WithSampleAsync()
    {
        var database = new TestDatabase();
        File.Copy(await SampleDatabase.FileAsync(), database._file);
        return database;
    }

    public PortalDbContext CreateDbContext() =>
        new SqlitePortalDbContext(
            new DbContextOptionsBuilder<SqlitePortalDbContext>()
                .UseSqlite($"Data Source={_file};Pooling=False")
                .AddInterceptors([Commands, .. Listeners])
                // A query that reads several lists at once is one that somebody has thought of.
                .ConfigureWarnings(warnings =>
                    warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning)
                )
                .Options
        );

    /// <summary>A sample persona with the roles in force on the day; the sample's own day unless told.</summary>
    public async Task<Viewer> ViewerAsync(string persona, DateOnly? today = null)
    {
        await using var context = CreateDbContext();
        var id = await context
            .People.Where(person => person.PersonaKey == persona)
            .Select(person => person.Id)
            .SingleAsync();
        return (
            await new ViewerReader(this, new ReadCache(new DataVersion())).ReadAsync(
                id,
                today ?? new DateOnly(2025, 10, 9),
                CancellationToken.None
            )
        )!;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _file, $"{_file}-wal", $"{_file}-shm" })
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }
}
