using System.Text.Json;
using Microsoft.Playwright;

namespace Essunga.Portal.Benchmarks.Pages;

/// <summary>Visits of pages by a headless Chromium, with an empty cache or a filled one, on a fast or a slow line.</summary>
internal sealed class BrowserVisits(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private const string Probe = """
        (() => {
          const seen = (window.__bench = { paint: null, usable: null, chart: null });
          new PerformanceObserver(list => {
            for (const entry of list.getEntries())
              if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
          }).observe({ type: 'paint', buffered: true });
          const look = setInterval(() => {
            if (seen.chart === null && document.querySelector('.chart svg, svg.spark')?.getBoundingClientRect().height > 0)
              seen.chart = performance.now();
            const live = document.querySelector('[data-interactive]');
            if (live?.dataset.interactive === 'true') {
              seen.usable = performance.now();
              clearInterval(look);
            }
          }, 2);
        })();
        """;

    private const string Read = """
        () => JSON.stringify({
          ...window.__bench,
          bytes: performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0),
        })
        """;

    private static readonly string[] KnownPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/microsoft-edge",
    ];

    private static readonly Dictionary<string, object> SlowLine = new(StringComparer.Ordinal)
    {
        ["offline"] = false,
        ["latency"] = 50,
        ["downloadThroughput"] = 10_000_000 / 8,
        ["uploadThroughput"] = 10_000_000 / 8,
    };

    public static async Task<BrowserVisits> OpenAsync()
    {
        var path =
            Environment.GetEnvironmentVariable("PORTAL_BROWSER")
            ?? KnownPlaces.FirstOrDefault(File.Exists)
            ?? throw new CommandLineException(
                "No browser: bash eng/test.sh installs one, or leave it out with --browser false."
            );
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            }
        );
        return new BrowserVisits(playwright, browser);
    }

    /// <summary>A visit with an empty cache and, on the fast line, one more with what it left.</summary>
    /// <param name="slow">10 Mbit a second and 50 ms to and fro.</param>
    /// <param name="hasCircuit">Wait until the circuit answers.</param>
    public async Task<(Visit Cold, Visit? Warm)> VisitAsync(
        PageSession page,
        bool slow,
        bool hasCircuit
    )
    {
        await using var context = await SignedInAsync(page);
        await context.AddInitScriptAsync(Probe);
        var tab = await context.NewPageAsync();
        if (slow)
        {
            var line = await context.NewCDPSessionAsync(tab);
            await line.SendAsync("Network.enable");
            await line.SendAsync("Network.emulateNetworkConditions", SlowLine);
        }

        var cold = await GoAsync(tab, page.Uri, hasCircuit);
        if (slow)
        {
            return (cold, null);
        }

        await tab.GotoAsync("about:blank");
        return (cold, await GoAsync(tab, page.Uri, hasCircuit));
    }

    /// <summary>A tab of its own that stays open, for what is more than a visit.</summary>
    public async Task<IPage> OpenAsync(PageSession page)
    {
        var context = await SignedInAsync(page);
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(page.Uri.ToString());
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private async Task<IBrowserContext> SignedInAsync(PageSession page)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = 1366, Height = 900 },
                Locale = "sv-SE",
            }
        );
        await context.AddCookiesAsync(
            page.Cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries)
                .Select(cookie => cookie.Split('=', 2))
                .Select(parts => new Cookie
                {
                    Name = parts[0],
                    Value = parts[1],
                    Url = page.Uri.GetLeftPart(UriPartial.Authority),
                })
        );
        return context;
    }

    private static async Task<Visit> GoAsync(IPage tab, Uri address, bool hasCircuit)
    {
        await tab.GotoAsync(address.ToString());
        await tab.WaitForFunctionAsync(
            hasCircuit
                ? "() => window.__bench.paint !== null && window.__bench.usable !== null"
                : "() => window.__bench.paint !== null"
        );
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
        using var seen = JsonDocument.Parse(await tab.EvaluateAsync<string>(Read));
        return new Visit(
            Number(seen, "paint") ?? double.NaN,
            Number(seen, "usable"),
            Number(seen, "chart"),
            Number(seen, "bytes") ?? double.NaN
        );
    }

    private static double? Number(JsonDocument seen, string name) =>
        seen.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
            ? number.GetDouble()
            : null;
}
