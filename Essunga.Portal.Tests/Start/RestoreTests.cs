using System.Net;
using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Tests.Start;

/// <summary>The way back: what was saved at the time of the backup is there again, and nothing is lost on the way.</summary>
public sealed class RestoreTests : RestoreDrill
{
    [Fact]
    public async Task Restore_AfterChanges_BringsBackTheStateAndTheChangeLog()
    {
        var before = State(Database);
        var backup = await BackupAsync();
        Change();
        var changed = State(Database);
        // Left by a portal that was killed: taken for the restored file's own, it would bring the changes back.
        var portal = await PortalProcess.StartAsync(folder: Folder);
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
        await using var again = await PortalProcess.StartAsync(folder: Folder);
        using var client = new HttpClient();
        using var ready = await client.GetAsync(new Uri($"{again.Address}/health/ready"));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

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

    private async Task LeaveALogAsync()
    {
        var kept = Path.Combine(Folder, "log");
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
}
