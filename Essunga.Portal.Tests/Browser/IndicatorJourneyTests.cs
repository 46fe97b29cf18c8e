using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>An indicator is made, aimed and decided by keyboard alone, and its decided target changed. On a portal of its own, for it writes.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class IndicatorJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private PortalProcess _portal = null!;
    private PortalPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        _portal = await PortalProcess.StartAsync(folder: folder);
        var context = await browser.Browser.NewContextAsync(new() { Locale = "sv-SE" });
        _page = await PortalPage.OpenAsync(context, _portal.Address, javaScript: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Strategist_ByKeyboardAlone_MakesAimsDecidesAndChanges_AndThePageShowsBoth()
    {
        await _page.GoAsync("/logga-in/exempel/kvalitetsstrateg?returnUrl=%2Findikatorer");
        await PressAsync("Ny indikator");
        await _page.ArriveAsync("**/indikatorer/ny");
        await TypeAsync("namn", "Unga som är nöjda med sin fritid");
        await TypeAsync("definition", "Andel i årskurs 8 som svarar ganska eller mycket nöjd.");
        await TabToAsync("document.activeElement.id === 'nod'");
        await _page.Page.Keyboard.TypeAsync("Utbildningsn");
        await PressAsync("Skapa");
        await _page.ArriveAsync("**/indikatorer/i21/andra");
        await Expect("h1").ToContainTextAsync("Unga som är nöjda med sin fritid");
        Assert.Empty(await _page.AxeAsync());

        await PressAsync("Lägg till målvärde");
        await TypeAsync("mal-nytt-bas-ar", "2023");
        await TypeAsync("mal-nytt-bas-varde", "80");
        await TypeAsync("mal-nytt-ar", "2027");
        await TypeAsync("mal-nytt-varde", "85");
        await PressAsync("Lägg till delmål");
        await TypeAsync("mal-nytt-delmal-ar-0", "2025", back: true);
        await TypeAsync("mal-nytt-delmal-varde-0", "82");
        await TabToAsync("document.activeElement.id === 'mal-nytt-beslutat'");
        await _page.Page.Keyboard.PressAsync("Space");
        await Expect("#mal-nytt-organ").ToBeVisibleAsync();
        await TabToAsync("document.activeElement.id === 'mal-nytt-organ'");
        await _page.Page.Keyboard.TypeAsync("Utbildningsn");
        await TypeAsync("mal-nytt-dag", "2025-10-01");
        await TypeAsync("mal-nytt-paragraf", "62");
        await TypeAsync("mal-nytt-dnr", "UN 2025/14");
        await Expect("#mal-nytt-vag-visar").ToContainTextAsync("85");
        Assert.Empty(await _page.AxeAsync());
        await PressAsync("Spara målvärdet");
        await Expect(".aim").ToContainTextAsync("Beslutat av Utbildningsnämnden 1 oktober 2025");

        await TabToAsync("document.activeElement.textContent.startsWith('Ändra Målvärde 2027')");
        await _page.Page.Keyboard.PressAsync("Enter");
        var value = "document.activeElement.getAttribute('aria-label') === 'Målvärde'";
        await TabToAsync(value);
        await _page.Page.Keyboard.PressAsync("Control+A");
        await _page.Page.Keyboard.TypeAsync("80,5");
        await TabToAsync("document.activeElement.id.endsWith('-skal')");
        await _page.Page.Keyboard.TypeAsync("Prövat i nulägeskoll");
        await PressAsync("Spara målvärdet");
        await Expect(".aim").ToContainTextAsync("ej beslutat");

        await _page.GoAsync("/indikatorer/i21");
        await Expect("[aria-labelledby=beslut]").ToContainTextAsync("Beslutat 85");
        await Expect("[aria-labelledby=beslut]").ToContainTextAsync("ej beslutat");
        await Expect("[aria-labelledby=rattelser]").ToContainTextAsync("Prövat i nulägeskoll");
        Assert.Empty(await _page.AxeAsync());
        _page.AssertFaultless();
    }

    private ILocatorAssertions Expect(string selector) =>
        Assertions.Expect(_page.Page.Locator(selector).First);

    /// <summary>Goes to what is read so by Tab, and presses it.</summary>
    private async Task PressAsync(string text)
    {
        await TabToAsync($"document.activeElement.innerText.trim() === '{text}'");
        await _page.Page.Keyboard.PressAsync("Enter");
    }

    private async Task TypeAsync(string id, string text, bool back = false)
    {
        await _page.Page.WaitForSelectorAsync($"#{id}");
        await TabToAsync($"document.activeElement.id === '{id}'", back ? "Shift+Tab" : "Tab");
        await _page.Page.Keyboard.PressAsync("Control+A");
        await _page.Page.Keyboard.TypeAsync(text);
        await Expect($"#{id}").ToHaveValueAsync(text);
    }

    private async Task TabToAsync(string script, string key = "Tab")
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await _page.Page.Keyboard.PressAsync(key);
            if (await _page.Page.EvaluateAsync<bool>(script))
            {
                return;
            }
        }

        Assert.Fail($"{key} did not lead to where {script}.");
    }
}
