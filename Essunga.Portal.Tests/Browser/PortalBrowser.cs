using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>One running portal with the sample data and one headless browser.</summary>
public sealed class PortalBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private static readonly string[] KnownPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/microsoft-edge",
    ];

    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public PortalProcess Portal { get; private set; } = null!;

    public string Address => Portal.Address;

    public static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        // A machine that does much else is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        var playwright = await Playwright.CreateAsync();
        var path =
            Environment.GetEnvironmentVariable("PORTAL_BROWSER")
            ?? KnownPlaces.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "No browser: run bash eng/test.sh, which installs one."
            );
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = path, Args = Arguments }
        );
        return (playwright, browser);
    }

    public async ValueTask InitializeAsync()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        Portal = await PortalProcess.StartAsync(folder: folder);
        (_playwright, Browser) = await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await Portal.DisposeAsync();
    }

    /// <summary>A page in a profile of its own, signed in as the persona and standing at the path.</summary>
    /// <param name="persona">Null stays signed out.</param>
    public async Task<PortalPage> OpenAsync(
        string? persona,
        string path,
        int width = 1366,
        ColorScheme colours = ColorScheme.Light,
        bool javaScript = true
    )
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
                ColorScheme = colours,
                JavaScriptEnabled = javaScript,
                Locale = "sv-SE",
                TimezoneId = "Europe/Stockholm",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await PortalPage.OpenAsync(context, Address, javaScript);
        await page.GoAsync(
            persona is null
                ? path
                : $"/logga-in/exempel/{persona}?returnUrl={Uri.EscapeDataString(path)}"
        );
        return page;
    }
}
