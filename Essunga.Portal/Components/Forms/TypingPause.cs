namespace Essunga.Portal.Components.Forms;

/// <summary>Waits until somebody has stopped typing, and then does something once: keeps what is typed as a draft.</summary>
public sealed class TypingPause(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? _waiting;

    /// <summary>Does it after the pause, unless it is asked for again or stopped before.</summary>
    public async Task ThenAsync(Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Stop();
        var waiting = _waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, time, waiting.Token);
        }
        catch (OperationCanceledException)
        {
            // Typed on, saved or left: something later takes over.
            return;
        }

        await act();
    }

    public void Stop()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = null;
    }

    public void Dispose() => Stop();
}
