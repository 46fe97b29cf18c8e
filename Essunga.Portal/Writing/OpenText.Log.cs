using Essunga.Portal.Domain.Data.Writing;

namespace Essunga.Portal.Writing;

/// <content>How it is opened from the log, and what is kept so that the log need not be read from the start.</content>
internal sealed partial class OpenText
{
    private async Task OpenAsync(EngineLease lease, DateTime now, CancellationToken cancellation)
    {
        if (Version >= 0 && _generation == lease.Generation)
        {
            return;
        }

        Version = -1;
        var snapshot = await log.SnapshotAsync(_id, cancellation);
        var markdown = (await rights.GroundAsync(key, cancellation))?.Markdown ?? "";
        lease.Tell(engine =>
            engine.Load(
                _name,
                snapshot?.No ?? 0,
                snapshot?.Document,
                snapshot?.Markdown ?? markdown
            )
        );
        _generation = lease.Generation;
        _clients.Clear();
        foreach (var (client, push, byId) in await log.ClientsAsync(_id, cancellation))
        {
            _clients[client] = (push, byId);
        }

        LatestAt = snapshot is { No: > 0 } ? snapshot.At : null;
        _snapshot = snapshot?.No ?? 0;
        await FollowAsync(lease, _snapshot, cancellation);
        if (snapshot is null)
        {
            // Where the text begins must not depend on what becomes of the thing that it was taken from.
            await SnapshotAsync(lease, now, cancellation);
        }
    }

    private async Task FollowAsync(EngineLease lease, long from, CancellationToken cancellation)
    {
        Version = from;
        foreach (var commit in await log.AfterAsync(_id, from, cancellation))
        {
            lease.Tell(engine => engine.Follow(_name, commit.No, commit.Steps));
            _clients[commit.Client] = (commit.Push, commit.ById);
            Version = commit.No;
            LatestAt = commit.At;
        }
    }

    private async Task SnapshotAsync(
        EngineLease lease,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await log.KeepAsync(
            new TextSnapshot
            {
                TextId = _id,
                No = Version,
                Document = lease.Ask(engine => engine.Document(_name)),
                Markdown = lease.Ask(engine => engine.Markdown(_name)),
                At = LatestAt ?? now,
            },
            now,
            cancellation
        );
        _snapshot = Version;
    }

    private void Forget(EngineLease lease)
    {
        Version = -1;
        lease.Tell(engine => engine.Unload(_name));
    }
}
