using System.Net;
using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Security;

/// <summary>What every answer carries, and that another site opens no socket.</summary>
[Collection(OneHost.Name)]
public sealed partial class HeaderTests(PortalHost portal)
{
    [Theory]
    [InlineData("/logga-in")]
    [InlineData("/om")]
    [InlineData("/finns-inte")]
    [InlineData("/health/live")]
    [InlineData("/_framework/blazor.web.js")]
    public async Task Answer_OfAnyKind_CarriesTheHeaders(string path)
    {
        using var client = await portal.SignedInAsync("ksau");
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        HasTheHeaders(response);
    }

    [Fact]
    public async Task Answer_OfEveryEndpoint_CarriesTheHeaders()
    {
        var paths = portal
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => Example().Replace(endpoint.RoutePattern.RawText ?? "/", "404"))
            .Select(path => path.StartsWith('/') ? path : $"/{path}")
            .Where(path => !path.StartsWith("/fonts", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(paths.Count > 20);
        using var client = await portal.SignedInAsync("ksau");
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(
                new Uri(path, UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead
            );
            HasTheHeaders(response);
        }
    }

    private static void HasTheHeaders(HttpResponseMessage response)
    {
        string Only(string name) =>
            $"{response.RequestMessage!.RequestUri!.AbsolutePath}: {(response.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "missing")}";

        var address = response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Equal($"{address}: nosniff", Only("X-Content-Type-Options"));
        Assert.Equal($"{address}: same-origin", Only("Referrer-Policy"));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        var policy = Only("Content-Security-Policy");
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "script-src 'self' 'unsafe-inline'",
            policy,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nonce_OfTwoAnswers_Differs()
    {
        using var client = portal.NewClient();
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 2; round++)
        {
            using var response = await client.GetAsync(new Uri("/logga-in", UriKind.Relative));
            var policy = response.Headers.GetValues("Content-Security-Policy").First();
            var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
            nonces.Add(nonce);
            Assert.Contains(
                $"nonce=\"{nonce}\"",
                WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(2, nonces.Count);
    }

    [Theory]
    [InlineData("https://example.org", 403)]
    [InlineData("http://127.0.0.1:1", 403)]
    [InlineData("null", 403)]
    [InlineData(null, 101)]
    public async Task Socket_FromAnotherSite_IsRefused(string? origin, int expected)
    {
        using var client = await portal.SignedInAsync("ksau");
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri("/_blazor", UriKind.Relative)
        );
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.ParseAdd("websocket");
        request.Headers.Add("Sec-WebSocket-Version", "13");
        request.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(new byte[16]));
        request.Headers.Add("Origin", origin ?? portal.Address);
        using var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
