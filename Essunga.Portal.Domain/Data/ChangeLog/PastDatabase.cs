using Essunga.Portal.Domain.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.ChangeLog;

/// <summary>
/// Everything as it stood at an instant, laid out from the change log alone in a database in memory. The readers and
/// pages of the present read it as they read the present, so that a past page cannot be computed in another way.
/// Facts with a source have no past and are not there.
/// </summary>
public sealed class PastDatabase : IDbContextFactory<PortalDbContext>, IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DbContextOptions<SqlitePortalDbContext> _options;

    private PastDatabase(SqliteConnection connection, DateTime at)
    {
        _connection = connection;
        At = at;
        _options = new DbContextOptionsBuilder<SqlitePortalDbContext>()
            .UseSqlite(connection.ConnectionString)
            .Options;
    }

    /// <summary>UTC.</summary>
    public DateTime At { get; }

    /// <summary>Lays out the state at an instant (UTC). One command to the database of the present.</summary>
    public static async Task<PastDatabase> OpenAsync(
        IDbContextFactory<PortalDbContext> contexts,
        DateTime at,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(contexts);
        var name = $"past-{Guid.NewGuid():N}";
        // It lives as long as this connection: every context opens one of its own to the same name.
        var connection = new SqliteConnection(
            $"Data Source={name};Mode=Memory;Cache=Shared;Foreign Keys=False"
        );
        var past = new PastDatabase(connection, at);
        try
        {
            await connection.OpenAsync(cancellation);
            await using (var laidOut = past.CreateDbContext())
            {
                await laidOut.Database.EnsureCreatedAsync(cancellation);
                await using var present = await contexts.CreateDbContextAsync(cancellation);
                var objects = await PastObjects.ReadAsync(present, at, cancellation);
                await PastRows.WriteAsync(laidOut.Model, connection, objects, cancellation);
            }

            return past;
        }
        catch
        {
            await past.DisposeAsync();
            throw;
        }
    }

    public PortalDbContext CreateDbContext() => new SqlitePortalDbContext(_options);

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();
}
