using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Domain.Writing;

namespace Essunga.Portal.Benchmarks.Writing;

/// <summary>One who writes in a text over its socket, without a browser.</summary>
internal sealed class WritingWire : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly TaskCompletionSource _opened = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private long _version;
    private int _number;

    private WritingWire() { }

    public string Client { get; } = Guid.NewGuid().ToString();

    /// <summary>Told who wrote and the number of the push, as soon as it has come here.</summary>
    public Action<string, int>? Heard { get; set; }

    /// <summary>Why the socket ended before it was left; null while it has not.</summary>
    public string? Fault { get; private set; }

    public static async Task<WritingWire> JoinAsync(
        MeasuredPortal portal,
        string cookies,
        TextKey key,
        CancellationToken cancellation
    )
    {
        var wire = new WritingWire();
        wire._socket.Options.SetRequestHeader("Cookie", cookies);
        wire._socket.Options.SetRequestHeader("Origin", portal.Address.ToString().TrimEnd('/'));
        var address = new UriBuilder(new Uri(portal.Address, $"/skriv/{key}")) { Scheme = "ws" };
        await wire._socket.ConnectAsync(address.Uri, cancellation);
        _ = wire.ReadAsync(cancellation);
        await wire.SayAsync($$"""{"t":"hello","cid":"{{wire.Client}}","v":-1}""", cancellation);
        await wire._opened.Task.WaitAsync(cancellation);
        return wire;
    }

    /// <summary>Writes at the beginning of the text and answers the number of the push.</summary>
    public async Task<int> TypeAsync(string text, CancellationToken cancellation)
    {
        var number = ++_number;
        await SayAsync(
            $$$"""{"t":"p","v":{{{Volatile.Read(ref _version)}}},"n":{{{number}}},"ts":0,"steps":[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":{{{JsonSerializer.Serialize(text)}}}}]}}]}""",
            cancellation
        );
        return number;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            if (_socket.State == WebSocketState.Open)
            {
                await _socket.CloseOutputAsync(
                    WebSocketCloseStatus.NormalClosure,
                    null,
                    limit.Token
                );
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The server was first.
        }

        _socket.Dispose();
    }

    private async Task SayAsync(string message, CancellationToken cancellation) =>
        await _socket.SendAsync(
            Encoding.UTF8.GetBytes(message),
            WebSocketMessageType.Text,
            endOfMessage: true,
            cancellation
        );

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(buffer, cancellation);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    Fault = $"closed with {(int?)_socket.CloseStatus}";
                    break;
                }

                message.Write(buffer, 0, got.Count);
                if (got.EndOfMessage)
                {
                    Hear(message.ToArray());
                    message.SetLength(0);
                }
            }
        }
        catch (Exception fault)
            when (fault
                    is WebSocketException
                        or OperationCanceledException
                        or ObjectDisposedException
            )
        {
            Fault = fault.Message;
        }

        _opened.TrySetException(new IOException($"The text did not open: {Fault}."));
    }

    private void Hear(byte[] utf8)
    {
        using var message = JsonDocument.Parse(utf8);
        var said = message.RootElement;
        switch (said.GetProperty("t").GetString())
        {
            case "open":
                Volatile.Write(ref _version, said.GetProperty("v").GetInt64());
                _opened.TrySetResult();
                break;
            case "c":
                Volatile.Write(ref _version, said.GetProperty("v").GetInt64());
                Heard?.Invoke(
                    said.GetProperty("cid").GetString()!,
                    said.GetProperty("n").GetInt32()
                );
                break;
        }
    }
}
