using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>A prognos is stated by keyboard alone, read by another, and what is typed outlives the circuit. On a portal of its own, for it writes.</summary>
[Collection(OneBrowser.Name)]
public sealed class StatingJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Path =
        "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?ar=2025&period=t3&namnd=utbildningsnamnden";

    private const string Reason = "Tidig uppföljning i årskurs 7 började först i augusti.";

    private const string Text = ".ProseMirror[contenteditable=true]";

    private PortalProcess _portal = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        _portal = await PortalProcess.StartAsync(folder: folder);
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task SectorHead_ByKeyboardAlone_StatesADeviation_AndTheBoardSeesIt()
    {
        await using var page = await OpenAsync(
            "sektorchef-utbildning",
            Path.Replace("/prognos", "", StringComparison.Ordinal)
        );
        await TabToAsync(page, "document.activeElement.innerText.trim() === 'Ange prognos'");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("**/prognos?**");

        await TabToAsync(page, "document.activeElement.type === 'radio'");
        await page.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Page.Locator("#skal-l")).ToContainTextAsync("skiljer sig");
        await page.Page.Keyboard.PressAsync("Enter");
        var error = page.Page.Locator("#skal-fel");
        await Assertions.Expect(error).ToContainTextAsync("Skriv varför prognosen skiljer sig");
        await Assertions.Expect(page.Page.Locator(Text)).ToBeFocusedAsync();
        Assert.Empty(await page.AxeAsync());

        await page.Page.Keyboard.TypeAsync(Reason);
        await TabToAsync(
            page,
            "document.activeElement.type === 'submit' && document.activeElement.innerText === 'Ange prognos'"
        );
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Page.Locator(".saved:not([data-standing])"))
            .ToContainTextAsync("Sparat ");
        await Assertions
            .Expect(page.Page.Locator("[aria-labelledby=tidigare] li").First)
            .ToContainTextAsync(Reason);
        Assert.Empty(await page.AxeAsync());
        page.AssertFaultless();

        await using var other = await OpenAsync(
            "ksau",
            Path[..Path.IndexOf("&namnd", StringComparison.Ordinal)]
        );
        var others = other.Page.Locator(
            "[aria-labelledby=andra] li",
            new() { HasText = "Utbildningsnämnden" }
        );
        await others.Locator("summary").ClickAsync();
        await Assertions.Expect(others).ToContainTextAsync(Reason);
    }

    [Fact]
    public async Task Draft_WhenTheCircuitIsPausedAndResumed_IsThere()
    {
        await using var page = await OpenAsync("sektorchef-utbildning", Path);
        await page.Page.Locator("input[value=WillBeReached]").CheckAsync();
        await page.Page.Locator(Text).FillAsync(Reason);
        await Assertions.Expect(page.Page.Locator("input[value=WillBeReached]")).ToBeCheckedAsync();

        await page.Page.EvaluateAsync("Blazor.pauseCircuit()");
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Fortsätt", Exact = true })
            .ClickAsync();

        await Assertions
            .Expect(page.Page.Locator("#components-reconnect-modal"))
            .Not.ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator(Text)).ToHaveTextAsync(Reason);
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Ange prognos", Exact = true })
            .ClickAsync();
        await Assertions
            .Expect(page.Page.Locator("[aria-labelledby=tidigare] li").First)
            .ToContainTextAsync(Reason);
    }

    [Fact]
    public async Task Button_DoubleClicked_IsOneStatement()
    {
        await using var page = await OpenAsync("sektorchef-utbildning", Path);
        await page.Page.Locator("input[value=WillBeReached]").CheckAsync();
        await page.Page.Locator(Text).FillAsync(Reason);
        await page.Page.EvaluateAsync(
            "() => { const b = document.querySelector('form:has(.choices) [type=submit]'); b.click(); b.click(); b.click(); }"
        );

        await Assertions
            .Expect(page.Page.Locator(".saved:not([data-standing])"))
            .ToContainTextAsync("Sparat ");
        await page.GoAsync(Path);
        Assert.Equal(
            1,
            await page
                .Page.Locator("[aria-labelledby=tidigare] .dated", new() { HasText = "T3 2025" })
                .CountAsync()
        );
    }

    [Fact]
    public async Task LockedPoint_InABrowser_AsksAndIsSound()
    {
        await using var page = await OpenAsync(
            "sektorchef-utbildning",
            Path.Replace("t3", "t2", StringComparison.Ordinal)
        );
        await page.Page.Locator("input[value=WillPartlyBeReached]").CheckAsync();
        await page.Page.Locator(Text).FillAsync(Reason);
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Ange prognos", Exact = true })
            .ClickAsync();

        await Assertions.Expect(page.Page.Locator(".ask")).ToBeFocusedAsync();
        Assert.Empty(await page.AxeAsync());
        await page
            .Page.GetByRole(AriaRole.Button, new() { Name = "Ange i efterhand" })
            .ClickAsync();
        await Assertions
            .Expect(page.Page.Locator("[aria-labelledby=tidigare] li").First)
            .ToContainTextAsync("angiven i efterhand");
    }

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
