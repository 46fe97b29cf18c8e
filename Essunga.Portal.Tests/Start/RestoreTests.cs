using System.Net;
using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Tests.Start;

/// <summary>The way back: what was saved at the time of the backup is there again, and nothing is lost on the way.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private string _folder = "";

    private string Database => PortalProcess.DatabaseIn(_folder);

    public async ValueTask InitializeAsync() =>
        _folder = await DatabaseFile.FolderWithSampleAsync();

    [Fact]
    public async Task Restore_AfterChanges_BringsBackTheStateAndTheChangeLog()
    {
        var before = State(Database);
        var backup = await BackupAsync();
        Change();
        var changed = State(Database);
        // Left by a portal that was killed: taken for the restored file's own, it would bring the changes back.
        var portal = await PortalProcess.StartAsync(folder: _folder);
        await portal.StopAsync();
        Assert.True(File.Exists($"{Database}-wal"));

        var (code, output) = await RestoreAsync(backup);

        Assert.Equal(0, code);
        Assert.Equal(before, State(Database));
        Assert.NotEqual(before, changed);
        Assert.Equal("ok", DatabaseFile.Run(Database, "PRAGMA integrity_check"));
        var aside = Assert.Single(Beside());
        Assert.Equal(changed, State(aside));
        Assert.Contains(aside, output, StringComparison.Ordinal);
        await using var again = await PortalProcess.StartAsync(folder: _folder);
        using var client = new HttpClient();
        using var ready = await client.GetAsync(new Uri($"{again.Address}/health/ready"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Restore_WhileThePortalRuns_RefusesThoughBackupIsMade()
    {
        await using var portal = await PortalProcess.StartAsync(folder: _folder);
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
        var text = Path.Combine(_folder, "brev.db");
        await File.WriteAllTextAsync(text, new string('x', 10_000));

        await RefusesAsync(text, "är skadad eller är ingen databas");
    }

    [Fact]
    public async Task Restore_OfAnotherProgramsDatabase_Refuses()
    {
        var other = Path.Combine(_folder, "annat.db");
        DatabaseFile.Run(other, "CREATE TABLE Songs (Title TEXT)");

        await RefusesAsync(other, "är ingen säkerhetskopia av portalen");
    }

    [Fact]
    public Task Restore_OfFileThatIsMissing_Refuses() =>
        RefusesAsync(Path.Combine(_folder, "borta.db"), "Kontrollera att filen finns");

    [Fact]
    public Task Restore_OfTheDatabaseItself_Refuses() =>
        RefusesAsync(Database, "är databasen själv");

    [Fact]
    public async Task Restore_WithoutEarlierDatabase_PutsItThere()
    {
        var before = State(Database);
        var backup = await BackupAsync();
        File.Delete(Database);

        var (code, output) = await RestoreAsync(backup);

        Assert.Equal(0, code);
        Assert.Contains("Ingen databas fanns före", output, StringComparison.Ordinal);
        Assert.Equal(before, State(Database));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restore_OverDamagedDatabase_MovesItAside(bool isText)
    {
        var before = State(Database);
        var backup = await BackupAsync();
        if (isText)
        {
            // A log of changes beside it, which SQLite would take for that of any file put in this one's place.
            await LeaveALogAsync();
            await File.WriteAllTextAsync(Database, new string('x', 10_000));
        }
        else
        {
            DatabaseFile.Damage(Database);
        }

        var damaged = await File.ReadAllBytesAsync(Database);

        var (code, _) = await RestoreAsync(backup);

        Assert.Equal(0, code);
        Assert.Equal(before, State(Database));
        var aside = Beside().Min()!;
        Assert.Equal(damaged.Length, (await File.ReadAllBytesAsync(aside)).Length);
    }

    [Fact]
    public async Task Restore_WithoutRoomOnDisk_LeavesTheDatabaseAsItWas()
    {
        var backup = await BackupAsync();
        Change();
        var changed = State(Database);

        var (code, output) = await PortalProcess.CommandAsync(
            _folder,
            ["restore", "--from", backup],
            prefix: "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 300;"
        );

        Assert.Equal(1, code);
        Assert.Matches("[Dd]isken", output);
        Assert.Equal(changed, State(Database));
        Assert.Equal([Database], Directory.GetFiles(_folder));
    }

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static (long Log, long Values, string Name) State(string file) =>
        (
            DatabaseFile.Count(file, "ChangeLog"),
            DatabaseFile.Count(file, "Measurements"),
            (string)DatabaseFile.Run(file, "SELECT Name FROM Nodes ORDER BY Code LIMIT 1")!
        );

    /// <summary>What a restore leaves beside the database.</summary>
    private string[] Beside() =>
        [
            .. Directory
                .GetFiles(_folder, "portal.db.*")
                .Where(file => !file.EndsWith(".db", StringComparison.Ordinal)),
        ];

    private void Change() =>
        DatabaseFile.Run(
            Database,
            """
            BEGIN;
            UPDATE Nodes SET Name = Name || ' (ändrad)';
            DELETE FROM Measurements WHERE Id IN (SELECT Id FROM Measurements WHERE Id NOT IN (SELECT MeasurementId FROM MeasurementCorrections) LIMIT 5);
            INSERT INTO ChangeLog (SaveId, At, ById, Subject, SubjectId, Kind)
                SELECT SaveId, At, ById, Subject, SubjectId, Kind FROM ChangeLog LIMIT 5;
            COMMIT;
            """
        );

    private async Task LeaveALogAsync()
    {
        var kept = Path.Combine(_folder, "log");
        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; UPDATE Nodes SET Name = 'Ur loggen'";
            await command.ExecuteNonQueryAsync();
            File.Copy($"{Database}-wal", kept);
        }

        File.Move(kept, $"{Database}-wal");
    }

    private async Task<string> BackupAsync()
    {
        var (code, output) = await PortalProcess.CommandAsync(_folder, ["backup"]);
        Assert.True(code == 0, output);
        return Assert.Single(Directory.GetFiles(PortalProcess.BackupsIn(_folder)));
    }

    private Task<(int Code, string Output)> RestoreAsync(string backup) =>
        PortalProcess.CommandAsync(_folder, ["restore", "--from", backup]);

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
