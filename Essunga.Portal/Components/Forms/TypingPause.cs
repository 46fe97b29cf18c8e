namespace Essunga.Portal.Components.Forms;

/// <summary>Waits for a pause in the typing before something is done; typed on, it waits anew.</summary>
public sealed class TypingPause(TimeProvider time) : IDisposable
{
    /// <summary>How long a pause is.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(600);

    private CancellationTokenSource? _waiting;

    /// <summary>Does it after the pause, unless something was typed, or the waiting was stopped, before.</summary>
    public async Task ThenAsync(Func<Task> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        Stop();
        var waiting = _waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Length, time, waiting.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await what();
    }

    public void Stop()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = null;
    }

    /// <inheritdoc />
    public void Dispose() => Stop();
}
