using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;
using Essunga.Portal.Benchmarks.Report;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>P7, P9 and P15: what a circuit of a page weighs, at rest and when something is done in it.</summary>
internal static class CircuitMeasure
{
    private const double KiB = 1024;
    private const double MiB = 1024 * 1024;
    private const int MostJsCalls = 20;

    /// <summary>One circuit: what it sends at its start and for what the reader does.</summary>
    public static async Task<IReadOnlyList<Figure>> OneAsync(
        MeasuredPortal portal,
        PageSession page,
        CancellationToken cancellation
    )
    {
        var name = page.Address.Name;
        await using var circuit = await CircuitClient.OpenAsync(page, cancellation);
        var figures = new List<Figure>
        {
            new(
                "P9",
                "Render batches at the start",
                name,
                circuit.Batches.Sum() / KiB,
                "KiB",
                page.Address.IsTable ? 150 : 100
            ),
            new(
                "P15",
                "Calls to scripts at the start",
                name,
                circuit.JsCalls,
                "calls",
                MostJsCalls
            ),
        };
        foreach (var interaction in Interaction.Known)
        {
            if (await interaction.WeighAsync(portal, circuit, cancellation) is { } weight)
            {
                figures.AddRange(Of(weight, name));
            }
        }

        await circuit.LeaveAsync(cancellation);
        return figures;
    }

    /// <summary>Many circuits: the heap of each.</summary>
    public static async Task<IReadOnlyList<Figure>> ManyAsync(
        MeasuredPortal portal,
        PageSession page,
        int count,
        CancellationToken cancellation
    )
    {
        var crowd = await CircuitCrowd.GatherAsync(portal, page, count, cancellation);
        return
        [
            new(
                "P7",
                "Heap for each circuit",
                page.Address.Name,
                crowd.HeapPerCircuit / MiB,
                "MiB",
                page.Address.IsStart ? 1.0 : 1.5
            ),
            new("P7", "Circuits opened", page.Address.Name, crowd.OpenedPerSecond, "a second"),
        ];
    }

    /// <summary>A crowd that stays on the start page: the whole process, and what is left when it has gone, three times.</summary>
    public static async Task<IReadOnlyList<Figure>> CrowdAsync(
        MeasuredPortal portal,
        PageSession page,
        int count,
        CancellationToken cancellation
    )
    {
        const int rounds = 3;
        var figures = new List<Figure>();
        for (var round = 1; round <= rounds; round++)
        {
            await Progress.SayAsync($"{count} circuits, round {round} of {rounds}");
            var crowd = await CircuitCrowd.GatherAsync(portal, page, count, cancellation);
            var name = FormattableString.Invariant(
                $"{page.Address.Name}, {count} circuits, round {round}"
            );
            figures.Add(
                new(
                    "P7",
                    "Working set with idle circuits",
                    name,
                    crowd.WorkingSet / MiB,
                    "MiB",
                    1100
                )
            );
            figures.Add(
                new("P7", "Heap left when all have gone", name, 100 * crowd.Left, "% of before", 10)
            );
        }

        return figures;
    }

    private static IEnumerable<Figure> Of(InteractionWeight weight, string page)
    {
        var name = $"{page}: {weight.Name}";
        var what = weight.IsNavigation ? "a change of address" : "an interaction";
        yield return new(
            "P9",
            $"Render batches of {what}",
            name,
            weight.BatchBytes / KiB,
            "KiB",
            weight.IsNavigation ? 100 : 5
        );
        yield return new(
            "P9",
            $"Allocated by {what}",
            name,
            weight.AllocatedBytes / KiB,
            "KiB",
            weight.IsNavigation ? null : 100
        );
    }
}
