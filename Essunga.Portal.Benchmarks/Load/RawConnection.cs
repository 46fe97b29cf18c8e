using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Essunga.Portal.Benchmarks.Load;

/// <summary>
/// One kept-alive HTTP connection that asks for the same page again and again. Hand-made because a full HTTP client
/// costs as much as an empty page does, on the cores that the server needs.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly byte[] _request;
    private readonly Uri _address;

    /// <param name="cookies">Header value; empty is none.</param>
    public RawConnection(Uri address, string cookies)
    {
        _address = address;
        var cookieLine = cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n";
        _request = Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: text/html\r\n{cookieLine}\r\n"
        );
    }

    /// <summary>Asks once and reads the whole answer.</summary>
    /// <returns>Time to the first byte.</returns>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public async Task<TimeSpan> AskAsync(CancellationToken cancellation)
    {
        if (!_socket.Connected)
        {
            await _socket.ConnectAsync(_address.Host, _address.Port, cancellation);
        }

        var started = Stopwatch.GetTimestamp();
        await _socket.SendAsync(_request, cancellation);
        var read = await ReceiveAsync(0, cancellation);
        var toFirstByte = Stopwatch.GetElapsedTime(started);
        int head;
        while ((head = _buffer.AsSpan(0, read).IndexOf(EndOfHead)) < 0)
        {
            read += await ReceiveAsync(read, cancellation);
        }

        var lines = Encoding.ASCII.GetString(_buffer, 0, head);
        if (!lines.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{_address}: {lines.Split('\r')[0]}");
        }

        await ReadBodyAsync(lines, head + EndOfHead.Length, read, cancellation);
        return toFirstByte;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReadBodyAsync(
        string head,
        int from,
        int read,
        CancellationToken cancellation
    )
    {
        if (LengthOf(head) is { } length)
        {
            for (var left = length - (read - from); left > 0; )
            {
                left -= await ReceiveAsync(0, cancellation);
            }

            return;
        }

        // Nothing follows the last chunk, because the next question is asked after it.
        while (!_buffer.AsSpan(0, read).EndsWith(EndOfChunks))
        {
            var kept = Math.Min(EndOfChunks.Length, read);
            _buffer.AsSpan(read - kept, kept).CopyTo(_buffer);
            read = kept + await ReceiveAsync(kept, cancellation);
        }
    }

    private static int? LengthOf(string head)
    {
        const string name = "Content-Length: ";
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? null
            : int.Parse(
                head.AsSpan(at + name.Length).TrimEnd().ToString().Split('\r')[0],
                CultureInfo.InvariantCulture
            );
    }

    private async Task<int> ReceiveAsync(int at, CancellationToken cancellation)
    {
        var count = await _socket.ReceiveAsync(_buffer.AsMemory(at), cancellation);
        return count > 0
            ? count
            : throw new InvalidOperationException($"{_address} closed the connection.");
    }
}
