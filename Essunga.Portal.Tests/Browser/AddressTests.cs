using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>Every address, wide and narrow, light and dark: nothing wrong by axe, in the console or by the content policy, and no sideways scroll.</summary>
[Collection(OneBrowser.Name)]
public sealed class AddressTests(PortalBrowser browser)
{
    private static readonly (int Width, ColorScheme Colours)[] All =
    [
        (1366, ColorScheme.Light),
        (1366, ColorScheme.Dark),
        (390, ColorScheme.Light),
        (390, ColorScheme.Dark),
    ];

    private static readonly (int Width, ColorScheme Colours)[] Two =
    [
        (1366, ColorScheme.Light),
        (390, ColorScheme.Dark),
    ];

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
        foreach (var (width, colours) in Two)
        {
            await using var page = await browser.OpenAsync(
                persona,
                "/tillganglighet",
                width,
                colours
            );
            var response = await page.GoAsync(path);
            Assert.Equal(404, response!.Status);
            Assert.Contains(
                says,
                await page.Page.InnerTextAsync("main, [role=main]"),
                StringComparison.OrdinalIgnoreCase
            );
            Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
            Assert.Empty(await page.AxeAsync());
            Assert.Equal(0, await page.SidewaysAsync());
            // The browser itself writes a line for the 404 that was asked for.
            Assert.DoesNotContain(
                page.Faults,
                fault => !fault.Contains("404", StringComparison.Ordinal)
            );
        }
    }

    private async Task IsSoundAsync(
        string? persona,
        string path,
        (int Width, ColorScheme Colours)[] looks
    )
    {
        foreach (var (width, colours) in looks)
        {
            await using var page = await browser.OpenAsync(persona, path, width, colours);
            var look = $"{path} {width} {colours}";
            Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
            Assert.EndsWith(
                " – Essunga kommun",
                await page.Page.TitleAsync(),
                StringComparison.Ordinal
            );
            Assert.Equal([], (await page.AxeAsync()).Select(one => $"{look}: {one}"));
            Assert.Equal([], page.Faults.Select(one => $"{look}: {one}"));
            Assert.Equal($"{look}: 0", $"{look}: {await page.SidewaysAsync()}");
        }
    }
}
