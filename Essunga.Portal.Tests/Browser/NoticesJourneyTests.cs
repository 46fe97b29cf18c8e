using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;
using MimeKit;

namespace Essunga.Portal.Tests.Browser;

/// <summary>Notices are read and the digest is chosen by keyboard alone, in a portal of its own that writes mails to a folder.</summary>
[Collection(JourneyBrowser.Name)]
public sealed partial class NoticesJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private string _folder = "";
    private PortalProcess _portal = null!;
    private PortalPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _folder = await DatabaseFile.FolderWithSampleAsync();
        _portal = await PortalProcess.StartAsync(
            folder: _folder,
            settings: all => all["Mail__Folder"] = Path.Combine(_folder, "mail")
        );
        _page = await PortalPage.OpenAsync(
            await browser.Browser.NewContextAsync(new() { Locale = "sv-SE" }),
            _portal.Address,
            javaScript: true
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Notices_ByKeyboardAlone_AreReadUndoneAndMailed()
    {
        await _page.GoAsync("/logga-in/exempel/sektorchef-utbildning?returnUrl=/notiser");
        var count = await _page.Page.Locator(".unread .count").InnerTextAsync();
        await PressAsync("Markera alla som lästa");
        await Expect(".empty").ToContainTextAsync("Du har läst allt.");
        await Assertions.Expect(_page.Page.Locator(".unread .count")).ToHaveCountAsync(0);
        await PressAsync("Ångra");
        await Expect(".unread .count").ToHaveTextAsync(count);

        await _page
            .Page.Locator(".links a", new() { HasText = "Inställningar" })
            .PressAsync("Enter");
        await _page.ArriveAsync("**/notiser/installningar");
        await _page.Page.Locator("input[value=Weekdays]").PressAsync("Space");
        await _page.Page.FocusAsync("#adress");
        await _page.Page.Keyboard.TypeAsync("chef@kommun");
        await _page.Page.Keyboard.PressAsync("Enter");
        await Expect("#adress-fel").ToContainTextAsync("Det ser inte ut som en e-postadress.");
        Assert.Empty(await _page.AxeAsync());
        await _page.Page.FocusAsync("#adress");
        await _page.Page.Keyboard.PressAsync("End");
        await _page.Page.Keyboard.TypeAsync(".se");
        await _page.Page.Keyboard.PressAsync("Enter");
        await _page.Page.FocusAsync("#kod");
        await _page.Page.Keyboard.TypeAsync(await CodeAsync());
        await _page.Page.Keyboard.PressAsync("Enter");

        await Expect(".lead").ToContainTextAsync("Du får ett mejl varje vardag kl. 07:30");
        Assert.Empty(await _page.AxeAsync());
        Assert.Equal(0, await _page.SidewaysAsync());
        _page.AssertFaultless();
    }

    private Task PressAsync(string button) =>
        _page
            .Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .PressAsync("Enter");

    private ILocatorAssertions Expect(string selector) =>
        Assertions.Expect(_page.Page.Locator(selector).First);

    private async Task<string> CodeAsync()
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "mail"), "kod.*.eml"));
        using var mail = await MimeMessage.LoadAsync(file);
        return Code().Match(mail.TextBody!).Value;
    }

    [GeneratedRegex(@"\d{6}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
