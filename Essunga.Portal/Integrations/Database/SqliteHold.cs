using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Has the file open for as long as the portal runs, so that whoever asks whether it is used (restore, an upgrade) is
/// told so. Pooled connections do not tell: they are let go when nobody has read for a while, and when SQLite has
/// counted its tables anew.
/// </summary>
internal sealed class SqliteHold(DatabaseSettings settings) : IHostedService, IDisposable
{
    private SqliteConnection? _held;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _held = SqliteFile.Open(settings.File!, SqliteOpenMode.ReadWrite);
        // A connection has the file first when it has read in it, and then until it is closed: so it is with a log beside.
        SqliteFile.Run(_held, "PRAGMA schema_version");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _held?.Dispose();
        _held = null;
    }
}
