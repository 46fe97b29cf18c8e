using System.Collections.Concurrent;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// Keeps what was read for as long as the data that it rests on has not changed, so that many readers of one page cost
/// one read. Only immutable records that do not depend on who reads belong here, or the key must say who.
/// </summary>
public sealed class ReadCache(DataVersion version)
{
    /// <summary>
    /// How many readings are kept: a page or two for every employee. One more throws out the half that was asked for
    /// longest ago, so that no walk through made-up addresses can fill the memory.
    /// </summary>
    public const int Most = 1_500;

    private readonly ConcurrentDictionary<object, Kept> _kept = new();
    private long _asked;
    private long _swept;
    private int _clearing;

    /// <summary>The kept reading, or a new one; readers who ask at once wait for the same read. A failed read is not kept.</summary>
    /// <param name="key">A value with value equality that names the reading and its filter.</param>
    /// <param name="restsOn">The kinds of objects that it is made of, as the change log names them; empty for all.</param>
    public async Task<T> GetAsync<T>(
        object key,
        IReadOnlyCollection<string> restsOn,
        Func<CancellationToken, Task<T>> read,
        CancellationToken cancellation
    )
        where T : class
    {
        // Asked before the read: a change while it goes on makes the reading old at once.
        var now = version.Of(restsOn);
        if (!_kept.TryGetValue(key, out var kept) || kept.Version != now)
        {
            MakeRoom();
            kept = _kept.AddOrUpdate(
                key,
                _ => New(now, restsOn, read),
                (_, old) => old.Version == now ? old : New(now, restsOn, read)
            );
        }

        kept.AskedAs = Interlocked.Increment(ref _asked);
        try
        {
            return (T)await kept.Reading.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (kept.Reading.Value.IsFaulted)
        {
            _kept.TryRemove(new KeyValuePair<object, Kept>(key, kept));
            throw;
        }
    }

    /// <summary>The version that a read which is to be shared begins at.</summary>
    public long VersionOf(IReadOnlyCollection<string> restsOn) => version.Of(restsOn);

    /// <summary>
    /// Keeps a part of what was read for others too, and answers the one that all of them hold: what many have read, each
    /// with something of their own, is in memory once.
    /// </summary>
    /// <param name="asOf">The version before the read; what has become old meanwhile is nobody else's.</param>
    public async Task<T> ShareAsync<T>(
        object key,
        IReadOnlyCollection<string> restsOn,
        long asOf,
        T part
    )
        where T : class
    {
        if (version.Of(restsOn) != asOf)
        {
            return part;
        }

        MakeRoom();
        var kept = _kept.AddOrUpdate(
            key,
            _ => New(asOf, restsOn, _ => Task.FromResult(part)),
            (_, old) => old.Version == asOf ? old : New(asOf, restsOn, _ => Task.FromResult(part))
        );
        kept.AskedAs = Interlocked.Increment(ref _asked);
        // Somebody who is reading the same just now is not waited for.
        return kept.Reading.Value is { IsCompletedSuccessfully: true } there
            ? (T)await there
            : part;
    }

    /// <summary>Lets go of what nobody will be given any more, when anything has changed since the last time.</summary>
    public void Sweep()
    {
        var changes = version.Changes;
        if (Interlocked.Exchange(ref _swept, changes) == changes)
        {
            return;
        }

        foreach (var one in _kept)
        {
            if (one.Value.Version != version.Of(one.Value.RestsOn))
            {
                _kept.TryRemove(one);
            }
        }
    }

    private void MakeRoom()
    {
        // Counting takes every lock of the dictionary, but only a reading that is not kept comes here.
        if (_kept.Count < Most || Interlocked.Exchange(ref _clearing, 1) == 1)
        {
            return;
        }

        try
        {
            foreach (var old in _kept.ToArray().OrderBy(one => one.Value.AskedAs).Take(Most / 2))
            {
                _kept.TryRemove(old);
            }
        }
        finally
        {
            Volatile.Write(ref _clearing, 0);
        }
    }

    // One reader's leaving must not cancel what others wait for.
    private static Kept New<T>(
        long version,
        IReadOnlyCollection<string> restsOn,
        Func<CancellationToken, Task<T>> read
    )
        where T : class =>
        new(
            version,
            restsOn,
            new Lazy<Task<object>>(async () => await read(CancellationToken.None))
        );

    private sealed class Kept(
        long version,
        IReadOnlyCollection<string> restsOn,
        Lazy<Task<object>> reading
    )
    {
        public long Version { get; } = version;

        public IReadOnlyCollection<string> RestsOn { get; } = restsOn;

        public Lazy<Task<object>> Reading { get; } = reading;

        /// <summary>The number of the latest question for it; higher is later.</summary>
        public long AskedAs { get; set; }
    }
}
