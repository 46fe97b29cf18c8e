using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Pages;
using Microsoft.Playwright;

namespace Essunga.Portal.Benchmarks.Writing;

/// <summary>Two browsers with one text: from a key pressed in the one until the letter is drawn in the other.</summary>
internal static class KeyToScreen
{
    private const string Path = "/mal/vision";
    private const string Editor = "[aria-labelledby=visionen] .ProseMirror";

    // Both pages count from the same clock: the machine's.
    private const string NotePresses = """
        () => {
          window.pressedAt = [];
          document.querySelector('[aria-labelledby=visionen] .ProseMirror').addEventListener('keydown', event =>
            window.pressedAt.push(performance.timeOrigin + event.timeStamp), true);
        }
        """;

    private const string NoteLetters = """
        () => {
          const editor = document.querySelector('[aria-labelledby=visionen] .ProseMirror');
          window.drawnAt = [];
          let seen = editor.textContent.split('q').length - 1;
          new MutationObserver(() => {
            const now = editor.textContent.split('q').length - 1;
            if (now <= seen) return;
            const more = now - seen;
            seen = now;
            requestAnimationFrame(() => {
              for (let i = 0; i < more; i++) window.drawnAt.push(performance.timeOrigin + performance.now());
            });
          }).observe(editor, { childList: true, characterData: true, subtree: true });
        }
        """;

    public static async Task<IReadOnlyList<TimeSpan>> MeasureAsync(
        MeasuredPortal portal,
        string persona,
        int keys,
        CancellationToken cancellation
    )
    {
        var page = new PageSession(
            new MeasuredAddress(Path, persona),
            new Uri(portal.Address, Path),
            await portal.SignInAsync(persona, cancellation)
        );
        await using var visits = await BrowserVisits.OpenAsync();
        var writer = await OpenAsync(visits, page);
        var reader = await OpenAsync(visits, page);
        await writer.EvaluateAsync(NotePresses);
        await reader.EvaluateAsync(NoteLetters);
        await writer.Locator(Editor).FocusAsync();
        for (var key = 0; key < keys; key++)
        {
            await writer.Keyboard.PressAsync("q");
            await Task.Delay(TimeSpan.FromMilliseconds(150), cancellation);
        }

        await reader.WaitForFunctionAsync($"() => window.drawnAt.length >= {keys}");
        var pressed = await writer.EvaluateAsync<double[]>("() => window.pressedAt");
        var drawn = await reader.EvaluateAsync<double[]>("() => window.drawnAt");
        return [.. pressed.Zip(drawn, (from, till) => TimeSpan.FromMilliseconds(till - from))];
    }

    private static async Task<IPage> OpenAsync(BrowserVisits visits, PageSession page)
    {
        var tab = await visits.OpenAsync(page);
        await tab.Locator($"{Editor}[contenteditable=true]").WaitForAsync();
        return tab;
    }
}
