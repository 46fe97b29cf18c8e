using System.Collections.Concurrent;

namespace Essunga.Portal.Integrations.Restart;

/// <summary>The circuits that have a reader at the other end, and the pause of them all before the process stops.</summary>
/// <remarks>From then on a circuit counts until everything in it is let go of, drafts written.</remarks>
internal sealed class OpenCircuits
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(25);

    // What the last circuit sent is on the wire when it is counted as gone.
    private static readonly TimeSpan Wire = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<OpenCircuit, byte> _connected = new();
    private volatile bool _isStopping;

    /// <summary>The process is about to stop and takes no new readers.</summary>
    public bool IsStopping => _isStopping;

    /// <summary>Circuits with a connection.</summary>
    public int Connected => _connected.Count;

    /// <summary>A circuit has got its connection.</summary>
    public void Add(OpenCircuit circuit) => _connected[circuit] = 0;

    /// <summary>A circuit has lost its connection, or is let go of.</summary>
    public void Remove(OpenCircuit circuit) => _connected.TryRemove(circuit, out _);

    /// <summary>Asks every circuit to pause and waits until none has a connection, or the time is out.</summary>
    /// <returns>How many are still connected.</returns>
    public async Task<int> PauseAsync(CancellationToken timeout)
    {
        _isStopping = true;
        if (Connected == 0)
        {
            return 0;
        }

        foreach (var circuit in _connected.Keys)
        {
            circuit.Pause();
        }

        try
        {
            while (Connected > 0)
            {
                await Task.Delay(LookAgain, timeout);
            }

            await Task.Delay(Wire, timeout);
        }
        catch (OperationCanceledException)
        {
            // Who has not answered by now loses the circuit, not what is typed: that is a draft.
        }

        return Connected;
    }
}
