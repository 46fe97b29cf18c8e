using System.Diagnostics;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>Many circuits of one page at once, and what they weigh.</summary>
/// <param name="HeapPerCircuit">Bytes.</param>
/// <param name="WorkingSet">Bytes of the whole process while all are open.</param>
/// <param name="HeapBefore">Bytes before the first.</param>
/// <param name="HeapAfter">Bytes when all have left.</param>
internal sealed record CircuitCrowd(
    int Count,
    double HeapPerCircuit,
    long WorkingSet,
    long HeapBefore,
    long HeapAfter,
    double OpenedPerSecond
)
{
    private const int OpenedAtOnce = 8;

    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(1);

    /// <summary>What is left of the heap beyond what there was before the circuits; a share of what there was.</summary>
    public double Left => (HeapAfter - HeapBefore) / (double)HeapBefore;

    public static async Task<CircuitCrowd> GatherAsync(
        MeasuredPortal portal,
        PageSession page,
        int count,
        CancellationToken cancellation
    )
    {
        var before = await portal.MemoryAsync(cancellation);
        var started = Stopwatch.GetTimestamp();
        var circuits = await OpenAsync(page, count, cancellation);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var open = await portal.MemoryAsync(cancellation);
        foreach (var circuit in circuits)
        {
            await circuit.LeaveAsync(cancellation);
            await circuit.DisposeAsync();
        }

        await Task.Delay(TimeToLeave, cancellation);
        var after = await portal.MemoryAsync(cancellation);
        return new CircuitCrowd(
            count,
            (open.Heap - before.Heap) / (double)count,
            open.WorkingSet,
            before.Heap,
            after.Heap,
            count / elapsed.TotalSeconds
        );
    }

    public static async Task<CircuitClient[]> OpenAsync(
        PageSession page,
        int count,
        CancellationToken cancellation
    )
    {
        using var places = new SemaphoreSlim(OpenedAtOnce);
        return await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async _ =>
                {
                    await places.WaitAsync(cancellation);
                    try
                    {
                        return await CircuitClient.OpenAsync(page, cancellation);
                    }
                    finally
                    {
                        places.Release();
                    }
                })
        );
    }
}
