using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>What a tab that died left in the browser is taken up by the next, once and no more.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class WritingLeftBehindTests(PortalBrowser browser) : IAsyncLifetime
{
    private readonly string _folder = PortalProcess.NewFolder();
    private PortalProcess _portal = null!;
    private WritingPage _writer = null!;

    private string Database => PortalProcess.DatabaseIn(_folder);

    public async ValueTask InitializeAsync()
    {
        File.Copy(await SampleDatabase.FileAsync(), Database);
        _portal = await PortalProcess.StartAsync(folder: _folder);
        _writer = await WritingPage.OpenAsync(browser.Browser, _portal.Address);
        await _writer.PutCaretAsync();
        await _writer.TypeAsync("Före. ");
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task Tab_ThatDiesRightAfterItHasSent_LeavesNothingDouble()
    {
        await CommitOfAsync(" ");
        var before = await _writer.DocumentAsync();
        await _writer.TypeAsync("x");
        // As the browser kept it before the letter was sent.
        await LeaveBoxAsync(await CommitOfAsync("x"), before, isOwn: true);

        await _writer.ReopenAsync(_portal.Address, () => Task.CompletedTask);

        await Assertions.Expect(_writer.Editor).ToHaveTextAsync("Före. x");
        await _writer.PutCaretAsync();
        await _writer.TypeAsync("y");
        await _writer.SavedAsync();
        Assert.Equal(
            1,
            WritingPage.LettersOf(await _writer.DocumentAsync()).Count(one => one == 'x')
        );
    }

    [Fact]
    public async Task Box_ThatWasHeldWhenTheTextWasOpened_IsSentAWhileLater()
    {
        await LeaveBoxAsync(await CommitOfAsync(" "), await _writer.DocumentAsync(), isOwn: false);

        // The text is open, and was before the box was let go.
        await Assertions
            .Expect(_writer.Editor)
            .ToHaveTextAsync("zFöre. ", new() { Timeout = 15_000 });
        await _writer.SavedAsync();
    }

    /// <summary>The latest commit, when it ends with a letter: the page may say that all is saved before it has begun to save.</summary>
    private async Task<IReadOnlyDictionary<string, string>> CommitOfAsync(string letter)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var rows = DatabaseFile.Rows(
                Database,
                """
                SELECT c.No, c.Client, c.Push, c.Steps, v.Id AS Vision, p.Id AS Person
                FROM TextCommits c, Visions v, People p WHERE p.PersonaKey = 'kvalitetsstrateg' ORDER BY c.No DESC LIMIT 1
                """
            );
            if (
                rows is [var row]
                && row["Steps"].Contains(letter + "\"}", StringComparison.Ordinal)
            )
            {
                return row;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        throw new InvalidOperationException($"Nothing that ends with \"{letter}\" was saved.");
    }

    /// <param name="isOwn">The latest commit is in the box, unsent; otherwise a letter of another tab's.</param>
    private async Task LeaveBoxAsync(
        IReadOnlyDictionary<string, string> commit,
        string document,
        bool isOwn
    )
    {
        var doc = new TextKey(TextKind.Vision, Guid.Parse(commit["Vision"])).ToString();
        var client = isOwn ? commit["Client"] : "en-annan-flik";
        var steps = isOwn
            ? commit["Steps"]
            : """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"z"}]}}]""";
        await _writer.Page.Page.EvaluateAsync(
            $$"""
            () => new Promise((done, failed) => {
              const asked = indexedDB.open('portal-skriv', 1);
              asked.onerror = () => failed(asked.error);
              asked.onsuccess = () => {
                const put = asked.result.transaction('boxes', 'readwrite').objectStore('boxes').put({
                  key: '{{doc}}/{{client}}', doc: '{{doc}}', cid: '{{client}}', person: '{{Guid.Parse(
                commit["Person"]
            ):N}}',
                  v: {{commit["No"]}} - {{(
                isOwn ? 1 : 0
            )}}, base: {{document}}, steps: {{steps}}, changes: [1],
                  n: {{(isOwn ? commit["Push"] : "1")}} - 1, sent: 0, at: 0,
                });
                put.onsuccess = () => done();
                put.onerror = () => failed(put.error);
              };
            })
            """
        );
    }
}
