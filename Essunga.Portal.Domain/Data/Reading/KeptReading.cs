namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// A reading that is kept, is under way, or waits for the one before it. Made by the thread of who asks first: SQLite
/// reads without letting go of it, and the others must not be held too.
/// </summary>
internal sealed class KeptReading
{
    /// <summary>It will be read after everything that has happened till then.</summary>
    private const long NotBegun = long.MaxValue;

    private readonly Func<long> _asOf;
    private readonly Func<Task<object>> _read;
    private readonly TaskCompletionSource<object> _made = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private KeptReading? _before;
    private long _version = NotBegun;
    private int _isAskedFor;

    /// <param name="asOf">The version of the data now.</param>
    /// <param name="restsOn">The kinds of objects that it is made of.</param>
    /// <param name="before">An older reading, which is let finish first; null when there is none.</param>
    public KeptReading(
        Func<long> asOf,
        IReadOnlyCollection<string> restsOn,
        Func<Task<object>> read,
        KeptReading? before
    ) => (_asOf, RestsOn, _read, _before) = (asOf, restsOn, read, before);

    public IReadOnlyCollection<string> RestsOn { get; }

    /// <summary>Begins when it is first asked for.</summary>
    public Task<object> Reading
    {
        get
        {
            if (Interlocked.Exchange(ref _isAskedFor, 1) == 0)
            {
                _ = ReadAsync();
            }

            return _made.Task;
        }
    }

    /// <summary>The number of the latest question for it; higher is later.</summary>
    public long AskedAs { get; set; }

    /// <summary>A reading that is made already.</summary>
    public static KeptReading Of(long version, IReadOnlyCollection<string> restsOn, object part) =>
        new(() => version, restsOn, () => Task.FromResult(part), before: null)
        {
            _version = version,
        };

    /// <summary>Whether it has, or will have, everything up to a version.</summary>
    public bool Holds(long version) => Volatile.Read(ref _version) >= version;

    private bool IsUnderWay => Volatile.Read(ref _isAskedFor) == 1 && !_made.Task.IsCompleted;

    private async Task ReadAsync()
    {
        try
        {
            if (_before is { IsUnderWay: true } before)
            {
                // How it went is for those who asked for it.
                await before._made.Task.ContinueWith(
                    _ => { },
                    CancellationToken.None,
                    TaskContinuationOptions.None,
                    TaskScheduler.Default
                );
            }

            _before = null;
            // Asked before the read: a change while it goes on makes the reading old at once.
            Volatile.Write(ref _version, _asOf());
            _made.SetResult(await _read());
        }
        catch (Exception fault)
        {
            _made.SetException(fault);
        }
    }
}
