using System.Net;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Start;

/// <summary>What a proxy says of the reader is believed from the proxies that are named, and from nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.0/8", HttpStatusCode.OK)]
    [InlineData("192.0.2.1", HttpStatusCode.TemporaryRedirect)]
    [InlineData(null, HttpStatusCode.TemporaryRedirect)]
    public async Task Https_AsAProxySays_HoldsWhenTheProxyIsKnown(
        string? known,
        HttpStatusCode expected
    )
    {
        await using var portal = await PortalProcess.StartAsync(settings =>
        {
            InProduction(settings);
            settings["ASPNETCORE_HTTPS_PORT"] = "443";
            if (known is not null)
            {
                settings["Proxy__Known__0"] = known;
            }
        });
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{portal.Address}/health/live")
        );
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");

        using var response = await client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Start_InSampleModeBehindAProxy_Stops()
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
            settings["Proxy__Known__0"] = "10.0.0.4"
        );

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains(
            "Exempelinloggning får bara användas på localhost",
            portal.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Start_WithProxyThatIsNoAddress_SaysWhich()
    {
        await using var portal = await PortalProcess.RunToEndAsync(settings =>
        {
            InProduction(settings);
            settings["Proxy__Known__0"] = "10.0.0.4";
            settings["Proxy__Known__1"] = "proxyn";
        });

        Assert.Equal(1, portal.ExitCode);
        Assert.Contains("Proxy:Known har \"proxyn\"", portal.Output, StringComparison.Ordinal);
    }

    private static void InProduction(IDictionary<string, string?> settings)
    {
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        settings["AzureAd__Instance"] = "https://login.example/";
        settings["AzureAd__TenantId"] = "00000000-0000-0000-0000-000000000001";
        settings["AzureAd__ClientId"] = "00000000-0000-0000-0000-000000000002";
        settings["AzureAd__ClientSecret"] = "bara-i-proven";
    }
}
