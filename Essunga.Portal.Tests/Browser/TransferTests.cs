using System.Net;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Tests.Browser;

/// <summary>What goes over the wire: packed, kept by the browser, and not more than the bars allow.</summary>
[Collection(OneBrowser.Name)]
public sealed partial class TransferTests(PortalBrowser browser)
{
    private const int ColdBar = 160 * 1024;
    private const int WarmBar = 20 * 1024;

    private const string Transferred =
        "performance.getEntries().reduce((sum, e) => sum + (e.transferSize || 0), 0)";

    [Theory]
    [InlineData("fortroendevald", "/")]
    [InlineData("fortroendevald", "/mal")]
    [InlineData("fortroendevald", "/mal/en-hog-livskvalitet-och-goda-forutsattningar")]
    [InlineData("fortroendevald", "/indikatorer")]
    [InlineData("fortroendevald", "/indikatorer/i08")]
    [InlineData("revisor", "/om")]
    public async Task Page_ColdAndWarm_StaysUnderTheBars(string persona, string path)
    {
        // The sign-in page is static; what it shares with the page would make the page look lighter, so a new profile goes straight there.
        await using var page = await browser.OpenAsync(persona, path);
        var state = await page.Page.Context.StorageStateAsync();
        var fresh = await browser.Browser.NewContextAsync(new() { StorageState = state });
        await using var cold = await PortalPage.OpenAsync(fresh, browser.Address, javaScript: true);
        await cold.GoAsync(path);
        Assert.InRange(await cold.Page.EvaluateAsync<int>(Transferred), 10_000, ColdBar);
        await cold.GoAsync(path);
        Assert.InRange(await cold.Page.EvaluateAsync<int>(Transferred), 1, WarmBar);
    }

    [Fact]
    public async Task StylesAndScripts_AtTheAddressesThePageUses_ArePackedAndKept()
    {
        Assert.True(
            Environment.GetEnvironmentVariable("PORTAL_PUBLISHED") is not null,
            "Packed files are made by publishing: run bash eng/test.sh."
        );
        using var client = new HttpClient(
            new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }
        );
        var html = await client.GetStringAsync(
            new Uri($"{browser.Address}/logga-in"),
            TestContext.Current.CancellationToken
        );
        var addresses = Linked()
            .Matches(html)
            .Select(match => match.Groups["address"].Value)
            .Where(one => !one.StartsWith('#'))
            .ToList();
        Assert.True(addresses.Count >= 6);
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri($"{browser.Address}/{address.TrimStart('/')}")
            );
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var response = await client.SendAsync(
                request,
                TestContext.Current.CancellationToken
            );
            Assert.Equal($"{address} 200", $"{address} {(int)response.StatusCode}");
            var bytes = await response.Content.ReadAsByteArrayAsync(
                TestContext.Current.CancellationToken
            );
            if (bytes.Length > 1024)
            {
                Assert.Equal(
                    $"{address} br",
                    $"{address} {string.Join(',', response.Content.Headers.ContentEncoding)}"
                );
                Assert.Contains(
                    "immutable",
                    response.Headers.CacheControl?.ToString() ?? "",
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task Html_ForABrowserThatUnpacks_IsPacked()
    {
        using var client = new HttpClient(
            new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }
        );
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri($"{browser.Address}/logga-in")
        );
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
    }

    [GeneratedRegex(
        "(<link rel=\"stylesheet\" href|<script[^>]* src)=\"(?<address>[^\"]+)\"|: *\"\\./(?<address>js/[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Linked();
}
