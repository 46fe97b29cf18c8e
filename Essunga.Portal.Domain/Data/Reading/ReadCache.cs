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
                _ => New(now, read),
                (_, old) => old.Version == now ? old : New(now, read)
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
    private static Kept New<T>(long version, Func<CancellationToken, Task<T>> read)
        where T : class =>
        new(version, new Lazy<Task<object>>(async () => await read(CancellationToken.None)));

    private sealed class Kept(long version, Lazy<Task<object>> reading)
    {
        public long Version { get; } = version;

        public Lazy<Task<object>> Reading { get; } = reading;

        /// <summary>The number of the latest question for it; higher is later.</summary>
        public long AskedAs { get; set; }
    }
}
