using System.IO.Compression;
using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>The component by keyboard alone, on a phone, with what is pasted, and what it weighs.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class WritingByHandTests(PortalBrowser browser) : IAsyncLifetime
{
    private const int MostCompressed = 120 * 1024;

    private const string Word = """
        <html><head><style>p{color:red}</style></head><body>
        <h1>Rubrik</h1>
        <p class=MsoNormal>Text med <b>fet</b> och <a href="javascript:alert(1)">länk</a>.<o:p></o:p></p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Ett</p>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Under</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Två</p>
        <img src="file:///c:/bild.png"></body></html>
        """;

    private const string Excel = """
        <table><tr><td>Enhet</td><td>Antal</td></tr><tr><td>Nossebro</td><td>12</td></tr><tr><td colspan=2>Summa</td></tr></table>
        """;

    private PortalProcess _portal = null!;
    private WritingPage _writer = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = await DatabaseFile.FolderWithSampleAsync();
        _portal = await PortalProcess.StartAsync(folder: folder);
        _writer = await WritingPage.OpenAsync(browser.Browser, _portal.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Text_ByKeyboardAlone_IsWrittenFormattedAndLeft()
    {
        var page = _writer.Page.Page;
        var keyboard = page.Keyboard;
        await _writer.Page.StartFromTopAsync();
        await TabToAsync("document.activeElement.closest('.writer-tools') !== null");
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(_writer.Editor).ToBeFocusedAsync();

        await keyboard.TypeAsync("Ett ");
        await keyboard.PressAsync("Alt+F10");
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowRight");
        var bold = page.GetByRole(AriaRole.Button, new() { Name = "Fet", Exact = true }).First;
        await Assertions.Expect(bold).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(_writer.Editor).ToBeFocusedAsync();
        await Assertions.Expect(bold).ToHaveAttributeAsync("aria-pressed", "true");
        await keyboard.TypeAsync("fett");
        await keyboard.PressAsync("Alt+F10");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(_writer.Editor).ToBeFocusedAsync();

        await keyboard.PressAsync("Shift+Home");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Länk", Exact = true }).First)
            .ToHaveAttributeAsync("aria-disabled", "false");
        await keyboard.PressAsync("Control+k");
        await keyboard.TypeAsync("javascript:alert(1)");
        await keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator(".writer-link .error").First)
            .ToContainTextAsync("Adressen ska börja med https://");
        await IsSoundAsync();
        await keyboard.PressAsync("Control+a");
        await keyboard.TypeAsync("www.essunga.se");
        await keyboard.PressAsync("Enter");
        await Assertions
            .Expect(_writer.Editor.Locator("a").First)
            .ToHaveAttributeAsync("href", "https://www.essunga.se");

        await _writer.SavedAsync();
        await Assertions.Expect(_writer.Standing).ToContainTextAsync("Sparat ");
        await IsSoundAsync();
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(_writer.Editor).Not.ToBeFocusedAsync();
        _writer.Page.AssertFaultless();
    }

    [Fact]
    public async Task Table_ByKeyboard_IsFilledWalkedAndLeft()
    {
        var keyboard = _writer.Page.Page.Keyboard;
        await _writer.PutCaretAsync();
        await _writer.PressToolAsync("Tabell");
        await keyboard.TypeAsync("A");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("B");
        await _writer.PressToolAsync("Ta bort kolumnen");
        await _writer.PressToolAsync("Ny rad under");
        await _writer.PressToolAsync("Ny kolumn till höger");
        await keyboard.TypeAsync("x");
        for (var i = 0; i < 3; i++)
        {
            await keyboard.PressAsync("Enter");
        }

        await keyboard.TypeAsync("efter");
        Assert.Equal(
            ["A", "", "", "", "x", "", "", "", "", "", "", ""],
            (await _writer.Editor.Locator("th, td").AllTextContentsAsync()).Take(12)
        );
        await Assertions.Expect(_writer.Editor.Locator("> p")).ToHaveTextAsync("efter");
        await IsSoundAsync();
    }

    [Fact]
    public async Task Paste_FromWordAndExcel_KeepsHeadingsListsAndTables_AndDropsTheRest()
    {
        await _writer.PutCaretAsync();
        await PasteAsync(Word);
        await _writer.Page.Page.Keyboard.PressAsync("Enter");
        await _writer.Page.Page.Keyboard.PressAsync("Enter");
        await _writer.Page.Page.Keyboard.PressAsync("Enter");
        await PasteAsync(Excel);

        using var engine = new Essunga.Portal.Writing.WritingEngine();
        Assert.StartsWith(
            """
            # Rubrik

            Text med **fet** och länk.

            - Ett
              - Under
            - Två
            """.ReplaceLineEndings("\n"),
            engine.WriteDocument(await _writer.DocumentAsync()),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "| Enhet | Antal |\n| - | - |\n| Nossebro | 12 |\n| Summa | |",
            engine.WriteDocument(await _writer.DocumentAsync()).Replace("  ", " "),
            StringComparison.Ordinal
        );
        _writer.Page.AssertFaultless();
    }

    [Fact]
    public async Task Paste_OfMoreThanTheTextMayHold_IsRefusedInWords()
    {
        await _writer.PutCaretAsync();
        await _writer.TypeAsync("Kvar");

        await PasteAsync($"<p>{new string('x', 20_000)}</p>");

        await Assertions
            .Expect(_writer.Page.Page.Locator(".writer-foot .error").First)
            .ToContainTextAsync(
                "Det du klistrade in får inte plats. Texten får ha högst 20\u00A0000 tecken."
            );
        await Assertions.Expect(_writer.Editor).ToHaveTextAsync("Kvar");
    }

    [Fact]
    public async Task Component_OnAPhone_FitsAndIsSound()
    {
        await _writer.Page.Page.SetViewportSizeAsync(390, 844);
        await _writer.PutCaretAsync();
        await _writer.PressToolAsync("Tabell");

        Assert.Equal(0, await _writer.Page.SidewaysAsync());
        await IsSoundAsync();
    }

    [Fact]
    public async Task Bundle_WeighsLittle_AndIsLoadedOnlyWhereSomethingIsWritten()
    {
        await using var file = File.OpenRead(
            Repository.Path("Essunga.Portal", "wwwroot", "js", "writing.js")
        );
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, true))
        {
            await file.CopyToAsync(brotli, TestContext.Current.CancellationToken);
        }

        Assert.InRange(packed.Length, 1, MostCompressed);
        foreach (var (persona, path) in Reading)
        {
            await using var page = await browser.OpenAsync(persona, path);
            Assert.DoesNotContain(
                await page.Page.EvaluateAsync<string[]>(
                    "performance.getEntriesByType('resource').map(one => one.name)"
                ),
                name => name.Contains("writing", StringComparison.Ordinal)
            );
        }
    }

    private static readonly (string Persona, string Path)[] Reading =
    [
        ("kvalitetsstrateg", "/mal"),
        ("fortroendevald", "/mal/vision"),
        ("fortroendevald", "/mal/en-hog-livskvalitet-och-goda-forutsattningar"),
    ];

    private async Task PasteAsync(string html) =>
        await _writer.Page.Page.EvaluateAsync(
            """
            html => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              data.setData('text/plain', 'x');
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            html
        );

    /// <summary>A table that was put in a moment ago has headings that nobody has written yet.</summary>
    private async Task IsSoundAsync()
    {
        var found = string.Join(
            '\n',
            (await _writer.Page.AxeAsync()).Where(one =>
                !one.StartsWith("empty-table-header:", StringComparison.Ordinal)
            )
        );
        Assert.True(found.Length == 0, found);
    }

    private async Task TabToAsync(string script)
    {
        for (var presses = 0; presses < 100; presses++)
        {
            await _writer.Page.Page.Keyboard.PressAsync("Tab");
            if (await _writer.Page.Page.EvaluateAsync<bool>(script))
            {
                return;
            }
        }

        Assert.Fail($"Tab did not lead to where {script}.");
    }
}
