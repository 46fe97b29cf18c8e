using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Essunga.Portal.Tests.Support;

/// <summary>Stands between browser and portal as a network does, and can be held or cut; to the browser the address stays.</summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly Task _accepting;
    private volatile bool _isHeld;
    private volatile bool _isCut;
    private volatile int _port;

    public CuttingProxy(string target)
    {
        LeadTo(target);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>New connections go here; open ones stay where they are.</summary>
    public void LeadTo(string target) => _port = new Uri(target).Port;

    /// <summary>Nothing that the browser sends arrives, and it is not told.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Every connection breaks, and no new one comes through.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var connection in _open.Keys)
        {
            connection.Dispose();
        }
    }

    /// <summary>New connections come through again.</summary>
    public void Mend() => _isCut = _isHeld = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(TcpClient browser)
    {
        using var portal = new TcpClient();
        using (browser)
        {
            _open[browser] = _open[portal] = 0;
            try
            {
                if (!_isCut)
                {
                    await portal.ConnectAsync(IPAddress.Loopback, _port);
                    await Task.WhenAny(
                        CopyAsync(browser.GetStream(), portal.GetStream(), isFromBrowser: true),
                        CopyAsync(portal.GetStream(), browser.GetStream(), isFromBrowser: false)
                    );
                }
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                // As a network does.
            }

            _open.TryRemove(browser, out _);
            _open.TryRemove(portal, out _);
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool isFromBrowser)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(buffer) is > 0 and var read)
            {
                if (!(isFromBrowser && _isHeld))
                {
                    await to.WriteAsync(buffer.AsMemory(0, read));
                }
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            // The other end is gone.
        }
    }

    private static bool IsBroken(Exception fault) =>
        fault
            is IOException
                or SocketException
                or ObjectDisposedException
                or InvalidOperationException;
}
