using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>Without JavaScript the pages can still be read, walked and asked for another year.</summary>
[Collection(OneBrowser.Name)]
public sealed class NoScriptTests(PortalBrowser browser)
{
    [Theory]
    [InlineData("fortroendevald", "/", "Ett gott företagsklimat som möjliggör god tillväxt")]
    [InlineData("fortroendevald", "/mal", "Ett gott företagsklimat som möjliggör god tillväxt")]
    [InlineData(
        "fortroendevald",
        "/mal/en-hog-livskvalitet-och-goda-forutsattningar",
        "Den röda tråden"
    )]
    [InlineData("ksau", "/mal/3/prognos", "Så räknades förslaget")]
    [InlineData("fortroendevald", "/indikatorer", "Meritvärde åk 9")]
    [InlineData("fortroendevald", "/indikatorer/i08", "76,8")]
    [InlineData("revisor", "/om", "Ordlista")]
    public async Task Page_WithoutJavaScript_ShowsItsContent(
        string persona,
        string path,
        string expected
    )
    {
        await using var page = await browser.OpenAsync(persona, path, javaScript: false);
        await Assertions.Expect(page.Page.Locator("[role=main]")).ToContainTextAsync(expected);
    }

    [Fact]
    public async Task Figure_WithoutJavaScript_IsDrawn()
    {
        await using var page = await browser.OpenAsync(
            "fortroendevald",
            "/indikatorer/i08",
            javaScript: false
        );
        Assert.True(await page.Page.Locator("figure svg .dot").CountAsync() >= 5);
    }

    [Fact]
    public async Task Choice_WithoutJavaScript_IsSentWithAButton()
    {
        await using var page = await browser.OpenAsync("fortroendevald", "/mal", javaScript: false);
        await page.Page.SelectOptionAsync("select[name=ar]", "2024");
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Visa", Exact = true })
            .ClickAsync();
        await Assertions.Expect(page.Page.Locator("[role=main]")).ToContainTextAsync("T2 2024");
        Assert.Contains("ar=2024", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_OnAPhoneWithoutJavaScript_OpensAndLeadsOn()
    {
        await using var page = await browser.OpenAsync(
            "fortroendevald",
            "/mal",
            width: 390,
            javaScript: false
        );
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Meny", Exact = true })
            .ClickAsync();
        await page
            .Page.GetByRole(AriaRole.Link, new() { Name = "Indikatorer", Exact = true })
            .ClickAsync();
        Assert.EndsWith("/indikatorer", page.Page.Url, StringComparison.Ordinal);
    }
}
