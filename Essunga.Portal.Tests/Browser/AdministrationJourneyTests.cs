using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>
/// By keyboard alone: a new manager is added, takes over all that another has, the other leaves, and a unit moves. Then the
/// municipality's colour is changed and worn. On a portal of its own, for it writes.
/// </summary>
[Collection(JourneyBrowser.Name)]
public sealed class AdministrationJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Leaver = "9fb7ba82-9df8-ad31-5368-b89833282e75";

    private PortalProcess _portal = null!;
    private PortalPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        _portal = await PortalProcess.StartAsync(folder: folder);
        _page = await PortalPage.OpenAsync(
            await browser.Browser.NewContextAsync(new() { Locale = "sv-SE" }),
            _portal.Address,
            javaScript: true
        );
        await _page.GoAsync(
            "/logga-in/exempel/administrator?returnUrl=/administration/personer/ny"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Administrator_ByKeyboardAlone_LetsAManagerLeaveAndMovesAUnit()
    {
        await TabToAsync("titel");
        await _page.Page.Keyboard.TypeAsync("Biträdande rektor");
        await ChooseAsync("hemma", "Nossebro skola 7-9");
        await ChooseAsync("ny-roll", "Chef för verksamhet");
        await SendAsync("Lägg till");
        await Expect("h1").ToHaveTextAsync("Biträdande rektor, Nossebro skola 7-9");
        await Expect(".lead").ToContainTextAsync("1 roll i kraft");

        await _page.GoAsync($"/administration/overlamning/{Leaver}");
        await SendAsync("Lämna över och avsluta");
        await Expect(".is-wrong .error").ToContainTextAsync("Välj vem som tar över");
        Assert.Empty(await _page.AxeAsync());
        await ChooseAsync("alla", "Biträdande rektor");
        await SendAsync("Lämna över och avsluta");
        await Expect("p.saved").ToContainTextAsync("personen har slutat");

        await _page.GoAsync("/administration/utan-agare");
        await Expect(".lead").ToContainTextAsync("1 av ");
        await Expect("tbody").ToContainTextAsync("I15");

        await _page.GoAsync("/administration/organisation?enhet=su-g2#enhet");
        await TabUntilAsync("document.activeElement.innerText === 'Flytta'");
        await _page.Page.Keyboard.PressAsync("Enter");
        await ChooseAsync("under", "Servicesektorn");
        await SendAsync("Flytta");
        await Expect("p.saved").ToContainTextAsync("Flytten är sparad");
        await Expect("dl.facts").ToContainTextAsync("Kommunstyrelsen / Servicesektorn");
        Assert.Empty(await _page.AxeAsync());
        _page.AssertFaultless();
    }

    [Fact]
    public async Task Colour_Changed_IsWornByEveryPageFromTheFirstPaint()
    {
        await _page.GoAsync("/administration/installningar");
        await TabToAsync("farg-ljus");
        await _page.Page.Keyboard.TypeAsync("#003366");
        await _page.Page.Keyboard.PressAsync("Enter");
        await Expect("p.saved").ToContainTextAsync("Färgen är sparad");

        await _page.GoAsync("/mal");
        Assert.Equal("rgb(0, 51, 102)", await ColourOfAsync(".brand"));
        Assert.Empty(await _page.AxeAsync());
        await _page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await _page.AxeAsync());
        _page.AssertFaultless();
    }

    private Task<string> ColourOfAsync(string selector) =>
        _page.Page.EvaluateAsync<string>(
            $"getComputedStyle(document.querySelector('{selector}')).color"
        );

    private ILocatorAssertions Expect(string selector) =>
        Assertions.Expect(_page.Page.Locator(selector).First);

    private Task TabToAsync(string id) => TabUntilAsync($"document.activeElement.id === '{id}'");

    private async Task TabUntilAsync(string reached)
    {
        for (var press = 0; press < 150; press++)
        {
            if (await _page.Page.EvaluateAsync<bool>(reached))
            {
                return;
            }

            await _page.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"No Tab leads to where {reached}.");
    }

    /// <summary>Goes down a list until the choice stands there.</summary>
    private async Task ChooseAsync(string id, string text)
    {
        await TabToAsync(id);
        for (var press = 0; press < 80; press++)
        {
            var chosen = await _page.Page.EvaluateAsync<string>(
                "document.activeElement.selectedOptions[0].text"
            );
            if (chosen.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            await _page.Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{text} is not in the list.");
    }

    private async Task SendAsync(string button)
    {
        await TabUntilAsync(
            $"document.activeElement.type === 'submit' && document.activeElement.innerText === '{button}'"
        );
        await _page.Page.Keyboard.PressAsync("Enter");
    }
}
