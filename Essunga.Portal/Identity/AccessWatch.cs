using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Essunga.Portal.Identity;

/// <summary>
/// Asks before everything that comes from an open page, and every so often while nothing does, whether its reader still
/// holds the rights it was opened with. What comes after they are gone is not run.
/// </summary>
internal sealed partial class AccessWatch(
    CircuitAccess access,
    AccessSettings settings,
    ILogger<AccessWatch> log
) : CircuitHandler, IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private Task _asked = Task.CompletedTask;

    public override async Task OnCircuitOpenedAsync(
        Circuit circuit,
        CancellationToken cancellationToken
    )
    {
        await HoldsAsync();
        _ = LookAgainAsync();
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _closed.Cancel();
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) => context => Holds() ? next(context) : Task.CompletedTask;

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task LookAgainAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(settings.LookAgain);
            while (await timer.WaitForNextTickAsync(_closed.Token) && await HoldsAsync())
            {
                // Nothing more to do until the next time.
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    /// <summary>
    /// What comes from the page is never kept waiting: what comes after would pass it by, a letter the letter before
    /// it, and the word that the page is drawn the click on what was drawn before. A question that is not answered at
    /// once is answered by what was known, and its answer holds from then on; every command asks for its right itself.
    /// </summary>
    private bool Holds()
    {
        if (_asked.IsCompleted)
        {
            _asked = HoldsAsync();
        }

        return access.End is null && !_closed.IsCancellationRequested;
    }

    private async Task<bool> HoldsAsync()
    {
        try
        {
            return await access.HoldsAsync(_closed.Token);
        }
        catch (ObjectDisposedException)
        {
            // The page or the portal was closed in between: there is nothing left to let through.
            return false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Every command asks for its right itself: a database that does not answer lets nothing through.
            Unanswered(log, fault);
            return true;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Whether the reader of an open page still has the right could not be asked"
    )]
    private static partial void Unanswered(ILogger log, Exception fault);
}
