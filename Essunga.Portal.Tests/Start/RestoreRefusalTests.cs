using System.Net;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Start;

/// <summary>What cannot be put in the place of the database is refused, and nothing is touched.</summary>
public sealed class RestoreRefusalTests : RestoreDrill
{
    [Fact]
    public async Task Restore_WhileThePortalRuns_RefusesThoughBackupIsMade()
    {
        await using var portal = await PortalProcess.StartAsync(folder: Folder);
        var backup = await BackupAsync();
        Change();
        var changed = State(Database);

        var (code, output) = await RestoreAsync(backup);

        Assert.Equal(1, code);
        Assert.StartsWith("Portalen är igång", output, StringComparison.Ordinal);
        Assert.Equal(changed, State(Database));
        Assert.Empty(Beside());
        using var client = new HttpClient();
        using var ready = await client.GetAsync(new Uri($"{portal.Address}/health/ready"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Restore_OfNewerVersion_Refuses()
    {
        var backup = await BackupAsync();
        DatabaseFile.Run(
            backup,
            "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')"
        );

        await RefusesAsync(backup, "nyare version av portalen (29990101000000_FromTheFuture)");
    }

    [Fact]
    public async Task Restore_OfDamagedCopy_Refuses()
    {
        var backup = await BackupAsync();
        DatabaseFile.Damage(backup);

        await RefusesAsync(backup, "är skadad eller är ingen databas");
    }

    [Fact]
    public async Task Restore_OfCopyThatReadsButIsNotSound_Refuses()
    {
        var backup = await BackupAsync();
        DatabaseFile.Run(
            backup,
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'IX_Goals_AreaId'"
        );
        Assert.NotEqual("ok", DatabaseFile.Run(backup, "PRAGMA integrity_check"));

        await RefusesAsync(backup, "är skadad eller är ingen databas");
    }

    [Fact]
    public async Task Restore_OfCopyCutOff_Refuses()
    {
        var backup = await BackupAsync();
        await using (var file = File.OpenWrite(backup))
        {
            file.SetLength(file.Length / 2);
        }

        await RefusesAsync(backup, "är skadad eller är ingen databas");
    }

    [Fact]
    public async Task Restore_OfText_Refuses()
    {
        var text = Path.Combine(Folder, "brev.db");
        await File.WriteAllTextAsync(text, new string('x', 10_000));

        await RefusesAsync(text, "är skadad eller är ingen databas");
    }

    [Fact]
    public async Task Restore_OfAnotherProgramsDatabase_Refuses()
    {
        var other = Path.Combine(Folder, "annat.db");
        DatabaseFile.Run(other, "CREATE TABLE Songs (Title TEXT)");

        await RefusesAsync(other, "är ingen säkerhetskopia av portalen");
    }

    [Fact]
    public Task Restore_OfFileThatIsMissing_Refuses() =>
        RefusesAsync(Path.Combine(Folder, "borta.db"), "Kontrollera att filen finns");

    [Fact]
    public Task Restore_OfTheDatabaseItself_Refuses() =>
        RefusesAsync(Database, "är databasen själv");

    [Fact]
    public async Task Restore_WithoutRoomOnDisk_LeavesTheDatabaseAsItWas()
    {
        var backup = await BackupAsync();
        Change();
        var changed = State(Database);

        var (code, output) = await PortalProcess.CommandAsync(
            Folder,
            ["restore", "--from", backup],
            prefix: "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 300;"
        );

        Assert.Equal(1, code);
        Assert.Matches("[Dd]isken", output);
        Assert.Equal(changed, State(Database));
        Assert.Equal([Database], Directory.GetFiles(Folder));
    }

    private async Task RefusesAsync(string backup, string expected)
    {
        Change();
        var changed = State(Database);

        var (code, output) = await RestoreAsync(backup);

        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Equal(changed, State(Database));
        Assert.Empty(Beside());
    }
}
