using Essunga.Portal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>What is owed is reported by keyboard alone, in a portal of its own that may be written to.</summary>
[Collection(OneBrowser.Name)]
public sealed class ReportingTests(PortalBrowser browser) : IAsyncLifetime
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
    public async Task Value_ByKeyboardAlone_IsAskedAboutCorrectedAndSaved()
    {
        await OpenAsync();
        await _page.Page.FocusAsync(Field);
        await _page.Page.Keyboard.TypeAsync("64");
        await _page.Page.Keyboard.PressAsync("Enter");
        await Expect(".ask").ToContainTextAsync("64,0 % är högre än väntat.");
        Assert.Empty(await _page.AxeAsync());

        // From the field, Tab leads to what is asked.
        await _page.Page.FocusAsync(Field);
        await _page.Page.Keyboard.PressAsync("Tab");
        await Assertions
            .Expect(_page.Page.GetByRole(AriaRole.Button, new() { Name = "Ändra till 6,4" }))
            .ToBeFocusedAsync();
        await _page.Page.Keyboard.PressAsync("Enter");
        await Expect(".ask").ToContainTextAsync("T2 2025 är låst.");
        await _page.Page.FocusAsync(Field);
        await _page.Page.Keyboard.PressAsync("Tab");
        await _page.Page.Keyboard.PressAsync("Enter");

        await Expect("p.saved").ToContainTextAsync("Sparat");
        Assert.Equal(6.4m, Saved());
        Assert.Empty(await _page.AxeAsync());
        _page.AssertFaultless();
    }

    [Fact]
    public async Task Value_TypedAsFastAsKeysGo_LosesNone()
    {
        await OpenAsync();
        for (var round = 0; round < 10; round++)
        {
            await _page.Page.FocusAsync(Field);
            await _page.Page.Keyboard.PressAsync("Control+A");
            await _page.Page.Keyboard.TypeAsync("12345678");
            await Task.Delay(TimeSpan.FromMilliseconds(50 * round));
            Assert.Equal("12345678", await _page.Page.InputValueAsync(Field));
        }
    }

    [Fact]
    public async Task Activity_Reported_IsSavedByItself()
    {
        await _page.GoAsync("/logga-in/exempel/sektorchef-utbildning?returnUrl=/rapportera");
        var row = _page.Page.Locator("[aria-labelledby=aktiviteter] tbody tr").First;
        await row.Locator("select").First.SelectOptionAsync("Running");
        await row.Locator("select").Nth(1).SelectOptionAsync("ja");

        await Expect("p.saved").ToContainTextAsync("Sparat");
        await Assertions.Expect(row.Locator(".sig")).ToContainTextAsync("sparat");
        Assert.Empty(await _page.AxeAsync());
    }

    private async Task OpenAsync() =>
        await _page.GoAsync("/logga-in/exempel/chef-nossebro-skola?returnUrl=/rapportera");

    private ILocatorAssertions Expect(string selector) =>
        Assertions.Expect(_page.Page.Locator(selector).First);

    private decimal? Saved()
    {
        using var connection = new SqliteConnection(
            $"Data Source={PortalProcess.DatabaseIn(_folder)};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT m.Value FROM Measurements m JOIN Indicators i ON i.Id = m.IndicatorId
            WHERE i.Code = 'E02' AND m.PeriodYear = 2025 AND m.PeriodIndex = 2
            """;
        return command.ExecuteScalar() is { } value and not DBNull
            ? Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}
