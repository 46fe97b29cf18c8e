using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Essunga.Portal.Writing;

/// <summary>One tab that writes in one text: what is sent to it waits in a short line, and who does not keep up is cut off.</summary>
internal sealed class Writer(WebSocket socket, Guid personId, string label) : IDisposable
{
    private const int MostWaiting = 4_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> _line = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(MostWaiting)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.Wait,
        }
    );
    private readonly CancellationTokenSource _gone = new();
    private int _code;

    public Guid PersonId { get; } = personId;

    /// <summary>"Chef, Nossebro skola": what the others see.</summary>
    public string Label { get; } = label;

    /// <summary>The client's own id; empty before it has said hello.</summary>
    public string Client { get; set; } = "";

    /// <summary>The text that it has joined; null before.</summary>
    public SharedDocument? Document { get; set; }

    /// <summary>Whether nothing more of what it says counts.</summary>
    public bool IsCut => Volatile.Read(ref _code) != 0;

    /// <summary>Cancelled when there is nobody left to read from.</summary>
    public CancellationToken Gone => _gone.Token;

    public void Send(string message)
    {
        if (!_line.Writer.TryWrite(Encoding.UTF8.GetBytes(message)) && _code == 0)
        {
            Cut(CloseCodes.TooSlow);
        }
    }

    /// <summary>Ends it with a code that tells the client why; what waits is sent first.</summary>
    public void Cut(int code)
    {
        if (Interlocked.CompareExchange(ref _code, code, 0) == 0)
        {
            _line.Writer.TryComplete();
        }
    }

    /// <summary>Sends what is put in line until the end, then closes.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in _line.Reader.ReadAllAsync(cancellation))
            {
                await socket.SendAsync(
                    message,
                    WebSocketMessageType.Text,
                    endOfMessage: true,
                    cancellation
                );
            }

            using var limit = new CancellationTokenSource(Patience);
            await socket.CloseOutputAsync(
                (WebSocketCloseStatus)_code,
                statusDescription: null,
                limit.Token
            );
            // The client answers the closing; reading is broken off only if it does not.
            _gone.CancelAfter(Patience);
        }
        catch (Exception fault)
            when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            await _gone.CancelAsync();
        }
    }

    public void Dispose() => _gone.Dispose();
}

/// <summary>Why a writer's socket is closed. The client knows them.</summary>
internal static class CloseCodes
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;

    /// <summary>Does not keep up: may come back at once.</summary>
    public const int TooSlow = 1013;

    /// <summary>Broken or forbidden steps.</summary>
    public const int Broken = 4400;

    /// <summary>May no longer write.</summary>
    public const int Forbidden = 4403;

    /// <summary>A message, or the text, is too big.</summary>
    public const int TooBig = 4409;

    /// <summary>Too many messages a second.</summary>
    public const int TooMany = 4429;
}
