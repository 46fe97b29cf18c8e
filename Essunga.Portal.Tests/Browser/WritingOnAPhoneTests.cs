using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>
/// Keyboards of phones put a word together before it is written. Tried as the browser gets it from one, since no phone
/// is at hand: the word grows letter by letter while somebody else writes in the same paragraph.
/// </summary>
[Collection(JourneyBrowser.Name)]
public sealed class WritingOnAPhoneTests(PortalBrowser browser) : IAsyncLifetime
{
    private const string Word = "uppföljning";
    private const int Words = 6;

    private readonly string _folder = PortalProcess.NewFolder();
    private PortalProcess _portal = null!;

    public async ValueTask InitializeAsync()
    {
        File.Copy(await SampleDatabase.FileAsync(), PortalProcess.DatabaseIn(_folder));
        _portal = await PortalProcess.StartAsync(folder: _folder);
    }

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Words_PutTogetherWhileAnotherWritesInTheSameParagraph_AreAllThere()
    {
        await using var phone = await WritingPage.OpenAsync(browser.Browser, _portal.Address);
        await using var other = await WritingPage.OpenAsync(browser.Browser, _portal.Address);
        await phone.Page.Page.SetViewportSizeAsync(390, 844);
        var keyboard = await phone.Page.Page.Context.NewCDPSessionAsync(phone.Page.Page);
        await phone.PutCaretAsync();

        var writing = other.TypeAtRandomAsync('z', TimeSpan.FromSeconds(4), new Random(7));
        for (var word = 0; word < Words; word++)
        {
            await ComposeAsync(keyboard);
        }

        await writing;
        await phone.SavedAsync();
        await other.SavedAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        var letters = WritingPage.LettersOf(await phone.DocumentAsync());
        Assert.Equal(await other.DocumentAsync(), await phone.DocumentAsync());
        Assert.Equal(other.Typed, letters.Count(one => one == 'z'));
        Assert.Equal(Words * Word.Length, letters.Count(one => one != 'z' && one != ' '));
        phone.Page.AssertFaultless();
    }

    private static async Task ComposeAsync(ICDPSession keyboard)
    {
        for (var length = 1; length <= Word.Length; length++)
        {
            await keyboard.SendAsync(
                "Input.imeSetComposition",
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["text"] = Word[..length],
                    ["selectionStart"] = length,
                    ["selectionEnd"] = length,
                }
            );
            await Task.Delay(TimeSpan.FromMilliseconds(40));
        }

        await keyboard.SendAsync(
            "Input.insertText",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = Word }
        );
        await keyboard.SendAsync(
            "Input.insertText",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = " " }
        );
    }
}
