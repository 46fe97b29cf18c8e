using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Data;

/// <summary>A portal that rests has its database: nobody may put another in its place.</summary>
public sealed class SqliteHoldTests
{
    [Fact]
    public async Task File_IsUsed_FromTheStartToTheStop_ThoughNothingIsRead()
    {
        var file = PortalProcess.DatabaseIn(PortalProcess.NewFolder());
        File.Copy(await SampleDatabase.FileAsync(), file);
        DatabaseFile.Run(file, "PRAGMA journal_mode = WAL");
        Assert.True(SqliteFile.IsUnused(file));
        using var hold = new SqliteHold(new DatabaseSettings(true, $"Data Source={file}"));

        await hold.StartAsync(TestContext.Current.CancellationToken);
        Assert.False(SqliteFile.IsUnused(file));

        await hold.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(SqliteFile.IsUnused(file));
    }
}
