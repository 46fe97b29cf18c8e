using Essunga.Portal.Tests.Support;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser;

/// <summary>Sign-in with Entra in a real browser: cookies over HTTPS, the circuit over a secure socket, the content policy at sign-out.</summary>
[Collection(JourneyBrowser.Name)]
public sealed class EntraJourneyTests(PortalBrowser browser, EntraPortalWithPages portal)
    : IClassFixture<EntraPortalWithPages>
{
    [Fact]
    public async Task Reader_WhoSignsInReadsAndSignsOut_MeetsNoFault()
    {
        await portal.AccountOfAsync("fortroendevald");
        await using var context = await browser.Browser.NewContextAsync(
            new() { IgnoreHTTPSErrors = true, Locale = "sv-SE" }
        );
        await using var page = await PortalPage.OpenAsync(
            context,
            portal.Portal.Address,
            javaScript: true
        );

        await page.GoAsync("/mal?ar=2025&period=t2");

        Assert.EndsWith("/mal?ar=2025&period=t2", page.Page.Url, StringComparison.Ordinal);
        Assert.Equal(
            "true",
            await page.Page.Locator("[data-interactive]").GetAttributeAsync("data-interactive")
        );
        await page
            .Page.GetByRole(AriaRole.Link, new() { NameRegex = SignOutLink() })
            .First.ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await page.Page.WaitForURLAsync("**/logga-in/utloggad");
        await Assertions
            .Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Du är utloggad");
        Assert.Empty(await page.AxeAsync());
        // Only the way to the sign-in service leaves the portal.
        Assert.DoesNotContain(
            page.Faults,
            fault => !fault.Contains(portal.Entra.Address, StringComparison.Ordinal)
        );

        portal.Entra.SignsIn = new EntraAccount(Guid.NewGuid());
        await page.GoAsync("/mal");
        await Assertions
            .Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Du finns inte i portalen");
        Assert.Empty(await page.AxeAsync());
        Assert.Equal(0, await page.SidewaysAsync());
    }

    private static System.Text.RegularExpressions.Regex SignOutLink() =>
        new(
            "logga ut",
            System.Text.RegularExpressions.RegexOptions.IgnoreCase,
            TimeSpan.FromSeconds(1)
        );
}
