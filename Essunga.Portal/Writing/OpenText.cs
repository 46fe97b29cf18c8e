using Essunga.Portal.Domain.Data.Writing;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Writing;

/// <summary>
/// A text that is open in the engine together with its log: steps go through the engine first and then to disk, and
/// only what is on disk is told to anybody. Used by one at a time.
/// </summary>
internal sealed partial class OpenText(
    TextKey key,
    EnginePool engines,
    TextLog log,
    TextRights rights
)
{
    private const int MostBetweenSnapshots = 200;

    private readonly Guid _id = key.TextId;

    // One of a kind, so that a text that is put away and opened again at once never meets itself in the engine.
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly Dictionary<string, (int Push, Guid ById)> _clients = new(
        StringComparer.Ordinal
    );
    private int _generation;
    private long _snapshot;

    /// <summary>How far it has come; -1 before it is opened.</summary>
    public long Version { get; private set; } = -1;

    /// <summary>UTC of the latest commit; null before the first.</summary>
    public DateTime? LatestAt { get; private set; }

    public async Task OpenAsync(DateTime now, CancellationToken cancellation)
    {
        using var lease = await engines.EnterAsync(_id, cancellation);
        await OpenAsync(lease, now, cancellation);
    }

    /// <summary>What came of a push.</summary>
    /// <param name="Commit">Null unless it was let in.</param>
    public sealed record Answer(TextCommit? Commit, Verdict Verdict);

    public enum Verdict
    {
        In,
        SeenBefore,
        TooOld,
        TooLong,
        Broken,
    }

    /// <summary>Lets pushes in, in the order they came, and saves what was let in before it answers.</summary>
    /// <exception cref="DbUpdateException">Nothing was saved, and the text must be opened again.</exception>
    public async Task<IReadOnlyList<Answer>> PushAsync(
        IReadOnlyList<Pushed> pushes,
        int most,
        DateTime now,
        CancellationToken cancellation
    )
    {
        using var lease = await engines.EnterAsync(_id, cancellation);
        await OpenAsync(lease, now, cancellation);
        var answers = new List<Answer>(pushes.Count);
        foreach (var push in pushes)
        {
            var known = _clients.TryGetValue(push.Client, out var latest);
            if (known && latest.ById != push.ById)
            {
                answers.Add(new(null, Verdict.Broken));
                continue;
            }

            if (known && push.Number <= latest.Push)
            {
                answers.Add(new(null, Verdict.SeenBefore));
                continue;
            }

            var answer = Try(lease, push, most, now);
            answers.Add(answer);
            if (answer.Commit is not null)
            {
                _clients[push.Client] = (push.Number, push.ById);
            }

            if (_generation != lease.Generation || Version < 0)
            {
                break;
            }
        }

        while (answers.Count < pushes.Count)
        {
            answers.Add(new(null, Verdict.TooOld));
        }

        var commits = answers.Select(one => one.Commit).OfType<TextCommit>().ToList();
        if (commits.Count == 0)
        {
            return answers;
        }

        try
        {
            await log.AppendAsync(commits, cancellation);
        }
        catch
        {
            // The engine is ahead of the disk: what it holds is thrown away, and the log says what holds.
            Forget(lease);
            throw;
        }

        LatestAt = commits[^1].At;
        if (Version - _snapshot >= MostBetweenSnapshots)
        {
            await SnapshotAsync(lease, now, cancellation);
        }

        return answers;
    }

    /// <summary>Steps that make it say what the Markdown does, based on how it stands.</summary>
    public async Task<string> TowardAsync(
        string markdown,
        DateTime now,
        CancellationToken cancellation
    )
    {
        using var lease = await engines.EnterAsync(_id, cancellation);
        await OpenAsync(lease, now, cancellation);
        return lease.Ask(engine => engine.Toward(_name, markdown));
    }

    public async Task<string> MarkdownAsync(DateTime now, CancellationToken cancellation)
    {
        using var lease = await engines.EnterAsync(_id, cancellation);
        await OpenAsync(lease, now, cancellation);
        return lease.Ask(engine => engine.Markdown(_name));
    }

    public async Task<string> DocumentAsync(DateTime now, CancellationToken cancellation)
    {
        using var lease = await engines.EnterAsync(_id, cancellation);
        await OpenAsync(lease, now, cancellation);
        return lease.Ask(engine => engine.Document(_name));
    }

    /// <summary>The commits after a version, from the log; null when the log no longer reaches so far back.</summary>
    public async Task<IReadOnlyList<TextCommit>?> SinceAsync(
        long version,
        CancellationToken cancellation
    )
    {
        if (version < 0 || version > Version)
        {
            return null;
        }

        var commits = await log.AfterAsync(_id, version, cancellation);
        commits = [.. commits.Where(one => one.No <= Version)];
        return commits.Count == Version - version ? commits : null;
    }

    /// <summary>Takes in what another process has saved, and answers all that is saved after a version.</summary>
    public async Task<IReadOnlyList<TextCommit>> CatchUpAsync(
        long told,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (Version >= 0 && Version <= told && await log.HeadAsync(_id, cancellation) <= Version)
        {
            return [];
        }

        using var lease = await engines.EnterAsync(_id, cancellation);
        await OpenAsync(lease, now, cancellation);
        await FollowAsync(lease, Version, cancellation);
        return await log.AfterAsync(_id, told, cancellation);
    }

    /// <summary>Whether a push is in the log already.</summary>
    public bool Has(Pushed push) =>
        _clients.TryGetValue(push.Client, out var latest) && push.Number <= latest.Push;

    /// <summary>Saves a snapshot when there is something new in it.</summary>
    public async Task SnapshotAsync(DateTime now, CancellationToken cancellation)
    {
        if (Version > _snapshot)
        {
            using var lease = await engines.EnterAsync(_id, cancellation);
            await OpenAsync(lease, now, cancellation);
            await SnapshotAsync(lease, now, cancellation);
        }
    }

    public async Task CloseAsync(CancellationToken cancellation)
    {
        using var lease = await engines.EnterAsync(_id, cancellation);
        Forget(lease);
    }

    private Answer Try(EngineLease lease, Pushed push, int most, DateTime now)
    {
        string steps;
        try
        {
            steps = lease.Ask(engine => engine.Push(_name, push.BasedOn, push.Steps, most));
        }
        catch (WritingFault fault)
        {
            if (fault.IsBroken)
            {
                Version = -1;
            }

            return new(null, Verdict.Broken);
        }

        if (steps is WritingEngine.TooOld or WritingEngine.TooLong)
        {
            return new(null, steps == WritingEngine.TooOld ? Verdict.TooOld : Verdict.TooLong);
        }

        Version++;
        return new(
            new TextCommit
            {
                TextId = _id,
                No = Version,
                Client = push.Client,
                Push = push.Number,
                Steps = steps,
                ById = push.ById,
                At = now,
            },
            Verdict.In
        );
    }
}
