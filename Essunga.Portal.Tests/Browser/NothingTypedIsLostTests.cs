using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>
/// What is typed and not saved is still there, on the page that lies open, when the connection breaks, the circuit is
/// thrown out, the portal is restarted and when it is killed: in a line of values and in the form of a prognos.
/// </summary>
[Collection(JourneyBrowser.Name)]
public sealed class NothingTypedIsLostTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Field = "#varde-e02-2025-tertial-2-total";
    private const string Reason = ".ProseMirror[contenteditable=true]";
    private const string Choice = "input[value=WillBeReached]";
    private const string Stating =
        "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?ar=2025&period=t3&namnd=utbildningsnamnden";

    private string _folder = "";
    private PortalProcess _portal = null!;
    private CuttingProxy _network = null!;
    private PortalPage _value = null!;
    private PortalPage _outlook = null!;

    public async ValueTask InitializeAsync()
    {
        _folder = await DatabaseFile.FolderWithSampleAsync();
        _portal = await StartAsync();
        _network = new CuttingProxy(_portal.Address);
        var opening = OpenAsync("sektorchef-utbildning", Stating);
        _value = await OpenAsync("chef-nossebro-skola", "/rapportera");
        _outlook = await opening;
        await _value.Page.Locator(Field).PressSequentiallyAsync("6,");
        await _outlook.Page.Locator(Choice).CheckAsync();
        // The text can be written in before it is shown, and what is not shown does not take the focus.
        await Assertions.Expect(_outlook.Page.Locator(Reason)).ToBeVisibleAsync();
        await _outlook.Page.Locator(Reason).PressSequentiallyAsync("Åtgärderna har ");
        // So that a loss can be placed: so far nothing has happened to the line.
        await Assertions.Expect(_outlook.Page.Locator(Reason)).ToHaveTextAsync("Åtgärderna har");
    }

    public async ValueTask DisposeAsync()
    {
        await _value.DisposeAsync();
        await _outlook.DisposeAsync();
        await _network.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Connection_CutAndBack_GoesOnWithWhatWasTypedMeanwhile()
    {
        await TypeIntoASilentLineAsync();
        _network.Cut();
        await ExpectDialogsAsync("Kontakten med portalen bröts");

        _network.Mend();

        await ExpectTypedAsync();
        await ExpectTheSavesAsync();
    }

    [Fact]
    public async Task Circuit_ThrownOut_IsOpenedAnewWithWhatWasTypedMeanwhile()
    {
        await TypeIntoASilentLineAsync();
        await MarkAsync();
        _network.Cut();
        await ExpectDialogsAsync("Kontakten med portalen bröts");
        await Task.Delay(TimeSpan.FromSeconds(2.5));

        _network.Mend();

        await ExpectTypedAsync();
        Assert.True(await IsMarkedAsync(), "The page was loaded again.");
        await ExpectTheSavesAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Portal_AskedToStop_PausesThePageAndGoesOnWhereTheNextIs(bool isOnAnotherNode)
    {
        await TypeAsync();
        await MarkAsync();
        var old = _portal;
        if (isOnAnotherNode)
        {
            _portal = await StartAsync();
            _network.LeadTo(_portal.Address);
        }

        Assert.Equal(0, await old.TerminateAsync());
        if (!isOnAnotherNode)
        {
            await ExpectDialogsAsync("Portalen startas om");
            Assert.Empty(await _value.AxeAsync());
            _portal = await StartAsync();
            _network.LeadTo(_portal.Address);
        }

        await ExpectTypedAsync();
        Assert.True(await IsMarkedAsync(), "The page was loaded again.");
        await ExpectTheSavesAsync();
    }

    [Fact]
    public async Task Portal_Killed_HasWhatWasTypedWhenItIsBack()
    {
        await TypeAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));

        await _portal.StopAsync();
        await ExpectDialogsAsync("Kontakten med portalen bröts");
        Assert.Empty(await _value.AxeAsync());
        _portal = await StartAsync();
        _network.LeadTo(_portal.Address);

        await ExpectTypedAsync();
        await ExpectTheSavesAsync();
    }

    private Task<PortalProcess> StartAsync() =>
        PortalProcess.StartAsync(
            settings => settings["Circuits__DisconnectedCircuitRetentionPeriod"] = Retention,
            _folder
        );

    // Long where the same circuit is to go on, short where it is to be thrown out.
    private static string Retention =>
        TestContext.Current.TestMethod?.MethodName.StartsWith("Circuit_", StringComparison.Ordinal)
            is true
            ? "00:00:01"
            : "00:03:00";

    private async Task<PortalPage> OpenAsync(string persona, string path)
    {
        var context = await browser.Browser.NewContextAsync(new() { Locale = "sv-SE" });
        var page = await PortalPage.OpenAsync(context, _network.Address, javaScript: true);
        await page.GoAsync($"/logga-in/exempel/{persona}?returnUrl={Uri.EscapeDataString(path)}");
        return page;
    }

    private async Task TypeAsync()
    {
        await _value.Page.Locator(Field).PressSequentiallyAsync("4");
        await _outlook.Page.Locator(Reason).PressSequentiallyAsync("börjat verka.");
        await Assertions
            .Expect(_outlook.Page.Locator(Reason))
            .ToHaveTextAsync("Åtgärderna har börjat verka.");
    }

    private async Task TypeIntoASilentLineAsync()
    {
        _network.Hold();
        await TypeAsync();
    }

    private async Task ExpectDialogsAsync(string title)
    {
        foreach (var page in new[] { _value, _outlook })
        {
            await Assertions
                .Expect(page.Page.GetByRole(AriaRole.Dialog, new() { Name = title }))
                .ToBeVisibleAsync(new() { Timeout = 30_000 });
        }
    }

    private async Task ExpectTypedAsync()
    {
        foreach (var page in new[] { _value, _outlook })
        {
            await Assertions
                .Expect(page.Page.GetByRole(AriaRole.Dialog))
                .ToBeHiddenAsync(new() { Timeout = 40_000 });
        }

        await Assertions
            .Expect(_value.Page.Locator(Field))
            .ToHaveValueAsync("6,4", new() { Timeout = 30_000 });
        await Assertions
            .Expect(_outlook.Page.Locator(Reason))
            .ToHaveTextAsync("Åtgärderna har börjat verka.", new() { Timeout = 30_000 });
        await Assertions.Expect(_outlook.Page.Locator(Choice)).ToBeCheckedAsync();
    }

    private async Task ExpectTheSavesAsync()
    {
        await _value.Page.Locator(Field).FocusAsync();
        await _value.Page.Keyboard.PressAsync("Enter");
        await _value
            .Page.GetByRole(AriaRole.Button, new() { Name = "Spara som efterhandsändring" })
            .ClickAsync();
        await Assertions.Expect(_value.Page.Locator("p.saved")).ToContainTextAsync("Sparat");
        await _outlook
            .Page.GetByRole(AriaRole.Button, new() { Name = "Ange prognos", Exact = true })
            .ClickAsync();
        await Assertions
            .Expect(_outlook.Page.Locator(".saved:not([data-standing])"))
            .ToContainTextAsync("Sparat ");

        Assert.Equal(
            6.4m,
            Convert.ToDecimal(
                Ask(
                    """
                    SELECT m.Value FROM Measurements m JOIN Indicators i ON i.Id = m.IndicatorId
                    WHERE i.Code = 'E02' AND m.PeriodYear = 2025 AND m.PeriodIndex = 2
                    """
                ),
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
        Assert.Equal(
            1L,
            Ask("SELECT COUNT(*) FROM StatedOutlooks WHERE Reason = 'Åtgärderna har börjat verka.'")
        );
        Assert.Equal(0L, Ask("SELECT COUNT(*) FROM Drafts"));
    }

    // A page that is loaded again has lost the mark.
    private async Task MarkAsync()
    {
        await _value.Page.EvaluateAsync("window.isMarked = true");
        await _outlook.Page.EvaluateAsync("window.isMarked = true");
    }

    private async Task<bool> IsMarkedAsync() =>
        await _value.Page.EvaluateAsync<bool>("window.isMarked === true")
        && await _outlook.Page.EvaluateAsync<bool>("window.isMarked === true");

    private object? Ask(string sql) => DatabaseFile.Run(PortalProcess.DatabaseIn(_folder), sql);
}
