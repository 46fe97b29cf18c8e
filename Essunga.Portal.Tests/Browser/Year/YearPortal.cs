using System.Globalization;
using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>A portal of its own whose day is moved over the year: it starts anew on each day, over the same data.</summary>
internal sealed class YearPortal(PortalBrowser browser, string folder) : IAsyncDisposable
{
    private PortalProcess? _portal;

    public static async Task<YearPortal> BeginAsync(PortalBrowser browser)
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        return new YearPortal(browser, folder);
    }

    /// <summary>It is this day from now on.</summary>
    public async Task OnAsync(DateOnly day)
    {
        if (_portal is not null)
        {
            await _portal.StopAsync();
        }

        _portal = await PortalProcess.StartAsync(
            settings =>
                settings["SampleData__Today"] = day.ToString(
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                ),
            folder
        );
    }

    /// <summary>What somebody does, signed in and beginning at a path; nothing may go wrong on the way.</summary>
    /// <param name="isRefused">The person tries what is closed, which a browser tells of as an error.</param>
    public async Task AsAsync(
        string persona,
        string path,
        Func<PortalPage, Task> does,
        bool isRefused = false
    )
    {
        var context = await browser.Browser.NewContextAsync(
            new()
            {
                Locale = "sv-SE",
                TimezoneId = "Europe/Stockholm",
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = 1366, Height = 900 },
            }
        );
        await using var page = await PortalPage.OpenAsync(
            context,
            _portal!.Address,
            javaScript: true
        );
        await page.GoAsync($"/logga-in/exempel/{persona}?returnUrl={Uri.EscapeDataString(path)}");
        await does(page);
        if (!isRefused)
        {
            page.AssertFaultless();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is null)
        {
            Directory.Delete(folder, recursive: true);
            return;
        }

        await _portal.DisposeAsync();
    }
}
