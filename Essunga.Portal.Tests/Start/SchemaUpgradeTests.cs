using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Start;

/// <summary>When a copy is made before the database is brought up to a version, and when there is nothing to copy.</summary>
public sealed class SchemaUpgradeTests : IDisposable
{
    private readonly string _folder = PortalProcess.NewFolder();

    private string Database => PortalProcess.DatabaseIn(_folder);

    private string Backups => PortalProcess.BackupsIn(_folder);

    [Fact]
    public async Task Run_WithAMigrationWaitingAndData_CopiesTheDatabaseAsItWasBefore()
    {
        await using var context = NextVersion.Open(Database);
        await context.GetService<IMigrator>().MigrateAsync(NextVersion.FirstId);
        DatabaseFile.Run(
            Database,
            "INSERT INTO Facts (Id, Section, Number, Title, Payload, Provenance_Kind, Version) VALUES ('A', 'a', 1, 'Fanns före', '{}', 'Entered', 'A')"
        );

        await UpgradeAsync(context);

        var copy = Assert.Single(Directory.GetFiles(Backups));
        Assert.Equal("Fanns före", DatabaseFile.Run(copy, "SELECT Title FROM Facts"));
        Assert.Equal("Fanns före", DatabaseFile.Run(Database, "SELECT Title FROM Facts"));
        Assert.Equal(0L, HasMotto(copy));
        Assert.Equal(1L, HasMotto(Database));
    }

    [Fact]
    public async Task Run_WithNothingWaiting_CopiesNothing()
    {
        await using var context = NextVersion.Open(Database);
        await context.Database.MigrateAsync();

        await UpgradeAsync(context);

        Assert.False(Directory.Exists(Backups));
    }

    [Fact]
    public async Task Run_OnNewFile_CopiesNothing()
    {
        await using var context = NextVersion.Open(Database);

        await UpgradeAsync(context);

        Assert.Equal(1L, HasMotto(Database));
        Assert.False(Directory.Exists(Backups));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static object? HasMotto(string file) =>
        DatabaseFile.Run(
            file,
            "SELECT COUNT(*) FROM pragma_table_info('Nodes') WHERE name = 'Motto'"
        );

    private Task UpgradeAsync(NextVersion context)
    {
        var settings = new DatabaseSettings(IsSqlite: true, $"Data Source={Database}");
        var backup = new SqliteBackup(settings, new(Backups, 30), new FakeTimeProvider());
        return new SchemaUpgrade(settings, backup, NullLogger<SchemaUpgrade>.Instance).RunAsync(
            context,
            CancellationToken.None
        );
    }
}
