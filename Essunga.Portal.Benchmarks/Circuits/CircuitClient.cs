using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Essunga.Portal.Benchmarks.Pages;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Essunga.Portal.Benchmarks.Circuits;

/// <summary>One real circuit of a page, over SignalR and without a browser: it answers as a browser's script does.</summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    /// <summary>The server asks for a script's object, as when it imports a module.</summary>
    private const int ObjectReference = 1;

    private readonly PageSession _page;
    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<ulong, Handler> _handlers = new();
    private readonly ConcurrentQueue<int> _batches = new();
    private string _secret = "";
    private long _dispatcher;
    private int _jsCalls;
    private long _lastHeard = Environment.TickCount64;

    private CircuitClient(PageSession page)
    {
        _page = page;
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(page.Uri, "/_blazor"),
            HttpTransportType.WebSockets,
            options =>
            {
                options.SkipNegotiation = true;
                if (page.Cookies.Length > 0)
                {
                    options.Headers["Cookie"] = page.Cookies;
                }
            }
        );
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol, BlazorPackProtocol>();
        _hub = builder.Build();
    }

    /// <summary>Bytes of each render batch so far.</summary>
    public IReadOnlyCollection<int> Batches => _batches;

    /// <summary>Calls that the server made to the page's scripts so far.</summary>
    public int JsCalls => _jsCalls;

    public IReadOnlyList<Handler> Handlers => [.. _handlers.Values];

    /// <summary>Reads the page, starts its circuit and waits until it has rendered and is quiet.</summary>
    public static async Task<CircuitClient> OpenAsync(
        PageSession page,
        CancellationToken cancellation
    )
    {
        var (_, body, _) = await page.GetAsync("identity", cancellation);
        var markers = PageMarkers.Read(System.Text.Encoding.UTF8.GetString(body));
        var client = new CircuitClient(page);
        client.Listen();
        await client._hub.StartAsync(cancellation);
        client._secret = await client._hub.InvokeAsync<string>(
            "StartCircuit",
            new Uri(page.Uri, "/").ToString(),
            page.Uri.ToString(),
            "[]",
            "",
            cancellation
        );
        await client._hub.SendAsync(
            "UpdateRootComponents",
            markers.Operations,
            markers.State,
            cancellation
        );
        await client.SettleAsync(cancellation);
        return client;
    }

    /// <summary>Does what a reader does at an element, and waits until the page has answered and is quiet.</summary>
    public async Task RaiseAsync(Handler handler, object eventArgs, CancellationToken cancellation)
    {
        var name = handler.Event[2..];
        var before = _batches.Count;
        await _hub.SendAsync(
            "BeginInvokeDotNetFromJS",
            "1",
            null,
            "DispatchEventAsync",
            _dispatcher,
            JsonSerializer.Serialize(
                new object[]
                {
                    new
                    {
                        eventHandlerId = handler.Id,
                        eventName = name,
                        eventFieldInfo = (object?)null,
                    },
                    eventArgs,
                }
            ),
            cancellation
        );
        await SettleAsync(cancellation, before);
    }

    /// <summary>Leaves as a browser does that closes the page.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        using var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(_secret), "circuitId" },
        };
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(_page.Uri, "/_blazor/disconnect")
        )
        {
            Content = form,
        };
        if (_page.Cookies.Length > 0)
        {
            request.Headers.Add("Cookie", _page.Cookies);
        }

        using var response = await client.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        await _hub.StopAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private void Listen()
    {
        _hub.On<long, byte[]>("JS.RenderBatch", RenderedAsync);
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
        await _hub.SendAsync("OnRenderCompleted", number, null);
    }

    /// <summary>A drawing renews the handlers of the elements that stay, in the order that they stand.</summary>
    private void Remember(byte[] batch)
    {
        var gone = new List<Handler>();
        foreach (var id in RenderBatch.DisposedIn(batch))
        {
            if (_handlers.TryRemove(id, out var handler))
            {
                gone.Add(handler);
            }
        }

        foreach (var handler in RenderBatch.HandlersIn(batch))
        {
            var known =
                handler.Element.Length == 0 ? gone.Find(one => one.Event == handler.Event) : null;
            _handlers[handler.Id] = known is null ? handler : known with { Id = handler.Id };
            gone.RemoveAll(one => one == known);
        }
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

        if (call != 0)
        {
            var answer = result == ObjectReference ? "{\"__jsObjectId\":1}" : "null";
            await _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{answer}]");
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
