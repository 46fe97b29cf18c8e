using System.Diagnostics;

namespace Essunga.Portal.Benchmarks.Load;

/// <summary>What a bounded time of asking from several connections gave.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="ToFirstByte">Milliseconds, in order of size.</param>
internal sealed record LoadRound(double PerSecond, IReadOnlyList<double> ToFirstByte)
{
    public static async Task<LoadRound> RunAsync(
        Uri address,
        string cookies,
        int connections,
        TimeSpan duration,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(_ =>
                    Task.Run(
                        () => AskUntilAsync(address, cookies, started, duration, cancellation),
                        cancellation
                    )
                )
        );
        var elapsed = Stopwatch.GetElapsedTime(started);
        var all = times.SelectMany(one => one).Order().ToList();
        return new LoadRound(all.Count / elapsed.TotalSeconds, all);
    }

    private static async Task<List<double>> AskUntilAsync(
        Uri address,
        string cookies,
        long started,
        TimeSpan duration,
        CancellationToken cancellation
    )
    {
        var times = new List<double>();
        using var connection = new RawConnection(address, cookies);
        do
        {
            times.Add((await connection.AskAsync(cancellation)).TotalMilliseconds);
        } while (Stopwatch.GetElapsedTime(started) < duration);

        return times;
    }
}
