using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>Values pasted from a spreadsheet are reviewed and saved by keyboard alone, in a portal that may be written to.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class PastingJourneyTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Field = "#varde-e02-2025-tertial-2-total";

    private string _folder = "";
    private PortalProcess _portal = null!;
    private PortalPage _page = null!;

    public async ValueTask InitializeAsync()
    {
        _folder = PortalProcess.NewFolder();
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(_folder));
        _portal = await PortalProcess.StartAsync(folder: _folder);
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
    public async Task Column_PastedInAField_IsReviewedCorrectedAndSavedByKeyboardAlone()
    {
        var page = _page.Page;
        await _page.GoAsync("/logga-in/exempel/chef-nossebro-skola?returnUrl=/rapportera");
        await page.FocusAsync(Field);
        await PasteColumnAsync(page);
        await Expect(".pasted tbody tr").ToContainTextAsync("Sjukfrånvaro");
        await Expect(".lead").ToContainTextAsync("1 värde kan sparas, 1 kan inte sparas.");
        Assert.Equal(0, Saved("E02", 2025, 2));
        Assert.Empty(await _page.AxeAsync());

        // Another period is added to the text, by keys alone, and reviewed anew.
        await page.FocusAsync("#inklistrat");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("Mått\tT1 2025\tT2 2025\nE02\t7,1\t6,4\nI08\t\tsju");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect("div.step").ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Nya uppgifter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect("p.saved").ToContainTextAsync("Sparade 2 värden");
        await Expect("#inklistrat").ToBeFocusedAsync();
        await Expect("#inklistrat").ToHaveValueAsync("Mått\tT1 2025\tT2 2025\nI08\t\tsju");
        Assert.Equal(1, Saved("E02", 2025, 2));
        Assert.Empty(await _page.AxeAsync());
        _page.AssertFaultless();
    }

    // What the clipboard of a spreadsheet gives: a column, with a line break last. The script that takes it comes a moment
    // after the fields; a paste that nobody takes is tried again.
    private static async Task PasteColumnAsync(IPage page)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var isTaken = await page.EvalOnSelectorAsync<bool>(
                Field,
                """
                field => {
                  const data = new DataTransfer();
                  data.setData("text/plain", "6,4\r\n\u2212\r\nsju\r\n");
                  const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
                  return !field.dispatchEvent(paste);
                }
                """
            );
            if (isTaken)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        Assert.Fail("Nobody takes what is pasted.");
    }

    private ILocatorAssertions Expect(string selector) =>
        Assertions.Expect(_page.Page.Locator(selector).First);

    private long Saved(string code, int year, int index)
    {
        using var connection = new SqliteConnection(
            $"Data Source={PortalProcess.DatabaseIn(_folder)};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT COUNT(*) FROM Measurements m JOIN Indicators i ON i.Id = m.IndicatorId
            WHERE i.Code = $code AND m.PeriodYear = $year AND m.PeriodIndex = $index
            """;
        command.Parameters.AddWithValue("$code", code);
        command.Parameters.AddWithValue("$year", year);
        command.Parameters.AddWithValue("$index", index);
        return (long)command.ExecuteScalar()!;
    }
}
