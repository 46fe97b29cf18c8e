using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Essunga.Portal.Components.Loading;

/// <summary>
/// Hands what the prerender loaded to the circuit that takes the page over, so that a visit loads its data once. The
/// page carries only a key; the data stays on the server, for one taking and at most <see cref="Kept"/>.
/// A circuit that finds nothing (another node, too late) loads again.
/// </summary>
public sealed class LoadHandoff(TimeProvider time)
{
    /// <summary>How long data waits for its circuit.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);

    /// <summary>How much may wait at once.</summary>
    public const int Most = 2_000;

    private readonly ConcurrentDictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Key, long Since)> _inOrder = new();

    /// <summary>Leaves data behind; the key is unguessable. What has waited too long goes, and beyond the most that may wait the oldest.</summary>
    public string Leave(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var now = time.GetTimestamp();
        MakeRoom(now);
        var key = RandomNumberGenerator.GetHexString(32);
        _waiting[key] = new Waiting(data, now);
        _inOrder.Enqueue((key, now));
        return key;
    }

    /// <summary>Takes the data that was left under the key, once; null when it is gone or of another kind.</summary>
    public T? Take<T>(string key)
        where T : class =>
        _waiting.TryRemove(key, out var left) && time.GetElapsedTime(left.Since) <= Kept
            ? left.Data as T
            : null;

    // The oldest stands first, so that leaving costs the same however much is waiting.
    private void MakeRoom(long now)
    {
        while (
            _inOrder.TryPeek(out var oldest)
            && (_inOrder.Count >= Most || time.GetElapsedTime(oldest.Since, now) > Kept)
            && _inOrder.TryDequeue(out oldest)
        )
        {
            _waiting.TryRemove(oldest.Key, out _);
        }
    }

    private sealed record Waiting(object Data, long Since);
}
