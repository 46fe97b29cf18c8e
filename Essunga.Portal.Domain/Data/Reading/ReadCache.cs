using System.Collections.Concurrent;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// Keeps what was read for as long as the data has not changed, so that many readers of one page cost one read.
/// Only immutable records that do not depend on who reads belong here, or the key must say who.
/// </summary>
public sealed class ReadCache(DataVersion version)
{
    /// <summary>How many readings are kept; more empties it, which costs a read each and nothing else.</summary>
    public const int Most = 200;

    private readonly ConcurrentDictionary<object, Lazy<Task<object>>> _kept = new();
    private long _keptVersion;

    /// <summary>The kept reading, or a new one; readers who ask at once wait for the same read. A failed read is not kept.</summary>
    /// <param name="key">A record with value equality that names the reading and its filter.</param>
    public async Task<T> GetAsync<T>(
        object key,
        Func<CancellationToken, Task<T>> read,
        CancellationToken cancellation
    )
        where T : class
    {
        DropWhatIsOld();
        // One reader's leaving must not cancel what others wait for.
        var entry = _kept.GetOrAdd(
            key,
            static (_, arg) =>
                new Lazy<Task<object>>(async () => await arg(CancellationToken.None)),
            read
        );
        try
        {
            return (T)await entry.Value.WaitAsync(cancellation);
        }
        catch (Exception) when (entry.Value.IsFaulted)
        {
            _kept.TryRemove(new KeyValuePair<object, Lazy<Task<object>>>(key, entry));
            throw;
        }
    }

    private void DropWhatIsOld()
    {
        var current = version.Current;
        if (Interlocked.Exchange(ref _keptVersion, current) != current || _kept.Count >= Most)
        {
            _kept.Clear();
        }
    }
}
