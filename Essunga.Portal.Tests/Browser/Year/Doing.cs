using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>What people do on a page, by what they read on it.</summary>
internal static class Doing
{
    public static Task PressAsync(this PortalPage page, string text) =>
        page
            .Page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true })
            .First.ClickAsync();

    /// <summary>Follows a link and waits until the page it leads to is there and answers.</summary>
    public static async Task FollowAsync(this PortalPage page, string text, string address)
    {
        await page
            .Page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true })
            .First.ClickAsync();
        await page.ArriveAsync(address);
    }

    public static Task FillAsync(this PortalPage page, string id, string text) =>
        page.Page.Locator($"#{id}").FillAsync(text);

    public static Task ChooseAsync(this PortalPage page, string id, string label) =>
        page.Page.Locator($"#{id}").SelectOptionAsync(new SelectOptionValue { Label = label });

    public static Task SaysAsync(this PortalPage page, string text) =>
        page.SeesAsync("p.saved:not(:empty, [data-standing])", text);

    public static Task SeesAsync(this PortalPage page, string place, params string[] texts) =>
        Task.WhenAll(
            texts.Select(text =>
                Assertions.Expect(page.Page.Locator(place).First).ToContainTextAsync(text)
            )
        );

    /// <summary>The row of a table or list that tells of something.</summary>
    public static ILocator Row(this PortalPage page, string section, string about) =>
        page.Page.Locator(
            $"[aria-labelledby={section}] :is(tbody tr, li)",
            new() { HasText = about }
        );
}
