using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace Essunga.Portal.Integrations.Restart;

/// <summary>A circuit, and what it says to its page about the connection: js/reconnect.js.</summary>
internal sealed class OpenCircuit(OpenCircuits all) : CircuitHandler, IDisposable
{
    private Func<string, Task>? _call;
    private Func<Task>? _keep;

    /// <summary>
    /// Tells how a function of the page is called, and how what is typed in it is kept. A page that opens while the
    /// process stops is paused at once.
    /// </summary>
    public void Listen(Func<string, Task> call, Func<Task> keep)
    {
        (_call, _keep) = (call, keep);
        if (all.IsStopping)
        {
            Pause();
        }
    }

    /// <summary>
    /// Keeps what is typed and asks the page to pause; does not wait for it. Kept first: the framework sends the page
    /// its state when it pauses, and lets the page go without it when somebody then waits for a database.
    /// </summary>
    public void Pause() => _ = CallAsync("portalPause", _keep);

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        all.Add(this);
        // Only a circuit that had a page before has one to call: it is the same, found again.
        _ = CallAsync("portalBack");
        return Task.CompletedTask;
    }

    /// <summary>Once the process stops a page without connection is not gone: what was typed in it may be on its way to the database.</summary>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (!all.IsStopping)
        {
            all.Remove(this);
        }

        return Task.CompletedTask;
    }

    /// <summary>Among the first that a circuit has, and so let go of when what its pages have is let go of.</summary>
    public void Dispose() => all.Remove(this);

    private async Task CallAsync(string function, Func<Task>? first = null)
    {
        try
        {
            await (first?.Invoke() ?? Task.CompletedTask);
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
