using System.Text.Json;
using System.Text.RegularExpressions;
using Essunga.Portal.Benchmarks.Pages;
using Microsoft.AspNetCore.SignalR.Client;

namespace Essunga.Portal.Benchmarks.Circuits;

// What the server says, and what the page's script would do about it.
internal sealed partial class CircuitClient
{
    /// <summary>The server asks for a script's object, as when it imports a module.</summary>
    private const int ObjectReference = 1;

    private readonly TaskCompletionSource<PausedCircuit> _paused = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Done when the server has asked for a pause and the browser holds what the circuit knew.</summary>
    public Task<PausedCircuit> Paused => _paused.Task;

    private void Listen()
    {
        _hub.On<long, byte[]>("JS.RenderBatch", RenderedAsync);
        _hub.On<string, string, string, bool>(
            "JS.SavePersistedState",
            (_, components, state) =>
                _paused.TrySetResult(new(_page, _markers, _secret, components, state))
        );
        _hub.On<string>("JS.Error", fault => _answers.Fail(fault));
        _hub.Closed += fault =>
        {
            _answers.Fail(fault?.Message ?? "The connection is closed.");
            return Task.CompletedTask;
        };
        _hub.On<long, string, string, int, long, int>(
            "JS.BeginInvokeJS",
            (call, identifier, arguments, result, _, _) =>
                CalledAsync(call, identifier, arguments, result)
        );
    }

    private async Task RenderedAsync(long number, byte[] batch)
    {
        _lastHeard = Environment.TickCount64;
        Remember(batch);

        _batches.Enqueue(batch.Length);
        _answers.Look(batch);
        await _hub.SendAsync("OnRenderCompleted", number, null);
    }

    /// <summary>
    /// A drawing renews the handlers of elements that stay, without saying which they are: who stands where in a
    /// component is learnt the first time, by the handler that it disposes of.
    /// </summary>
    private void Remember(byte[] batch)
    {
        var disposed = RenderBatch.DisposedIn(batch);
        var gone = disposed
            .Select(id => _handlers.GetValueOrDefault(id))
            .OfType<Handler>()
            .ToList();
        foreach (var handler in RenderBatch.HandlersIn(batch))
        {
            _handlers[handler.Id] = handler.Place.Length == 0 ? handler : Known(handler, gone);
        }

        foreach (var id in disposed)
        {
            _handlers.TryRemove(id, out _);
        }
    }

    private Handler Known(Handler renewed, List<Handler> gone)
    {
        var place = (renewed.Component, renewed.Event, renewed.Place);
        if (!_places.TryGetValue(place, out var first))
        {
            var drawn = gone.Find(one =>
                one.Component == renewed.Component
                && one.Event == renewed.Event
                && one.Place.Length == 0
            );
            if (drawn is null)
            {
                return renewed;
            }

            gone.Remove(drawn);
            first = _places[place] = drawn;
        }

        return first with
        {
            Id = renewed.Id,
            Place = renewed.Place,
        };
    }

    private async Task CalledAsync(long call, string identifier, string arguments, int result)
    {
        _lastHeard = Environment.TickCount64;
        Interlocked.Increment(ref _jsCalls);
        if (identifier.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
        {
            _dispatcher = long.Parse(
                Dispatcher().Match(arguments).Groups["id"].Value,
                System.Globalization.CultureInfo.InvariantCulture
            );
        }

        if (identifier.EndsWith("navigateTo", StringComparison.Ordinal))
        {
            using var address = JsonDocument.Parse(arguments);
            await _hub.SendAsync(
                "OnLocationChanged",
                new Uri(_page.Uri, address.RootElement[0].GetString()).ToString(),
                null,
                false
            );
        }

        if (identifier == "portalPause")
        {
            _ = PauseAsync();
        }

        if (call != 0)
        {
            var answer = result == ObjectReference ? "{\"__jsObjectId\":1}" : "null";
            await _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{answer}]");
        }
    }

    // As js/reconnect.js does.
    private async Task PauseAsync()
    {
        try
        {
            await Task.Delay(Random.Shared.Next(300));
            await _hub.InvokeAsync<bool>("PauseCircuit");
            await _hub.StopAsync();
        }
        catch (Exception gone)
            when (gone
                    is InvalidOperationException
                        or IOException
                        or OperationCanceledException
                        or Microsoft.AspNetCore.SignalR.HubException
            )
        {
            _paused.TrySetException(new CircuitLostException(gone.Message, gone));
        }
    }

    private async Task SettleAsync(CancellationToken cancellation, int after = 0)
    {
        var started = Environment.TickCount64;
        _lastHeard = started;
        while (
            _batches.Count <= after
            || Environment.TickCount64 - _lastHeard < Quiet.TotalMilliseconds
        )
        {
            if (Environment.TickCount64 - started > LongestWait.TotalMilliseconds)
            {
                throw new InvalidOperationException(
                    $"{_page.Address.Name}: the circuit is silent ({_batches.Count} batches)."
                );
            }

            await Task.Delay(10, cancellation);
        }
    }

    [GeneratedRegex("\"__dotNetObject\":(?<id>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dispatcher();
}

/// <summary>A circuit that the browser holds while the server is away.</summary>
internal sealed record PausedCircuit(
    PageSession Page,
    PageMarkers Markers,
    string Secret,
    string Components,
    string State
);
