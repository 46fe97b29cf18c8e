using System.Text.Json;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>A writer in a real browser, who keeps count of what was pressed, what the browser heard and what became steps.</summary>
internal sealed class WritingPage : IAsyncDisposable
{
    private const string Counting = """
        window.pressed = 0; window.heard = 0;
        addEventListener('keydown', e => { if (e.key.length === 1 && !e.ctrlKey && !e.altKey && e.target.isContentEditable) window.pressed++; }, true);
        addEventListener('beforeinput', e => { if (e.inputType === 'insertText' && e.target.isContentEditable) window.heard++; }, true);
        """;

    private readonly IBrowserContext _context;

    private WritingPage(IBrowserContext context, PortalPage page, string text)
    {
        _context = context;
        Page = page;
        Text = text;
    }

    public PortalPage Page { get; private set; }

    /// <summary>Letters that a test has pressed in it.</summary>
    public int Typed { get; private set; }

    private string Text { get; }

    public ILocator Editor => Page.Page.Locator($"{Text} .ProseMirror");

    public ILocator Standing => Page.Page.Locator($"{Text} .writer-foot .saved");

    /// <param name="text">Selects the section that the text stands in.</param>
    public static async Task<WritingPage> OpenAsync(
        IBrowser browser,
        string address,
        string path = "/mal/vision",
        string text = "[aria-labelledby=visionen]",
        string persona = "kvalitetsstrateg"
    )
    {
        var context = await browser.NewContextAsync(
            new() { Locale = "sv-SE", ReducedMotion = ReducedMotion.Reduce }
        );
        await context.AddInitScriptAsync(Counting);
        var page = await PortalPage.OpenAsync(context, address, javaScript: true);
        await page.GoAsync($"/logga-in/exempel/{persona}?returnUrl={Uri.EscapeDataString(path)}");
        var writer = new WritingPage(context, page, text);
        await writer.ReadyAsync();
        return writer;
    }

    public async Task ReadyAsync()
    {
        await Assertions
            .Expect(Editor)
            .ToHaveAttributeAsync("contenteditable", "true", new() { Timeout = 40_000 });
        // The text can be written in before it is shown, and what is not shown does not take the focus.
        await Assertions.Expect(Editor).ToBeVisibleAsync();
    }

    public Task OfflineAsync(bool isOffline) => _context.SetOfflineAsync(isOffline);

    /// <summary>Closes the tab and opens another in the same browser.</summary>
    public async Task ReopenAsync(string address, Func<Task> between)
    {
        await Page.Page.CloseAsync();
        await between();
        Page = await PortalPage.OpenAsync(_context, address, javaScript: true);
        await Page.GoAsync("/mal/vision");
        await ReadyAsync();
    }

    public async Task PutCaretAsync() => await Editor.FocusAsync();

    public async Task TypeAsync(string text)
    {
        await Page.Page.Keyboard.TypeAsync(text);
        Typed += text.Length;
    }

    /// <summary>Types one letter over and over, here and there, for a time.</summary>
    /// <param name="letter">The writer's own, so that what is lost can be told.</param>
    /// <param name="structure">What else is done now and then; null for nothing.</param>
    public async Task TypeAtRandomAsync(
        char letter,
        TimeSpan time,
        Random random,
        Func<WritingPage, Random, Task>? structure = null
    )
    {
        var keyboard = Page.Page.Keyboard;
        await PutCaretAsync();
        var until = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(until) < time)
        {
            switch (random.Next(12))
            {
                case 0:
                    await keyboard.PressAsync(random.Next(2) == 0 ? "Home" : "End");
                    break;
                case 1:
                    await keyboard.PressAsync("ArrowLeft");
                    break;
                case 2 when structure is not null:
                    await structure(this, random);
                    break;
                default:
                    await keyboard.PressAsync(letter.ToString());
                    Typed++;
                    break;
            }

            await Task.Delay(random.Next(60, 240));
        }
    }

    /// <summary>What the browser counted: letters pressed, letters heard, steps made.</summary>
    public async Task<(int Pressed, int Heard, int Steps)> CountsAsync()
    {
        var counts = await Page.Page.EvaluateAsync<int[]>(
            $"[window.pressed, window.heard, document.querySelector('{Text} .writer').writing.counts.steps]"
        );
        return (counts[0], counts[1], counts[2]);
    }

    /// <summary>The document that the page holds, as JSON, also when it loads anew just then, having lost its circuit.</summary>
    public async Task<string> DocumentAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await Page.Page.EvaluateAsync<string>(
                    $"JSON.stringify(document.querySelector('{Text} .writer').writing.view.state.doc.toJSON())"
                );
            }
            catch (PlaywrightException) when (attempt < 3)
            {
                await ReadyAsync();
                await SavedAsync();
            }
        }
    }

    /// <summary>Runs a script with the editor's view as "view".</summary>
    public Task RunAsync(string script) =>
        Page.Page.EvaluateAsync(
            $"() => {{ const view = document.querySelector('{Text} .writer').writing.view; {script} }}"
        );

    public Task PressToolAsync(string name) =>
        Page
            .Page.Locator(Text)
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
            .ClickAsync();

    /// <summary>Waits until everything is saved.</summary>
    public Task SavedAsync() =>
        Assertions
            .Expect(Standing)
            .ToHaveAttributeAsync("data-standing", "saved", new() { Timeout = 60_000 });

    /// <summary>The letters of a document, in order.</summary>
    public static string LettersOf(string document)
    {
        using var json = JsonDocument.Parse(document);
        return string.Concat(Of(json.RootElement));

        static IEnumerable<string> Of(JsonElement node) =>
            node.TryGetProperty("text", out var text) ? [text.GetString()!]
            : node.TryGetProperty("content", out var content)
                ? content.EnumerateArray().SelectMany(Of)
            : [];
    }

    public ValueTask DisposeAsync() => Page.DisposeAsync();
}
