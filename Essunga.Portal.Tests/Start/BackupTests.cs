using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Tests.Start;

/// <summary>The command that copies the database: whole while others write, and otherwise not at all.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private string _folder = "";

    private string Database => PortalProcess.DatabaseIn(_folder);

    private string Backups => PortalProcess.BackupsIn(_folder);

    public async ValueTask InitializeAsync() =>
        _folder = await DatabaseFile.FolderWithSampleAsync();

    [Fact]
    public async Task Backup_WhileAnotherProgramWrites_HasEverySaveWholeUpToThen()
    {
        using var stop = new CancellationTokenSource();
        await using var writer = new PairWriter(Database);
        writer.Write(50);
        var writing = writer.WriteUntilAsync(stop.Token);

        var (code, output) = await PortalProcess.CommandAsync(_folder, ["backup"]);
        await stop.CancelAsync();
        var written = await writing;

        var copy = Assert.Single(Directory.GetFileSystemEntries(Backups));
        Assert.Equal(0, code);
        Assert.Equal($"Säkerhetskopian är skriven och kontrollerad: {copy}", output);
        Assert.Matches(@"^portal-\d{8}-\d{6}\.db$", Path.GetFileName(copy));
        var (left, right) = PairWriter.Read(copy);
        Assert.Equal(left, right);
        Assert.InRange(left, 50, 50 + written);
        Assert.True(written > 0);
        Assert.Equal("ok", DatabaseFile.Run(copy, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Backup_ToAFile_WritesThereAlone()
    {
        var file = Path.Combine(_folder, "hos mig", "kopia.db");

        var (code, output) = await PortalProcess.CommandAsync(_folder, ["backup", "--to", file]);

        Assert.Equal(0, code);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.Equal(44, DatabaseFile.Count(file, "Nodes"));
        Assert.False(Directory.Exists(Backups));
    }

    [Fact]
    public async Task Backup_ToFileThatExists_WritesOverNothing()
    {
        var file = Path.Combine(_folder, "kvitto.txt");
        await File.WriteAllTextAsync(file, "viktigt");

        var (code, output) = await PortalProcess.CommandAsync(_folder, ["backup", $"--to={file}"]);

        Assert.Equal((1, $"{file} finns redan. Inget har skrivits över."), (code, output));
        Assert.Equal("viktigt", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Backup_OfDamagedDatabase_SaysSoAndLeavesTheEarlierCopies()
    {
        await PortalProcess.CommandAsync(_folder, ["backup"]);
        DatabaseFile.Damage(Database);

        var (code, output) = await PortalProcess.CommandAsync(_folder, ["backup"]);

        Assert.Equal(1, code);
        Assert.Contains("är skadad eller är ingen databas", output, StringComparison.Ordinal);
        var earlier = Assert.Single(Directory.GetFileSystemEntries(Backups));
        Assert.Equal(44, DatabaseFile.Count(earlier, "Nodes"));
    }

    [Fact]
    public async Task Backup_WithoutRoomOnDisk_SaysSoAndLeavesNothingHalf()
    {
        var (code, output) = await PortalProcess.CommandAsync(
            _folder,
            ["backup"],
            prefix: "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 300;"
        );

        Assert.Equal(1, code);
        Assert.Contains($"kunde inte skrivas i {Backups}", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Backups));
    }

    [Fact]
    public async Task Backup_InFolderThatCannotBeMade_SaysWhich()
    {
        var (code, output) = await PortalProcess.CommandAsync(
            _folder,
            ["backup"],
            settings => settings["Backup__Folder"] = "/proc/finns-inte"
        );

        Assert.Equal(1, code);
        Assert.Contains("kunde inte skrivas i /proc/finns-inte", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_WithoutDatabase_SaysWhereItLooked()
    {
        File.Delete(Database);

        var (code, output) = await PortalProcess.CommandAsync(_folder, ["backup"]);

        Assert.Equal(1, code);
        Assert.StartsWith($"Databasfilen {Database} finns inte.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Theory]
    [InlineData("backup", "säkerhetskopiering")]
    [InlineData("restore --from portal.db", "egna verktyg")]
    public async Task Command_OnSqlServer_PointsToTheServersOwn(string command, string expected)
    {
        var (code, output) = await PortalProcess.CommandAsync(
            _folder,
            command.Split(' '),
            settings =>
            {
                settings["Database__Provider"] = "SqlServer";
                settings["ConnectionStrings__Portal"] = "Server=finns-inte";
            }
        );

        Assert.Equal(2, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup kopia.db", "backup [--to <fil>]")]
    [InlineData("backup --to", "backup [--to <fil>]")]
    [InlineData("restore", "restore --from <fil>")]
    [InlineData("bakcup", "Kommandot \"bakcup\" finns inte.")]
    public async Task Command_WrittenWrongly_SaysHow(string command, string expected)
    {
        var (code, output) = await PortalProcess.CommandAsync(_folder, command.Split(' '));

        Assert.Equal(2, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes in two tables in each save, so that a copy with half a save is seen.</summary>
    private sealed class PairWriter : IAsyncDisposable
    {
        private readonly SqliteConnection _connection;

        public PairWriter(string file)
        {
            _connection = new SqliteConnection($"Data Source={file};Pooling=False");
            _connection.Open();
            Run("PRAGMA journal_mode = WAL");
            // All that is written stays beside the file, where a copy of the file alone would miss it.
            Run("PRAGMA wal_autocheckpoint = 0");
            Run("CREATE TABLE DrillLeft (Text TEXT); CREATE TABLE DrillRight (Text TEXT)");
        }

        public static (long Left, long Right) Read(string file) =>
            (DatabaseFile.Count(file, "DrillLeft"), DatabaseFile.Count(file, "DrillRight"));

        public void Write(int times)
        {
            for (var one = 0; one < times; one++)
            {
                Run(
                    "BEGIN; INSERT INTO DrillLeft VALUES (hex(randomblob(200))); INSERT INTO DrillRight VALUES (hex(randomblob(200))); COMMIT"
                );
            }
        }

        /// <returns>How many saves were made.</returns>
        public Task<int> WriteUntilAsync(CancellationToken stop) =>
            Task.Run(
                () =>
                {
                    var written = 0;
                    for (; !stop.IsCancellationRequested; written++)
                    {
                        Write(1);
                    }

                    return written;
                },
                CancellationToken.None
            );

        public ValueTask DisposeAsync() => _connection.DisposeAsync();

        private void Run(string sql)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
