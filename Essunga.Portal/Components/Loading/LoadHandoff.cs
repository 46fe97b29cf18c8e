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

    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);

    /// <summary>Leaves data behind; the key is unguessable. Null when too much is waiting already.</summary>
    public string? Leave(object data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var now = time.GetTimestamp();
        foreach (var (key, left) in _waiting)
        {
            if (time.GetElapsedTime(left.Since, now) > Kept)
            {
                _waiting.TryRemove(key, out _);
            }
        }

        if (_waiting.Count >= Most)
        {
            return null;
        }

        var taken = RandomNumberGenerator.GetHexString(32);
        _waiting[taken] = new Waiting(data, now);
        return taken;
    }

    /// <summary>Takes the data that was left under the key, once; null when it is gone or of another kind.</summary>
    public T? Take<T>(string key)
        where T : class =>
        _waiting.TryRemove(key, out var left) && time.GetElapsedTime(left.Since) <= Kept
            ? left.Data as T
            : null;

    private sealed record Waiting(object Data, long Since);
}
