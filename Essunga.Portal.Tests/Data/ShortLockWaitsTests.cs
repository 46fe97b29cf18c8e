using Essunga.Portal.Domain.Data;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Data;

/// <summary>Every connection of the portal lets SQLite wait for another writer, a new one and one from the pool.</summary>
public sealed class ShortLockWaitsTests
{
    [Fact]
    public async Task Connection_OfThePortal_WaitsInSqliteItself()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = PortalProcess.NewFolder();
        var configuration = new ConfigurationBuilder().Build();
        await using var provider = new ServiceCollection()
            .AddPortalDatabase(
                DatabaseSettings.From(configuration, folder) with
                {
                    ConnectionString = $"Data Source={PortalProcess.DatabaseIn(folder)}",
                },
                BackupSettings.From(configuration, folder)
            )
            .BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<PortalDbContext>>();

        for (var time = 0; time < 2; time++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var wait = await context
                .Database.SqlQueryRaw<int>("SELECT timeout AS \"Value\" FROM pragma_busy_timeout")
                .SingleAsync(cancellation);
            Assert.Equal(ShortLockWaits.Milliseconds, wait);
        }
    }
}
