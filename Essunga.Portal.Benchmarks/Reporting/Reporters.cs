using System.Diagnostics;
using Essunga.Portal.Benchmarks.Circuits;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>Many managers who report at once.</summary>
internal sealed class Reporters(IReadOnlyList<Reporter> all, Timings timings) : IAsyncDisposable
{
    private const int OpenedAtOnce = 8;

    private readonly List<string> _faults = [];

    public IReadOnlyList<Reporter> All { get; } = all;

    public Timings Timings { get; } = timings;

    public IEnumerable<ReportedLine> Lines => All.SelectMany(one => one.Lines);

    /// <summary>What went wrong, one line for each time.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
            {
                return [.. _faults];
            }
        }
    }

    /// <param name="first">The number of the first of them.</param>
    public static async Task<Reporters> SignInAsync(
        MeasuredPortal portal,
        int count,
        CancellationToken cancellation,
        int first = 0
    )
    {
        var timings = new Timings();
        var all = new List<Reporter>();
        for (var number = first; number < first + count; number++)
        {
            var address = new MeasuredAddress("/rapportera", ReporterData.PersonaOf(number));
            all.Add(
                new Reporter(
                    number,
                    new PageSession(
                        address,
                        new Uri(portal.Address, address.Path),
                        await portal.SignInAsync(address.Persona, cancellation)
                    ),
                    timings
                )
            );
        }

        return new Reporters(all, timings);
    }

    public async Task OpenAsync(CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(OpenedAtOnce);
        await Task.WhenAll(
            All.Select(async one =>
            {
                await places.WaitAsync(cancellation);
                try
                {
                    await one.OpenAsync(cancellation);
                }
                finally
                {
                    places.Release();
                }
            })
        );
    }

    /// <summary>Each does something once in every pace, not all in step, until the time is out or its circuit is lost.</summary>
    /// <param name="walk">A page that is looked at, with a way back; null to stay and report every time.</param>
    /// <param name="walks">How many times it is looked at before each report.</param>
    public async Task ReportAsync(
        TimeSpan time,
        TimeSpan pace,
        CancellationToken cancellation,
        string? walk = null,
        int walks = 0
    )
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            All.Select(
                async (one, number) =>
                {
                    await Task.Delay(pace * number / All.Count, cancellation);
                    for (var round = 1; Stopwatch.GetElapsedTime(started) < time; round++)
                    {
                        var begun = Stopwatch.GetTimestamp();
                        try
                        {
                            if (walk is not null && round % (walks + 1) != 0)
                            {
                                await one.WalkAsync(walk, cancellation);
                            }
                            else
                            {
                                await one.ReportAsync(cancellation);
                            }
                        }
                        catch (Exception fault)
                            when (fault is CircuitLostException or TimeoutException)
                        {
                            Note(fault.Message);
                            return;
                        }

                        var rest = pace - Stopwatch.GetElapsedTime(begun);
                        await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, cancellation);
                    }
                }
            )
        );
    }

    public async Task LeaveAsync(CancellationToken cancellation)
    {
        foreach (var one in All)
        {
            await one.LeaveAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in All)
        {
            await one.DisposeAsync();
        }
    }

    private void Note(string fault)
    {
        lock (_faults)
        {
            _faults.Add(fault);
        }
    }
}
