using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Essunga.Portal.Components.Loading;

/// <summary>
/// A page that asks once for everything it shows. It loads when its parameters are set, cancels a load that is no
/// longer wanted, turns a failure into a reference, answers 403, 404 or 500 while the first answer is still open, and
/// lets the circuit take over what the prerender loaded.
/// </summary>
/// <typeparam name="TData">The one record that the page shows.</typeparam>
public abstract class LoadingPage<TData> : ComponentBase, IDisposable
    where TData : class
{
    private CancellationTokenSource? _loading;
    private PersistingComponentStateSubscription _persisting;
    private bool _handoffTried;

    /// <summary>What the page knows about its data.</summary>
    protected LoadState<TData> State { get; private set; } = new(LoadStage.Waiting);

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [Inject]
    private ILoggerFactory Logs { get; set; } = default!;

    [Inject]
    private LoadHandoff Handoff { get; set; } = default!;

    [Inject]
    private PersistentComponentState Persisted { get; set; } = default!;

    private string HandoffKey => GetType().FullName!;

    /// <summary>Loads the page's data. Throwing shows the page as failed.</summary>
    protected abstract Task<LoadResult<TData>> LoadAsync(CancellationToken cancellation);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Http is not null)
        {
            _persisting = Persisted.RegisterOnPersisting(
                LeaveForCircuit,
                RenderMode.InteractiveServer
            );
        }
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() =>
        TakeFromPrerender() ? Task.CompletedTask : ReloadAsync();

    /// <summary>Loads again: what the button "Försök igen" does, and a page after it has saved.</summary>
    protected async Task ReloadAsync()
    {
        _loading?.Cancel();
        _loading?.Dispose();
        var loading = _loading = new CancellationTokenSource();
        if (State.Stage is not LoadStage.Ready)
        {
            State = new(LoadStage.Waiting);
        }

        var state = await LoadStateAsync(loading.Token);
        if (loading == _loading && !loading.IsCancellationRequested)
        {
            State = state;
            AnswerStatus();
        }
    }

    private async Task<LoadState<TData>> LoadStateAsync(CancellationToken cancellation)
    {
        try
        {
            return (await LoadAsync(cancellation)).State;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return State;
        }
        catch (Exception fault)
        {
            var reference = LoadFault.Record(Logs.CreateLogger(GetType()), fault, GetType().Name);
            return new(LoadStage.Failed, Reference: reference);
        }
    }

    private bool TakeFromPrerender()
    {
        if (_handoffTried || Http is not null)
        {
            return false;
        }

        _handoffTried = true;
        if (!Persisted.TryTakeFromJson<string>(HandoffKey, out var key) || key is null)
        {
            return false;
        }

        if (Handoff.Take<LoadState<TData>>(key) is not { } left)
        {
            return false;
        }

        State = left;
        return true;
    }

    private Task LeaveForCircuit()
    {
        if (State.Stage is not (LoadStage.Waiting or LoadStage.Failed))
        {
            Persisted.PersistAsJson(HandoffKey, Handoff.Leave(State));
        }

        return Task.CompletedTask;
    }

    private void AnswerStatus()
    {
        if (Http is { Response.HasStarted: false } http)
        {
            switch (State.Stage)
            {
                case LoadStage.Forbidden:
                    http.Response.StatusCode = StatusCodes.Status403Forbidden;
                    break;
                case LoadStage.NotFound:
                    http.AnswerNotFoundItself();
                    break;
                case LoadStage.Failed:
                    http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    break;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Cancels what is under way.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _loading?.Cancel();
            _loading?.Dispose();
            _loading = null;
            _persisting.Dispose();
        }
    }
}
