using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Essunga.Portal.Tests.Start;

/// <summary>A database of an earlier version becomes this one's with all that is in it, and a copy is made first.</summary>
public sealed class UpgradeTests
{
    private const string Id = "0E5A6E5E-0000-4000-8000-000000000001";

    // The tables of the first version never change, so neither does this.
    private const string OneNode = $"""
        INSERT INTO Nodes (Id, Code, Name, Slug, Kind, Path, "From", Provenance_Kind, RemitProvenance_Kind, Version)
        VALUES ('{Id}', 'KF', 'Fullmäktige som det var först', 'kf', 'Council', '/KF/', '2020-01-01', 'Entered', 'Entered', '{Id}')
        """;

    public static TheoryData<string> Migrations { get; } = new(All());

    [Theory]
    [MemberData(nameof(Migrations))]
    public async Task Upgrade_FromEachMigration_KeepsEveryCellOfEveryTable(string migration)
    {
        var folder = PortalProcess.NewFolder();
        var file = PortalProcess.DatabaseIn(folder);
        await using (var context = SampleDatabase.Open(file))
        {
            await context.GetService<IMigrator>().MigrateAsync(migration);
            var filled = await FilledTables.FillAsync(context, migration);
            var before = FilledTables.Read(file, filled);

            foreach (var next in All().SkipWhile(one => one != migration).Skip(1))
            {
                await context.GetService<IMigrator>().MigrateAsync(next);

                var after = FilledTables.Read(file, filled);
                Assert.DoesNotContain(
                    before,
                    cell => after.GetValueOrDefault(cell.Key) != cell.Value
                );
            }

            Assert.True(filled.Count >= 20);
            Assert.True(before.Count >= filled.Count * 3);
            Assert.Null(DatabaseFile.Run(file, "PRAGMA foreign_key_check"));
            Assert.Equal("ok", DatabaseFile.Run(file, "PRAGMA integrity_check"));
            Assert.Equal(All(), await context.Database.GetAppliedMigrationsAsync());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_OnDatabaseOfTheFirstVersion_KeepsItsRowsAndCopiesBeforeAnUpgrade()
    {
        var folder = PortalProcess.NewFolder();
        await FirstVersionAsync(folder);

        await using var portal = await PortalProcess.StartAsync(
            settings => settings["SampleData__Load"] = "false",
            folder
        );

        Assert.Equal(
            "Fullmäktige som det var först",
            DatabaseFile.Run(PortalProcess.DatabaseIn(folder), "SELECT Name FROM Nodes")
        );
        Assert.Equal(All().Length > 1, Directory.Exists(PortalProcess.BackupsIn(folder)));
    }

    [Fact]
    public async Task Start_WhenTheUpgradeFails_HasACopyAndTheDataAsItWas()
    {
        var folder = PortalProcess.NewFolder();
        await FirstVersionAsync(folder);
        ForgetThatItIsMigrated(folder);

        await using var portal = await PortalProcess.RunToEndAsync(folder: folder);

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains("already exists", portal.Output, StringComparison.Ordinal);
        var copy = Assert.Single(Directory.GetFiles(PortalProcess.BackupsIn(folder)));
        Assert.Contains(copy, portal.Output, StringComparison.Ordinal);
        Assert.Equal(1, DatabaseFile.Count(copy, "Nodes"));
        Assert.Equal(1, DatabaseFile.Count(PortalProcess.DatabaseIn(folder), "Nodes"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 100;")]
    public async Task Start_WhenNoCopyCanBeMade_DoesNotUpgrade(string? limit)
    {
        var folder = PortalProcess.NewFolder();
        await FirstVersionAsync(folder);
        ForgetThatItIsMigrated(folder);

        await using var portal = await PortalProcess.RunToEndAsync(
            settings =>
                settings["Backup__Folder"] = limit is null
                    ? "/proc/finns-inte"
                    : PortalProcess.BackupsIn(folder),
            folder,
            limit
        );

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains(
            "Portalen startade inte. Databasen behöver uppgraderas men har inte rörts",
            portal.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("already exists", portal.Output, StringComparison.Ordinal);
        Assert.Equal(1, DatabaseFile.Count(PortalProcess.DatabaseIn(folder), "Nodes"));
    }

    [Fact]
    public async Task Start_AfterOneKilledInTheMiddleOfAnUpgrade_DoesNotWaitForEver()
    {
        var folder = await DatabaseFile.FolderWithSampleAsync();
        DatabaseFile.Run(
            PortalProcess.DatabaseIn(folder),
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-10-09 12:00:00');
            """
        );

        await using var portal = await PortalProcess.StartAsync(folder: folder);

        Assert.Equal(44, DatabaseFile.Count(PortalProcess.DatabaseIn(folder), "Nodes"));
    }

    [Fact]
    public async Task Restore_OfCopyFromTheFirstVersion_UpgradesIt()
    {
        var folder = PortalProcess.NewFolder();
        await FirstVersionAsync(folder);
        var copy = Path.Combine(folder, "gammal.db");
        File.Move(PortalProcess.DatabaseIn(folder), copy);

        var (code, output) = await PortalProcess.CommandAsync(folder, ["restore", "--from", copy]);

        Assert.True(code == 0, output);
        Assert.Equal(1, DatabaseFile.Count(PortalProcess.DatabaseIn(folder), "Nodes"));
        Assert.Equal(
            All().Length,
            DatabaseFile.Count(PortalProcess.DatabaseIn(folder), "__EFMigrationsHistory")
        );
        Directory.Delete(folder, recursive: true);
    }

    private static string[] All()
    {
        using var context = SampleDatabase.Open("none.db");
        return [.. context.Database.GetMigrations()];
    }

    private static async Task FirstVersionAsync(string folder)
    {
        var file = PortalProcess.DatabaseIn(folder);
        await using (var context = SampleDatabase.Open(file))
        {
            await context.GetService<IMigrator>().MigrateAsync(All()[0]);
        }

        DatabaseFile.Run(file, OneNode);
        DatabaseFile.Run(file, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Makes every migration wait again, and fail on the first table that is there already.</summary>
    private static void ForgetThatItIsMigrated(string folder) =>
        DatabaseFile.Run(PortalProcess.DatabaseIn(folder), "DELETE FROM __EFMigrationsHistory");
}
