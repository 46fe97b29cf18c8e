namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>A reading that is kept, is under way, or waits for the one before it.</summary>
internal sealed class KeptReading
{
    /// <summary>It will be read after everything that has happened till then.</summary>
    private const long NotBegun = long.MaxValue;

    private readonly Func<long> _asOf;
    private readonly Func<Task<object>> _read;
    private readonly Lazy<Task<object>> _reading;
    private KeptReading? _before;
    private long _version = NotBegun;

    /// <param name="asOf">The version of the data now.</param>
    /// <param name="restsOn">The kinds of objects that it is made of.</param>
    /// <param name="before">An older reading, which is let finish first; null when there is none.</param>
    public KeptReading(
        Func<long> asOf,
        IReadOnlyCollection<string> restsOn,
        Func<Task<object>> read,
        KeptReading? before
    )
    {
        (_asOf, RestsOn, _read, _before) = (asOf, restsOn, read, before);
        _reading = new(ReadAsync);
    }

    public IReadOnlyCollection<string> RestsOn { get; }

    /// <summary>Begins when it is first asked for.</summary>
    public Task<object> Reading => _reading.Value;

    /// <summary>The number of the latest question for it; higher is later.</summary>
    public long AskedAs { get; set; }

    /// <summary>A reading that is made already.</summary>
    public static KeptReading Of(long version, IReadOnlyCollection<string> restsOn, object part) =>
        new(() => version, restsOn, () => Task.FromResult(part), null) { _version = version };

    /// <summary>Whether it has, or will have, everything up to a version.</summary>
    public bool Holds(long version) => Volatile.Read(ref _version) >= version;

    private async Task<object> ReadAsync()
    {
        if (_before is { _reading: { IsValueCreated: true } earlier })
        {
            // How it went is for those who asked for it. On a thread of its own: they are not to wait for this one too.
            await earlier.Value.ContinueWith(
                _ => { },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default
            );
        }

        _before = null;
        // Asked before the read: a change while it goes on makes the reading old at once.
        Volatile.Write(ref _version, _asOf());
        return await _read();
    }
}
