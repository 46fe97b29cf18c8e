using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>What committees and kommunstyrelsen state before the point's last day.</summary>
internal static class Stating
{
    /// <param name="suggested">What the rule suggests, as it reads.</param>
    public static async Task StateAsync(
        PortalPage page,
        string suggested,
        string choice,
        string? reason,
        bool deviates = false
    )
    {
        // The goal is shown at T1, the latest whose last day has been; it is stated at T2.
        await page.FollowAsync("Ange prognos till T2 2028", "**/prognos?ar=2028&period=t2*");
        await page.SeesAsync(".lead", suggested);
        await page.Page.Locator($"input[value={choice}]").CheckAsync();
        if (deviates)
        {
            await page.SeesAsync("#skal-l", "skiljer sig");
        }

        if (reason is not null)
        {
            await page.Page.Locator(".ProseMirror[contenteditable=true]").FillAsync(reason);
        }

        await page.PressAsync("Ange prognos");
        await page.SaysAsync("Sparat ");
        await Assertions
            .Expect(page.Page.Locator("[aria-labelledby=tidigare] li").First)
            .ToContainTextAsync(reason ?? "T2 2028");
    }
}
