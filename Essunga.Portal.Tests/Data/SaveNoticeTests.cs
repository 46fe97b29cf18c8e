using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Data;

/// <summary>Readers hear of a save when it can be read, not before.</summary>
public sealed class SaveNoticeTests : IAsyncLifetime
{
    private readonly DataVersion _version = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithSampleAsync();
        _database.Listeners.Add(new SaveNotice(_version));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Save_ByItself_RaisesTheVersion()
    {
        await using var context = _database.CreateDbContext();
        await ChangeAsync(context);

        Assert.True(_version.Of([nameof(Measurement)]) > 0);
    }

    [Fact]
    public async Task Save_InATransaction_RaisesTheVersionWhenItIsCommitted()
    {
        await using var context = _database.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await ChangeAsync(context);
        context.ChangeTracker.Clear();
        Assert.Equal(0, _version.Latest);

        await transaction.CommitAsync();

        Assert.True(_version.Of([nameof(Measurement)]) > 0);
    }

    [Fact]
    public async Task Save_InATransactionThatIsTakenBack_RaisesNothing()
    {
        await using (var context = _database.CreateDbContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await ChangeAsync(context);
            await transaction.RollbackAsync();
        }

        Assert.Equal(0, _version.Latest);
    }

    private static async Task ChangeAsync(PortalDbContext context)
    {
        var value = await context.Measurements.FirstAsync();
        value.Explain(Guid.NewGuid().ToString());
        context.Stamp = new ChangeStamp(
            value.ReportedById,
            new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc)
        );
        await context.SaveChangesAsync();
    }
}
