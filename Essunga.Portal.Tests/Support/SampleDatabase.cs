using Essunga.Portal.Domain.Data.Sample;
using Essunga.Portal.Domain.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Support;

/// <summary>The sample database, made once for all tests and copied by each: loading it takes seconds.</summary>
internal static class SampleDatabase
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> FileAsync() => Made.Value;

    public static SqlitePortalDbContext Open(string file) =>
        new(
            new DbContextOptionsBuilder<SqlitePortalDbContext>()
                .UseSqlite($"Data Source={file};Pooling=False")
                .Options
        );

    private static async Task<string> MakeAsync()
    {
        var file = Path.Combine(
            Directory.CreateTempSubdirectory("portal-template-").FullName,
            "portal.db"
        );
        await using (var context = Open(file))
        {
            await context.Database.MigrateAsync();
            await SampleData.LoadAsync(context, TestDatabase.SampleFolder, CancellationToken.None);
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return file;
    }
}
