using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Start;

/// <summary>Which copies stay, and what they are called.</summary>
public sealed class BackupKeepTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new(2025, 10, 9, 12, 3, 12, TimeSpan.Zero));
    private string _folder = "";

    public async ValueTask InitializeAsync() =>
        _folder = await DatabaseFile.FolderWithSampleAsync();

    [Fact]
    public void Write_AtAnInstant_IsNamedByTheTimeInSweden() =>
        Assert.Equal("portal-20251009-140312.db", Path.GetFileName(Keeping(30).Write()));

    [Fact]
    public void Write_BeyondTheNumberToKeep_RemovesTheOldestOfItsOwn()
    {
        var backup = Keeping(2);
        var other = Path.Combine(PortalProcess.BackupsIn(_folder), "portal-2019.db");
        Directory.CreateDirectory(PortalProcess.BackupsIn(_folder));
        File.WriteAllText(other, "någon annans");
        string[] written = [.. Enumerable.Range(0, 4).Select(_ => Next(backup))];

        Assert.Equal(
            [other, .. written[2..]],
            Directory.GetFiles(PortalProcess.BackupsIn(_folder)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Write_TwiceInASecond_KeepsBothInOrder()
    {
        var backup = Keeping(30);
        var first = backup.Write();
        var second = backup.Write();

        Assert.True(string.CompareOrdinal(first, second) < 0);
        Assert.Equal(2, Directory.GetFiles(PortalProcess.BackupsIn(_folder)).Length);
    }

    [Fact]
    public void Write_InTheHourThatComesTwice_KeepsTheOneJustMade()
    {
        _time.SetUtcNow(new(2025, 10, 26, 0, 50, 0, TimeSpan.Zero));
        var backup = Keeping(1);
        backup.Write();
        _time.SetUtcNow(new(2025, 10, 26, 1, 10, 0, TimeSpan.Zero));

        var latest = backup.Write();

        Assert.EndsWith("portal-20251026-021000.db", latest, StringComparison.Ordinal);
        Assert.Equal([latest], Directory.GetFiles(PortalProcess.BackupsIn(_folder)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("många")]
    public void From_WithNumberThatCannotBe_SaysWhichSetting(string keep)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Backup:Keep", keep)])
            .Build();

        var problem = Assert.Throws<StartProblem>(() =>
            BackupSettings.From(configuration, _folder)
        );

        Assert.Contains($"Backup:Keep är \"{keep}\"", problem.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Next(SqliteBackup backup)
    {
        _time.Advance(TimeSpan.FromDays(1));
        return backup.Write();
    }

    private SqliteBackup Keeping(int keep) =>
        new(
            new DatabaseSettings(
                IsSqlite: true,
                $"Data Source={PortalProcess.DatabaseIn(_folder)}"
            ),
            new BackupSettings(PortalProcess.BackupsIn(_folder), keep),
            _time
        );
}
