using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Tests.Start;

/// <summary>What the one who starts the portal is told when the database cannot be used, and that nothing is half done.</summary>
public sealed class DatabaseStartTests
{
    [Fact]
    public async Task Start_WithoutDatabaseFile_CreatesItWithSampleData()
    {
        await using var portal = await PortalProcess.StartAsync();

        Assert.Equal(44, Count(portal.Folder, "Nodes"));
        Assert.Contains("sample data is loaded", portal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Again_KeepsTheDataAsItWas()
    {
        var folder = PortalProcess.NewFolder();
        var before = await StartedOnceAsync(folder);
        await using var again = await PortalProcess.StartAsync(folder: folder);

        Assert.Equal(before, Count(folder, "ChangeLog"));
    }

    [Fact]
    public async Task Start_WithFolderThatCannotBeMade_SaysWhichAndWhy()
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
            settings["ConnectionStrings__Portal"] = "Data Source=/proc/finns-inte/portal.db"
        );

        Says(portal, "Mappen för databasen kan inte skapas eller öppnas", "/proc/finns-inte");
    }

    [Fact]
    public async Task Start_WithFileThatIsNoDatabase_SaysItIsDamaged()
    {
        var folder = PortalProcess.NewFolder();
        var file = PortalProcess.DatabaseIn(folder);
        var text = new string('x', 10_000);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        await using var portal = await PortalProcess.RunToEndAsync(folder: folder);

        Says(portal, "är skadad eller är ingen databas", "säkerhetskopian");
        Assert.Equal(
            text,
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Start_WithPagesOverwritten_SaysItIsDamaged()
    {
        var folder = PortalProcess.NewFolder();
        await StartedOnceAsync(folder);
        DatabaseFile.Damage(PortalProcess.DatabaseIn(folder));

        await using var portal = await PortalProcess.RunToEndAsync(folder: folder);

        Says(portal, "är skadad eller är ingen databas", "säkerhetskopian");
    }

    [Fact]
    public async Task Start_WithLockedFile_SaysThatAnotherProgramHasIt()
    {
        var folder = PortalProcess.NewFolder();
        await StartedOnceAsync(folder);
        await using var other = new SqliteConnection(
            $"Data Source={PortalProcess.DatabaseIn(folder)};Pooling=False"
        );
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText =
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE Held (Id INTEGER);";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await using var portal = await PortalProcess.RunToEndAsync(
            settings => settings["Database__SecondsToWaitForALock"] = "1",
            folder
        );

        Says(portal, "är låst av ett annat program");
    }

    [Fact]
    public async Task Start_WithReadOnlyFile_SaysThatItMayNotBeWritten()
    {
        var folder = PortalProcess.NewFolder();
        await StartedOnceAsync(folder);
        await using var portal = await PortalProcess.RunToEndAsync(
            settings => settings["ConnectionStrings__Portal"] += ";Mode=ReadOnly",
            folder
        );

        Says(portal, "är skrivskyddad");
    }

    [Fact]
    public async Task Start_WithDatabaseOfNewerVersion_RefusesAndLeavesItAlone()
    {
        var folder = PortalProcess.NewFolder();
        await StartedOnceAsync(folder);
        DatabaseFile.Run(
            PortalProcess.DatabaseIn(folder),
            "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')"
        );
        var before = Count(folder, "ChangeLog");
        await using var portal = await PortalProcess.RunToEndAsync(folder: folder);

        Says(portal, "nyare version av portalen", "29990101000000_FromTheFuture");
        Assert.Equal(before, Count(folder, "ChangeLog"));
    }

    [Fact]
    public async Task Start_WithoutRoomOnDisk_SaysSoAndLeavesNothingHalfWritten()
    {
        // A process that may write no file over 300 KB meets what a full disk gives: a write that fails.
        var folder = PortalProcess.NewFolder();
        await using (
            var portal = await PortalProcess.RunToEndAsync(
                folder: folder,
                prefix: "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 300;"
            )
        )
        {
            Says(portal, "Inget halvt har sparats");
            Assert.Matches("[Dd]isken", portal.Output);
            Assert.Equal(0, CountOrZero(folder, "Nodes"));
        }
    }

    [Theory]
    [InlineData("MySql", "Database:Provider är \"MySql\"")]
    [InlineData("SqlServer", "ConnectionStrings:Portal saknas")]
    public async Task Start_WithProviderThatCannotBe_SaysWhichSetting(
        string provider,
        string expected
    )
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
        {
            settings["Database__Provider"] = provider;
            settings["ConnectionStrings__Portal"] = "";
        });

        Says(portal, expected);
    }

    private static void Says(PortalProcess portal, params ReadOnlySpan<string> parts)
    {
        Assert.Equal(1, portal.ExitCode);
        // The log and the sentence come by two pipes, in an order that nobody promises.
        Assert.Single(
            portal.Output.Split('\n'),
            line => line.StartsWith("Portalen startade inte.", StringComparison.Ordinal)
        );
        foreach (var part in parts)
        {
            Assert.Contains(part, portal.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at ", portal.Output, StringComparison.Ordinal);
    }

    private static async Task<long> StartedOnceAsync(string folder)
    {
        var template = await SampleDatabase.FileAsync();
        File.Copy(template, PortalProcess.DatabaseIn(folder));
        return Count(folder, "ChangeLog");
    }

    private static long CountOrZero(string folder, string table)
    {
        try
        {
            return Count(folder, table);
        }
        catch (SqliteException missing) when (missing.SqliteErrorCode == 1)
        {
            return 0;
        }
    }

    private static long Count(string folder, string table) =>
        DatabaseFile.Count(PortalProcess.DatabaseIn(folder), table);
}
