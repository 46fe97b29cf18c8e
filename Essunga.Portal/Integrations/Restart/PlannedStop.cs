using System.Runtime.InteropServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Essunga.Portal.Integrations.Restart;

/// <summary>
/// A stop that is asked for: readiness says no, every circuit is paused with what is typed in it, and then the process
/// ends, within ten seconds. The host's own order is the other way round: it cuts the connections first. A second
/// Ctrl+C stops at once.
/// </summary>
internal sealed partial class PlannedStop(
    OpenCircuits circuits,
    IHostApplicationLifetime application,
    ILogger<PlannedStop> log
) : IHostLifetime, IHealthCheck, IDisposable
{
    /// <summary>How long circuits are waited for.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    /// <summary>How long requests under way are waited for after that.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(3);

    private readonly List<PosixSignalRegistration> _signals = [];
    private int _asked;

    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (
            var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT }
        )
        {
            _signals.Add(PosixSignalRegistration.Create(signal, Take));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            circuits.IsStopping ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy()
        );

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private void Take(PosixSignalContext signal)
    {
        var isFirst = Interlocked.Exchange(ref _asked, 1) == 0;
        signal.Cancel = isFirst || signal.Signal != PosixSignal.SIGINT;
        if (isFirst)
        {
            _ = Task.Run(StopAsync);
        }
    }

    private async Task StopAsync()
    {
        try
        {
            Pausing(log, circuits.Connected);
            using var timeout = new CancellationTokenSource(LongestPause);
            if (await circuits.PauseAsync(timeout.Token) is > 0 and var left)
            {
                Left(log, left);
            }
        }
        finally
        {
            application.StopApplication();
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Asked to stop; pausing {Circuits} open pages"
    )]
    private static partial void Pausing(ILogger log, int circuits);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Circuits} pages did not pause in time; what is typed in them is kept as drafts"
    )]
    private static partial void Left(ILogger log, int circuits);
}
