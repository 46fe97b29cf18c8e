using System.Net;
using System.Net.WebSockets;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Security;

/// <summary>One reader cannot take more of the portal than the settings allow.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task OpenPages_OfOnePerson_AreAsManyAsAllowed()
    {
        await using var portal = await StartAsync("OpenPagesPerPerson", "2");
        var (cookie, other) = (
            await CookieAsync(portal, "fortroendevald"),
            await CookieAsync(portal, "ksau")
        );

        using var first = await OpenAsync(portal, cookie);
        using var second = await OpenAsync(portal, cookie);
        Assert.NotNull(first);
        Assert.NotNull(second);
        Assert.Null(await OpenAsync(portal, cookie));
        using var theirs = await OpenAsync(portal, other);
        Assert.NotNull(theirs);

        first.Abort();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await OpenAsync(portal, cookie) is not { } again)
        {
            await Task.Delay(100, limit.Token);
        }
    }

    [Fact]
    public async Task Forms_OfOnePersonInAMinute_AreAsManyAsAllowed()
    {
        await using var portal = await StartAsync("PostsPerMinute", "3");
        using var client = Client(await CookieAsync(portal, "fortroendevald"));
        var to = new Uri($"{portal.Address}/logga-ut");

        for (var round = 0; round < 3; round++)
        {
            using var taken = await client.PostAsync(to, new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        }

        using var refused = await client.PostAsync(to, new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        using var read = await client.GetAsync(new Uri($"{portal.Address}/mal"));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task SignIns_FromOneAddressInAMinute_AreAsManyAsAllowed()
    {
        await using var portal = await StartAsync("SignInsPerMinute", "2");
        await CookieAsync(portal, "fortroendevald");
        await CookieAsync(portal, "fortroendevald");
        using var client = Client(cookie: null);

        using var refused = await client.GetAsync(
            new Uri($"{portal.Address}/logga-in/exempel/fortroendevald")
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(
            "För många försök på kort tid",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
    }

    private static async Task<PortalProcess> StartAsync(string limit, string number) =>
        await PortalProcess.StartAsync(
            settings => settings[$"Limits__{limit}"] = number,
            await DatabaseFile.FolderWithSampleAsync()
        );

    private static async Task<string> CookieAsync(PortalProcess portal, string persona)
    {
        using var client = Client(cookie: null);
        using var response = await client.GetAsync(
            new Uri($"{portal.Address}/logga-in/exempel/{persona}")
        );
        return response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>The socket of a page that stands open; null when it is refused.</summary>
    private static async Task<ClientWebSocket?> OpenAsync(PortalProcess portal, string cookie)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(
                new Uri(portal.Address.Replace("http:", "ws:") + "/_blazor"),
                CancellationToken.None
            );
            return socket;
        }
        catch (WebSocketException)
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, socket.HttpStatusCode);
            socket.Dispose();
            return null;
        }
    }

    private static HttpClient Client(string? cookie)
    {
        var client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }
        );
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }
}
