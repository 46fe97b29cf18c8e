using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace Essunga.Portal.Integrations.Restart;

/// <summary>A circuit, and what it says to its page about the connection: js/reconnect.js.</summary>
internal sealed class OpenCircuit(OpenCircuits all) : CircuitHandler
{
    private Func<string, Task>? _call;

    /// <summary>Tells how a function of the page is called. A page that opens while the process stops is paused at once.</summary>
    public void Listen(Func<string, Task> call)
    {
        _call = call;
        if (all.IsStopping)
        {
            Pause();
        }
    }

    /// <summary>Asks the page to pause; does not wait for it.</summary>
    public void Pause() => _ = CallAsync("portalPause");

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        all.Add(this);
        // Only a circuit that had a page before has one to call: it is the same, found again.
        _ = CallAsync("portalBack");
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        all.Remove(this);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnCircuitClosedAsync(
        Circuit circuit,
        CancellationToken cancellationToken
    ) => OnConnectionDownAsync(circuit, cancellationToken);

    private async Task CallAsync(string function)
    {
        try
        {
            await (_call?.Invoke(function) ?? Task.CompletedTask);
        }
        catch (Exception gone)
            when (gone
                    is JSException
                        or JSDisconnectedException
                        or OperationCanceledException
                        or ObjectDisposedException
            )
        {
            // The reader has left, or the pause was faster than its answer.
        }
    }
}
