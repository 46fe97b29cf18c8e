using Essunga.Portal.Benchmarks.Hosting;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>What readers do on a page: the first of these that the page has.</summary>
/// <param name="Name">What the reader does.</param>
/// <param name="IsNavigation">It reads the page anew for another address, and is no ordinary interaction.</param>
internal sealed record Interaction(
    string Name,
    bool IsNavigation,
    Func<Handler, bool> Is,
    Func<int, object> Argument
)
{
    private const int Times = 10;

    public static readonly IReadOnlyList<Interaction> Known =
    [
        new(
            "change the reporting point",
            IsNavigation: true,
            handler =>
                handler is { Element: "select", Event: "onchange" }
                && handler.Attributes.GetValueOrDefault("name") == "period",
            number => new { value = number % 2 == 0 ? "t1" : "t2" }
        ),
        new(
            "explore the chart and go back",
            IsNavigation: false,
            handler =>
                handler is { Element: "button", Event: "onclick" }
                && handler.Attributes.ContainsKey("aria-describedby"),
            _ => new
            {
                type = "click",
                detail = 1,
                button = 0,
            }
        ),
    ];

    /// <summary>Does it some times and weighs it; null when the page has no such thing.</summary>
    public async Task<InteractionWeight?> WeighAsync(
        MeasuredPortal portal,
        CircuitClient circuit,
        CancellationToken cancellation
    )
    {
        if (!circuit.Handlers.Any(Is))
        {
            return null;
        }

        // The first times make what the page needs for it at all.
        await RepeatAsync(circuit, 2, cancellation);
        var batches = circuit.Batches.Count;
        var asking = await AllocatedWhileQuietAsync(portal, cancellation);
        var before = await portal.AllocatedAsync(cancellation);
        await RepeatAsync(circuit, Times, cancellation);
        var allocated = await portal.AllocatedAsync(cancellation) - before - asking;
        return new InteractionWeight(
            Name,
            IsNavigation,
            circuit.Batches.Skip(batches).Sum() / (double)Times,
            Math.Max(0, allocated) / (double)Times
        );
    }

    private async Task RepeatAsync(CircuitClient circuit, int times, CancellationToken cancellation)
    {
        for (var i = 0; i < times; i++)
        {
            var handler = circuit.Handlers.First(Is);
            await circuit.RaiseAsync(handler, Argument(i), cancellation);
        }
    }

    /// <summary>What asking itself and the portal's own clockwork allocate in as long a time.</summary>
    private static async Task<long> AllocatedWhileQuietAsync(
        MeasuredPortal portal,
        CancellationToken cancellation
    )
    {
        var before = await portal.AllocatedAsync(cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(270 * Times), cancellation);
        return await portal.AllocatedAsync(cancellation) - before;
    }
}

/// <summary>What one interaction weighs in the mean.</summary>
/// <param name="BatchBytes">Bytes of its render batches.</param>
/// <param name="AllocatedBytes">Bytes that the server allocated.</param>
internal sealed record InteractionWeight(
    string Name,
    bool IsNavigation,
    double BatchBytes,
    double AllocatedBytes
);
