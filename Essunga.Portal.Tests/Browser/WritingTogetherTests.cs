using System.Globalization;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Writing;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>
/// Several write in one text in real browsers, and not a letter is lost: not when the net goes, not when the portal is
/// killed, not when the structure changes under the letters. <c>PORTAL_WRITING_SECONDS</c> makes them write longer.
/// </summary>
[Collection(JourneyBrowser.Name)]
public sealed class WritingTogetherTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Letters = "abcde";

    private readonly string _folder = PortalProcess.NewFolder();
    private readonly List<WritingPage> _writers = [];
    private PortalProcess _portal = null!;

    private static TimeSpan Time(int seconds) =>
        TimeSpan.FromSeconds(
            int.TryParse(
                Environment.GetEnvironmentVariable("PORTAL_WRITING_SECONDS"),
                CultureInfo.InvariantCulture,
                out var longer
            )
                ? longer
                : seconds
        );

    public async ValueTask InitializeAsync()
    {
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(_folder));
        _portal = await PortalProcess.StartAsync(folder: _folder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers)
        {
            await writer.DisposeAsync();
        }

        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task TwoWriters_InOneParagraph_LoseNothing()
    {
        await OpenAsync(2);

        await WriteAsync(Time(8), structure: null);

        await NothingIsLostAsync(isOnlyLetters: true);
        Assert.Empty(_writers.SelectMany(writer => writer.Page.Faults));
    }

    [Fact]
    public async Task FiveWriters_OneOfflineForAWhile_AndThePortalKilled_LoseNothing()
    {
        await OpenAsync(5);
        var time = Time(14);

        var writing = WriteAsync(time, structure: null);
        await Task.Delay(time / 7);
        await _writers[0].OfflineAsync(isOffline: true);
        await Task.Delay(time / 7);
        await KillAndRestartAsync();
        await Task.Delay(time / 7);
        await _writers[0].OfflineAsync(isOffline: false);
        await writing;

        await NothingIsLostAsync(isOnlyLetters: true);
    }

    [Fact]
    public async Task Structure_ThatChangesUnderTheWriters_TakesNoLetters()
    {
        await OpenAsync(3);

        await WriteAsync(Time(14), StructureChanges.OneAsync);

        await NothingIsLostAsync(isOnlyLetters: false);
    }

    [Fact]
    public async Task Tab_ClosedWithoutNet_AndOpenedAfterARestart_HasWhatWasWritten()
    {
        await OpenAsync(1);
        var writer = _writers[0];
        await writer.PutCaretAsync();
        await writer.TypeAsync("Före. ");
        await writer.SavedAsync();
        await writer.OfflineAsync(isOffline: true);
        await writer.TypeAsync("Utan nät.");
        await Assertions
            .Expect(writer.Standing)
            .ToHaveTextAsync("Ej anslutet, sparas här tills vidare");
        await Task.Delay(TimeSpan.FromSeconds(1));

        await writer.ReopenAsync(
            _portal.Address,
            async () =>
            {
                await KillAndRestartAsync();
                await writer.OfflineAsync(isOffline: false);
            }
        );

        await Assertions.Expect(writer.Editor).ToHaveTextAsync("Före. Utan nät.");
        await writer.SavedAsync();
        Assert.Equal("Före. Utan nät.", await StoredAsync("Före. Utan nät."));
    }

    [Fact]
    public async Task Caret_OfOneWhoHasChosenEverything_StandsInTheLastLine_AndCatchesNoKey()
    {
        await OpenAsync(2);
        var (one, other) = (_writers[0], _writers[1]);
        await one.PutCaretAsync();
        await one.TypeAsync("abba");
        await one.SavedAsync();
        await Assertions.Expect(other.Editor).ToContainTextAsync("abba");

        await one.Page.Page.Keyboard.PressAsync("Control+A");
        var caret = other.Editor.Locator(".writer-caret");
        await Assertions.Expect(other.Editor.Locator(".writer-chosen")).ToHaveTextAsync("abba");
        Assert.Equal(
            "P",
            await caret.EvaluateAsync<string>("caret => caret.parentElement.tagName")
        );

        await other.PutCaretAsync();
        await other.Page.Page.Keyboard.PressAsync("Control+End");
        await other.TypeAsync("bb");
        await other.SavedAsync();
        await Assertions.Expect(one.Editor.Locator("p").Last).ToContainTextAsync("abbabb");
        Assert.Equal("abbabb", await StoredAsync("abbabb"));
    }

    private async Task OpenAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _writers.Add(await WritingPage.OpenAsync(browser.Browser, _portal.Address));
        }
    }

    private Task WriteAsync(TimeSpan time, Func<WritingPage, Random, Task>? structure) =>
        Task.WhenAll(
            _writers.Select(
                (writer, i) =>
                    writer.TypeAtRandomAsync(Letters[i], time, new Random(4 + i), structure)
            )
        );

    private async Task NothingIsLostAsync(bool isOnlyLetters)
    {
        // Counted first: a page whose circuit is gone loads anew when its writer pauses.
        foreach (var writer in _writers)
        {
            var (pressed, heard, steps) = await writer.CountsAsync();
            Assert.Equal((writer.Typed, writer.Typed), (pressed, heard));
            Assert.InRange(steps, isOnlyLetters ? writer.Typed : 1, int.MaxValue);
        }

        var documents = new List<string>();
        foreach (var writer in _writers)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            await writer.Page.SettleAsync();
            await writer.ReadyAsync();
            await writer.SavedAsync();
        }

        for (var attempt = 0; attempt < 50; attempt++)
        {
            documents = [];
            foreach (var writer in _writers)
            {
                documents.Add(await writer.DocumentAsync());
            }

            if (documents.Distinct(StringComparer.Ordinal).Count() == 1)
            {
                break;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        Assert.All(documents, document => Assert.Equal(documents[0], document));
        var letters = WritingPage.LettersOf(documents[0]);
        Assert.All(
            _writers.Select((writer, i) => (writer.Typed, Letter: Letters[i])),
            one => Assert.Equal(one.Typed, letters.Count(letter => letter == one.Letter))
        );
        using var engine = new WritingEngine();
        var markdown = engine.WriteDocument(documents[0]);
        Assert.Equal(markdown, await StoredAsync(markdown));
    }

    /// <summary>The Markdown that the database holds, when it is what is waited for; otherwise what it was at last.</summary>
    private async Task<string> StoredAsync(string expected)
    {
        var stored = "";
        for (var attempt = 0; attempt < 60 && stored != expected; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            stored = (string)(
                DatabaseFile.Run(
                    PortalProcess.DatabaseIn(_folder),
                    "SELECT Markdown FROM TextSnapshots ORDER BY No DESC LIMIT 1"
                ) ?? ""
            );
        }

        return stored;
    }

    private async Task KillAndRestartAsync()
    {
        await _portal.StopAsync();
        var address = _portal.Address;
        _portal = await PortalProcess.StartAsync(
            environment => environment["ASPNETCORE_URLS"] = address,
            _folder
        );
    }
}
