using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>Every address, wide and narrow, light and dark: nothing wrong by axe, in the console or by the content policy, and no sideways scroll.</summary>
[Collection(OneBrowser.Name)]
public sealed class AddressTests(PortalBrowser browser)
{
    // The first look is loaded; the others are the same page in another window, as when a reader turns the tablet.
    private static readonly Look[] All =
    [
        new(1366, ColorScheme.Light),
        new(390, ColorScheme.Dark),
        // The same markup and layout again in the other colours: only those can be wrong.
        new(390, ColorScheme.Light, OnlyColours: true),
        new(1366, ColorScheme.Dark, OnlyColours: true),
    ];

    private static readonly Look[] Two = All[..2];

    public static TheoryData<string?, string> Ready { get; } =
        new(Browser.Addresses.Ready.Select(one => (one.Persona, one.Path)));

    public static TheoryData<string> Personas { get; } = new(Browser.Addresses.Personas);

    public static TheoryData<string, string, string> Unknown { get; } =
        new(Browser.Addresses.Unknown);

    public static TheoryData<string, string> Empty { get; } = new(Browser.Addresses.Empty);

    [Theory]
    [MemberData(nameof(Ready))]
    public Task Address_InEveryLook_IsSound(string? persona, string path) =>
        IsSoundAsync(persona, path, All);

    [Theory]
    [MemberData(nameof(Personas))]
    public Task Start_OfEachPersona_IsSound(string persona) => IsSoundAsync(persona, "/", Two);

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task Address_ThatMatchesNothing_SaysWhyAndIsSound(string persona, string path)
    {
        await IsSoundAsync(persona, path, Two);
        await using var page = await browser.OpenAsync(persona, path);
        Assert.True(await page.Page.Locator(".empty").First.IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Address_ThatLeadsNowhere_SaysSoAnd404(
        string persona,
        string path,
        string says
    )
    {
        await using var page = await browser.OpenAsync(persona, "/tillganglighet");
        var response = await page.GoAsync(path);
        Assert.Equal(404, response!.Status);
        Assert.Contains(
            says,
            await page.Page.InnerTextAsync("main, [role=main]"),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
        await IsSoundAsync(page, path, Two);
        // The browser itself writes a line for the 404 that was asked for.
        Assert.DoesNotContain(
            page.Faults,
            fault => !fault.Contains("404", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Axe_OnAPageMadeFaulty_FindsWhatIsWrong()
    {
        await using var page = await browser.OpenAsync(null, "/tillganglighet");
        Assert.Empty(await page.ContrastAsync());
        await page.Page.EvaluateAsync(
            """
            () => {
              document.querySelector('h1').style.color = '#ccc';
              document.documentElement.lang = '';
              document.querySelector('main, [role=main]').append(document.createElement('button'));
            }
            """
        );

        Assert.Contains(
            await page.AxeAsync(),
            one => one.StartsWith("html-has-lang:", StringComparison.Ordinal)
        );
        Assert.Contains(
            await page.ContrastAsync(),
            one => one.StartsWith("color-contrast:", StringComparison.Ordinal)
        );
    }

    private async Task IsSoundAsync(string? persona, string path, Look[] looks)
    {
        await using var page = await browser.OpenAsync(persona, path);
        Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
        Assert.EndsWith(
            " – Essunga kommun",
            await page.Page.TitleAsync(),
            StringComparison.Ordinal
        );
        await IsSoundAsync(page, path, looks);
        Assert.Equal([], page.Faults.Select(one => $"{path}: {one}"));
    }

    private static async Task IsSoundAsync(PortalPage page, string path, Look[] looks)
    {
        foreach (var look in looks)
        {
            await page.LookAsync(look.Width, look.Colours);
            Assert.Equal(
                [],
                (look.OnlyColours ? await page.ContrastAsync() : await page.AxeAsync()).Select(
                    one => $"{path} {look.Width} {look.Colours}: {one}"
                )
            );
            Assert.Equal($"{path} {look}: 0", $"{path} {look}: {await page.SidewaysAsync()}");
        }
    }

    private sealed record Look(int Width, ColorScheme Colours, bool OnlyColours = false);
}
