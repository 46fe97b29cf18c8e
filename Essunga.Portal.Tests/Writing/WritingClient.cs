using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Writing;

/// <summary>A writer without a browser: what is sent is whatever a test wants, honest or not.</summary>
internal sealed class WritingClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();

    private WritingClient() { }

    public string Client { get; } = Guid.NewGuid().ToString();

    public static async Task<WritingClient> ConnectAsync(
        PortalHost portal,
        string persona,
        TextKey key,
        string? origin = null
    )
    {
        var client = new WritingClient();
        if (persona.Length > 0)
        {
            client._socket.Options.SetRequestHeader("Cookie", await portal.CookieAsync(persona));
        }

        client._socket.Options.SetRequestHeader("Origin", origin ?? portal.Address);
        client._socket.Options.CollectHttpResponseDetails = true;
        await client._socket.ConnectAsync(
            new Uri(
                $"{portal.Address.Replace("http", "ws", StringComparison.Ordinal)}/skriv/{key}"
            ),
            TestContext.Current.CancellationToken
        );
        return client;
    }

    /// <summary>Connects, says hello and answers how the text stands.</summary>
    public static async Task<(WritingClient Client, JsonElement Open)> JoinAsync(
        PortalHost portal,
        string persona,
        TextKey key
    )
    {
        var client = await ConnectAsync(portal, persona, key);
        await client.HelloAsync(-1);
        return (client, await client.UntilAsync("open"));
    }

    public Task HelloAsync(long version, string? client = null) =>
        SendAsync($$"""{"t":"hello","cid":"{{client ?? Client}}","v":{{version}}}""");

    /// <summary>Types letters at a place in the first paragraph.</summary>
    public Task TypeAsync(long basedOn, int number, int at, string text) =>
        PushAsync(
            basedOn,
            number,
            $$$"""[{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{"type":"text","text":"{{{text}}}"}]}}]"""
        );

    public Task PushAsync(long basedOn, int number, string steps) =>
        SendAsync($$"""{"t":"p","v":{{basedOn}},"n":{{number}},"ts":0,"steps":{{steps}}}""");

    public async Task SendAsync(string message)
    {
        try
        {
            await _socket.SendAsync(
                Encoding.UTF8.GetBytes(message),
                WebSocketMessageType.Text,
                endOfMessage: true,
                TestContext.Current.CancellationToken
            );
        }
        catch (WebSocketException)
        {
            // Cut off already: the test reads the code.
        }
    }

    /// <summary>Reads on until a message of the kind.</summary>
    public async Task<JsonElement> UntilAsync(string kind)
    {
        while (true)
        {
            var message =
                await NextAsync()
                ?? throw new InvalidOperationException($"Closed with {Code} before {kind}.");
            if (message.GetProperty("t").GetString() == kind)
            {
                return message;
            }
        }
    }

    /// <summary>Reads on until the server closes, and answers its code.</summary>
    public async Task<int> UntilClosedAsync()
    {
        while (await NextAsync() is not null) { }

        return Code;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The server was first.
        }

        _socket.Dispose();
    }

    private int Code => (int?)_socket.CloseStatus ?? 0;

    private async Task<JsonElement?> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var got = await _socket.ReceiveAsync(buffer, limit.Token);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, got.Count);
            if (got.EndOfMessage)
            {
                return JsonDocument.Parse(message.ToArray()).RootElement.Clone();
            }
        }
    }
}
