using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>When the portal stops answering, the reader is told in plain Swedish and comes back by itself when it does.</summary>
[Collection(OneBrowser.Name)]
public sealed class LostConnectionTests(PortalBrowser browser)
{
    [Fact]
    public async Task Portal_ThatStopsAndStartsAgain_TellsTheReaderAndShowsThePageAgain()
    {
        var folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(folder));
        var portal = await PortalProcess.StartAsync(folder: folder);
        var context = await browser.Browser.NewContextAsync();
        await using var page = await PortalPage.OpenAsync(
            context,
            portal.Address,
            javaScript: true
        );
        await page.GoAsync("/logga-in/exempel/fortroendevald?returnUrl=/mal");

        portal.Kill();

        var dialog = page.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(dialog).ToContainTextAsync("Kontakten med portalen");
        Assert.Empty(await page.AxeAsync());
        await portal.DisposeAsync();
    }
}
