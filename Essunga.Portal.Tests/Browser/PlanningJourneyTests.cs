using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>
/// A goal period is set up by keyboard alone, with an area and a goal that two committees get, and one of them adds an
/// activity. On a portal of its own, for it writes.
/// </summary>
[Collection(JourneyBrowser.Name)]
public sealed class PlanningJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private PortalProcess _portal = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        _portal = await PortalProcess.StartAsync(folder: folder);
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Period_SetUpByKeyboardAlone_ReachesTheCommitteesActivity()
    {
        await using var page = await OpenAsync("kvalitetsstrateg", "/mal/malperioder");
        await PressAsync(page, "Ny målperiod");
        await Assertions
            .Expect(page.Page.GetByLabel("Första år", new() { Exact = true }))
            .ToBeFocusedAsync();
        await Assertions
            .Expect(page.Page.GetByLabel("Första år", new() { Exact = true }))
            .ToHaveValueAsync("2028");
        await page.Page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "Målperioden 2028–2031 är sparad.");

        await PressAsync(page, "Nytt målområde 2028–2031");
        await Assertions
            .Expect(page.Page.GetByLabel("Namn", new() { Exact = true }))
            .ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("Trygghet");
        await page.Page.Keyboard.PressAsync("Enter");
        await SaysAsync(page, "Målområdet Trygghet är sparat.");
        Assert.Empty(await page.AxeAsync());

        await PressAsync(page, "Nytt mål 2028–2031");
        await page.ArriveAsync("**/mal/nytt?fran=2028");
        await TypeInAsync(page, "lydelse", "Trygga barn i hela kommunen");
        await TypeInAsync(page, "motivering", "Barn som är trygga lär sig mer.");
        await PressAsync(page, "Spara målet");
        // The form that was saved goes on as the form of what is there: the focus stays where it was.
        await page.Page.WaitForURLAsync("**/mal/trygga-barn-i-hela-kommunen/andra");
        await SaysAsync(page, "Sparat ");

        foreach (var committee in new[] { "Utbildningsnämnden", "Socialnämnden" })
        {
            await TabToAsync(page, "document.activeElement.id === 'ny-namnd'");
            await page.Page.Keyboard.TypeAsync(committee[..6]);
            await PressAsync(page, "Lämna målet");
            await SaysAsync(page, $"{committee} har målet.");
        }

        Assert.Empty(await page.AxeAsync());
        page.AssertFaultless();
        await AddActivityAsync();
    }

    private async Task AddActivityAsync()
    {
        await using var page = await OpenAsync(
            "sektorchef-utbildning",
            "/mal/trygga-barn-i-hela-kommunen"
        );
        await PressAsync(page, "Lägg till aktivitet för Utbildningsnämnden");
        await page.ArriveAsync("**/aktiviteter/ny?namnd=utbildningsnamnden");
        await TypeInAsync(page, "lydelse", "Läslyft i alla förskolor");
        await TypeInAsync(page, "fran", "1 januari 2028");
        await TypeInAsync(page, "till", "2027-06-30");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Page.Locator("#till-fel"))
            .ToHaveTextAsync("Aktiviteten måste sluta efter att den har börjat.");
        Assert.Empty(await page.AxeAsync());

        await TypeInAsync(page, "till", "2029-06-30");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForURLAsync("**/aktiviteter/a12");
        await SaysAsync(page, "Sparat ");
        page.AssertFaultless();

        await page.GoAsync("/mal/trygga-barn-i-hela-kommunen");
        await Assertions
            .Expect(page.Page.Locator("[aria-labelledby=aktiviteter]"))
            .ToContainTextAsync("Läslyft i alla förskolor");
        Assert.Equal(0, await page.SidewaysAsync());
        Assert.Empty(await page.AxeAsync());
    }

    private static async Task TypeInAsync(PortalPage page, string id, string text)
    {
        await TabToAsync(page, $"document.activeElement.id === '{id}'");
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(PortalPage page, string text)
    {
        await TabToAsync(page, $"document.activeElement.textContent.trim() === '{text}'");
        await page.Page.Keyboard.PressAsync("Enter");
    }

    private static Task SaysAsync(PortalPage page, string text) =>
        Assertions.Expect(page.Page.Locator("p.saved").First).ToContainTextAsync(text);

    private static async Task TabToAsync(PortalPage page, string script)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<bool>(script))
            {
                return;
            }
        }

        Assert.Fail($"Tab did not lead to where {script}.");
    }

    private async Task<PortalPage> OpenAsync(string persona, string path)
    {
        var context = await browser.Browser.NewContextAsync(new() { Locale = "sv-SE" });
        var page = await PortalPage.OpenAsync(context, _portal.Address, javaScript: true);
        await page.GoAsync($"/logga-in/exempel/{persona}?returnUrl={Uri.EscapeDataString(path)}");
        return page;
    }
}
