using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>A table from a spreadsheet is read in, with its faults and twice; and what the portal holds is taken out.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class FilesJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Table =
        "Kod;Period;Värde;Anmärkning\r\nE02;T2 2025;6,4;Räknat på nytt\r\nE02;T1 2025;sju;\r\n";

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
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Table_InWindows1252WithAFault_IsReadInOnceAndTakenOutAgain()
    {
        await _page.GoAsync("/logga-in/exempel/sektorchef-utbildning?returnUrl=/importera");
        await TryAsync();
        await Expect(".lead").ToContainTextAsync("1 ny, 0 ändras, 0 lika, 1 fel.");
        await Expect(".faults").ToContainTextAsync("Skriv ett tal, som 1");
        Assert.Empty(await _page.AxeAsync());
        await SaveFaultsAsync();

        await _page.Page.Locator("#hoppa").FocusAsync();
        await _page.Page.Keyboard.PressAsync("Space");
        await _page.Page.Locator("#sena").FocusAsync();
        await _page.Page.Keyboard.PressAsync("Space");
        await Button("Läs in 1 rad").PressAsync("Enter");
        await Expect(".done").ToContainTextAsync("1 ny, 0 ändrade, 0 lika.");
        Assert.Empty(await _page.AxeAsync());

        await Button("Läs in en fil till").PressAsync("Enter");
        await TryAsync();
        await Expect(".lead").ToContainTextAsync("0 nya, 0 ändras, 1 lika, 1 fel.");

        await _page.GoAsync("/logga-in/exempel/revisor?returnUrl=/exportera");
        await TakeOutAsync();
        _page.AssertFaultless();
    }

    private async Task TryAsync()
    {
        await _page
            .Page.Locator("#valj-fil:enabled")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "mätvärden.csv",
                    MimeType = "text/csv",
                    Buffer = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table),
                }
            );
        await Expect(".section-head").ToContainTextAsync("Windows-1252, semikolon");
        await Assertions.Expect(_page.Page.Locator("#falt-kommentar")).ToHaveValueAsync("3");
        await Button("Provkör").PressAsync("Enter");
        await Expect(".counts").ToBeVisibleAsync();
    }

    private async Task SaveFaultsAsync()
    {
        var saved = await _page.Page.RunAndWaitForDownloadAsync(() =>
            Button("Spara felen som fil").PressAsync("Enter")
        );
        await using var content = await saved.CreateReadStreamAsync();
        using var text = new StreamReader(content);
        Assert.Contains("3;Värde;sju;", await text.ReadToEndAsync());
    }

    private async Task TakeOutAsync()
    {
        await _page.Page.Locator("input[value=matvarden]").CheckAsync();
        await _page.Page.SelectOptionAsync("#ar", "2025");
        var taken = await _page.Page.RunAndWaitForDownloadAsync(() =>
            Button("Hämta filen").PressAsync("Enter")
        );
        Assert.Equal("matvarden-2025-2025-10-09.xlsx", taken.SuggestedFilename);
        await using var content = await taken.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        using var book = SpreadsheetDocument.Open(copy, false);
        Assert.Contains(
            "Räknat på nytt",
            ((WorksheetPart)book.WorkbookPart!.GetPartById("s1")).Worksheet!.OuterXml
        );
    }

    private ILocator Button(string word) =>
        _page.Page.GetByRole(AriaRole.Button, new() { Name = word, Exact = true });

    private ILocatorAssertions Expect(string selector) =>
        Assertions.Expect(_page.Page.Locator(selector).First);
}
