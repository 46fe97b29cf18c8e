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

    private readonly ConcurrentDictionary<object, KeptReading> _kept = new();
    private long _asked;
    private long _swept;
    private int _clearing;

    /// <summary>
    /// The kept reading, or a new one; readers who ask at once wait for the same read. When changes come faster than they
    /// are read, one read is under way at a time, and all who have asked since it began get the next. A failed read is not
    /// kept.
    /// </summary>
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
        var now = version.Of(restsOn);
        if (!_kept.TryGetValue(key, out var kept) || !kept.Holds(now))
        {
            MakeRoom();
            kept = _kept.AddOrUpdate(
                key,
                _ => New(restsOn, read, before: null),
                (_, old) => old.Holds(now) ? old : New(restsOn, read, old)
            );
        }

        kept.AskedAs = Interlocked.Increment(ref _asked);
        try
        {
            return (T)await kept.Reading.WaitAsync(cancellation);
        }
        catch (Exception) when (kept.Reading.IsFaulted)
        {
            _kept.TryRemove(new KeyValuePair<object, KeptReading>(key, kept));
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
            _ => KeptReading.Of(asOf, restsOn, part),
            (_, old) => old.Holds(asOf) ? old : KeptReading.Of(asOf, restsOn, part)
        );
        kept.AskedAs = Interlocked.Increment(ref _asked);
        // Somebody who is reading the same just now is not waited for.
        return kept.Reading is { IsCompletedSuccessfully: true } there ? (T)await there : part;
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
            if (!one.Value.Holds(version.Of(one.Value.RestsOn)))
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
    private KeptReading New<T>(
        IReadOnlyCollection<string> restsOn,
        Func<CancellationToken, Task<T>> read,
        KeptReading? before
    )
        where T : class =>
        new(
            () => version.Of(restsOn),
            restsOn,
            async () => await read(CancellationToken.None),
            before
        );
}
