using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
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

    private readonly PageSession _page;
    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<ulong, Handler> _handlers = new();
    private readonly Dictionary<(int Component, string Event, string Place), Handler> _places = [];
    private readonly ConcurrentQueue<int> _batches = new();
    private readonly AwaitedText _answers = new();
    private PageMarkers _markers = new("", "");
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
        var client = new CircuitClient(page)
        {
            _markers = PageMarkers.Read(System.Text.Encoding.UTF8.GetString(body)),
        };
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
            client._markers.Operations,
            client._markers.State,
            cancellation
        );
        await client.SettleAsync(cancellation);
        return client;
    }

    /// <summary>Takes a paused circuit up where it was, and waits until the page is drawn.</summary>
    /// <exception cref="CircuitLostException">The server does not take it up.</exception>
    public static async Task<CircuitClient> ResumeAsync(
        PausedCircuit paused,
        CancellationToken cancellation
    )
    {
        var client = new CircuitClient(paused.Page) { _markers = paused.Markers };
        client.Listen();
        await client._hub.StartAsync(cancellation);
        client._secret =
            await client._hub.InvokeAsync<string?>(
                "ResumeCircuit",
                paused.Secret,
                new Uri(paused.Page.Uri, "/").ToString(),
                paused.Page.Uri.ToString(),
                paused.Components,
                paused.State,
                cancellation
            ) ?? throw new CircuitLostException("The circuit is not taken up.");
        await client._hub.SendAsync(
            "UpdateRootComponents",
            client._markers.Operations,
            "",
            cancellation
        );
        await client.SettleAsync(cancellation);
        return client;
    }

    /// <summary>Does what a reader does at an element, and waits until the page has answered and is quiet.</summary>
    public async Task RaiseAsync(Handler handler, object eventArgs, CancellationToken cancellation)
    {
        var before = _batches.Count;
        await SendAsync(handler, eventArgs, cancellation);
        await SettleAsync(cancellation, before);
    }

    /// <summary>Does what a reader does at an element, and waits for the first drawing that holds one of the texts.</summary>
    /// <param name="texts">None for any drawing.</param>
    /// <returns>The text, and how long it took.</returns>
    /// <exception cref="CircuitLostException">The circuit broke down or the server is gone.</exception>
    public async Task<(string Text, TimeSpan Time)> AskAsync(
        Handler handler,
        object eventArgs,
        IReadOnlyCollection<string> texts,
        CancellationToken cancellation
    )
    {
        var answer = _answers.Await(texts);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await SendAsync(handler, eventArgs, cancellation);
        }
        catch (Exception gone)
            when (gone is InvalidOperationException or IOException
                && !cancellation.IsCancellationRequested
            )
        {
            throw new CircuitLostException(gone.Message, gone);
        }

        var (text, at) = await answer.WaitAsync(LongestWait, cancellation);
        return (text, Stopwatch.GetElapsedTime(started, at));
    }

    /// <summary>Goes to another page of the portal within the circuit, and waits until it is drawn and quiet.</summary>
    public async Task GoAsync(string path, CancellationToken cancellation)
    {
        var before = _batches.Count;
        await _hub.SendAsync(
            "OnLocationChanged",
            new Uri(_page.Uri, path).ToString(),
            null,
            true,
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

    private Task SendAsync(Handler handler, object eventArgs, CancellationToken cancellation) =>
        _hub.SendAsync(
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
                        eventName = handler.Event[2..],
                        eventFieldInfo = (object?)null,
                    },
                    eventArgs,
                }
            ),
            cancellation
        );
}
