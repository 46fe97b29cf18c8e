using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>The states that a page comes to when it is used: sound by axe and without a fault in the console.</summary>
[Collection(OneBrowser.Name)]
public sealed class StateTests(PortalBrowser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Menu_OpenOnAPhone_IsSound(ColorScheme colours)
    {
        await using var page = await browser.OpenAsync("fortroendevald", "/mal", 390, colours);
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Meny", Exact = true })
            .ClickAsync();
        await Assertions
            .Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Stäng menyn" }))
            .ToBeVisibleAsync();
        await IsSoundAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Figure_Explored_IsSoundAndKeepsItsTable(ColorScheme colours)
    {
        await using var page = await browser.OpenAsync(
            "fortroendevald",
            "/indikatorer/i08",
            colours: colours
        );
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Utforska diagrammet" })
            .ClickAsync();
        await Assertions.Expect(page.Page.Locator(".apexcharts-canvas")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("Visa som tabell")).ToBeVisibleAsync();
        await IsSoundAsync(page);
    }

    [Theory]
    [InlineData("/mal/en-hog-livskvalitet-och-goda-forutsattningar")]
    [InlineData("/indikatorer/i08")]
    public async Task Details_AllOpen_AreSound(string path)
    {
        await using var page = await browser.OpenAsync("revisor", path);
        await page.Page.EvaluateAsync(
            "document.querySelectorAll('details').forEach(d => d.open = true)"
        );
        await IsSoundAsync(page);
    }

    private static async Task IsSoundAsync(PortalPage page)
    {
        Assert.Empty(await page.AxeAsync());
        page.AssertFaultless();
        Assert.Equal(0, await page.SidewaysAsync());
    }
}
