using System.Collections.Concurrent;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>How long events took, from sent to drawn at the reader's.</summary>
internal sealed class Timings
{
    /// <summary>Events that redraw one line and write nothing.</summary>
    public ConcurrentQueue<TimeSpan> Drawn { get; } = [];

    /// <summary>Events that save, until the reader is told so.</summary>
    public ConcurrentQueue<TimeSpan> Saved { get; } = [];

    /// <summary>Milliseconds within which the share of the events was done; 0 when there is none.</summary>
    public static double Percentile(IEnumerable<TimeSpan> times, double share)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0
            ? 0
            : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)].TotalMilliseconds;
    }
}
