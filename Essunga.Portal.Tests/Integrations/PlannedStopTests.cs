using Essunga.Portal.Integrations.Restart;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essunga.Portal.Tests.Integrations;

/// <summary>A portal that is about to stop says so, and asks even the page that opens in that moment to pause.</summary>
public sealed class PlannedStopTests
{
    private readonly OpenCircuits _circuits = new();

    [Fact]
    public async Task Readiness_WhenAskedToStop_SaysNo()
    {
        using var stop = new PlannedStop(
            _circuits,
            new ApplicationLifetime(),
            NullLogger<PlannedStop>.Instance
        );
        Assert.Equal(HealthStatus.Healthy, (await stop.CheckHealthAsync(new())).Status);

        Assert.Equal(0, await _circuits.PauseAsync(CancellationToken.None));

        Assert.Equal(HealthStatus.Unhealthy, (await stop.CheckHealthAsync(new())).Status);
    }

    [Fact]
    public async Task Page_ThatOpensWhileThePortalStops_IsPausedAtOnce()
    {
        var circuit = new OpenCircuit(_circuits);
        await _circuits.PauseAsync(CancellationToken.None);
        List<string> called = [];

        circuit.Listen(
            function =>
            {
                called.Add(function);
                return Task.FromException(new OperationCanceledException());
            },
            Nothing
        );

        Assert.Equal(["portalPause"], called);
    }

    [Fact]
    public async Task Page_ThatIsToPause_IsToldWhenWhatIsTypedIsKept()
    {
        var circuit = new OpenCircuit(_circuits);
        var kept = new TaskCompletionSource();
        var called = new TaskCompletionSource<string>();
        circuit.Listen(
            function =>
            {
                called.SetResult(function);
                return Task.CompletedTask;
            },
            () => kept.Task
        );

        circuit.Pause();

        Assert.False(called.Task.IsCompleted);
        kept.SetResult();
        Assert.Equal(
            "portalPause",
            await called.Task.WaitAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Pause_OfPages_WaitsForEveryOne()
    {
        var (one, two) = (new OpenCircuit(_circuits), new OpenCircuit(_circuits));
        one.Listen(_ => PausedAsync(one), Nothing);
        two.Listen(_ => PausedAsync(two), Nothing);
        _circuits.Add(one);
        _circuits.Add(two);

        Assert.Equal(0, await _circuits.PauseAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Pause_OfAPageThatDoesNotAnswer_IsNotWaitedForForever()
    {
        var circuit = new OpenCircuit(_circuits);
        circuit.Listen(_ => new TaskCompletionSource().Task, Nothing);
        _circuits.Add(circuit);
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Assert.Equal(1, await _circuits.PauseAsync(timeout.Token));
    }

    [Fact]
    public async Task Page_WhoseConnectionIsGone_CountsUntilItIsLetGoOf_OnceThePortalStops()
    {
        var (before, during) = (new OpenCircuit(_circuits), new OpenCircuit(_circuits));
        _circuits.Add(before);
        _circuits.Add(during);

        await before.OnConnectionDownAsync(null!, CancellationToken.None);
        Assert.Equal(1, _circuits.Connected);

        var pause = _circuits.PauseAsync(CancellationToken.None);
        await during.OnConnectionDownAsync(null!, CancellationToken.None);
        Assert.Equal(1, _circuits.Connected);
        during.Dispose();
        Assert.Equal(0, await pause);
    }

    private static Task Nothing() => Task.CompletedTask;

    private async Task PausedAsync(OpenCircuit circuit)
    {
        await Task.Delay(50);
        _circuits.Remove(circuit);
    }

    private sealed class ApplicationLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() { }
    }
}
