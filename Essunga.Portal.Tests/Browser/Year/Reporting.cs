using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>What managers report at a point.</summary>
internal static class Reporting
{
    /// <summary>Reports a value that nothing is asked about.</summary>
    public static async Task ValueAsync(PortalPage page, Part part, int tertial, string value)
    {
        await TypeAsync(page, part, tertial, value);
        await Saved(page, part);
    }

    /// <summary>Reports a wrong value, sees it, and puts it right.</summary>
    public static async Task WrongThenRightAsync(
        PortalPage page,
        Part part,
        int tertial,
        string wrong,
        string right
    )
    {
        await ValueAsync(page, part, tertial, wrong);
        await TypeAsync(page, part, tertial, right);
        await page.SeesAsync(".ask", $"Varför ändras {wrong}");
        await page.PressAsync("Det var felskrivet");
        await Saved(page, part);
        await Assertions.Expect(page.Row("matvarden", part.Indicator)).ToContainTextAsync("rättat");
    }

    /// <summary>Reports a value after the point was locked.</summary>
    public static async Task LateAsync(PortalPage page, Part part, int tertial, string value)
    {
        await TypeAsync(page, part, tertial, value);
        await page.SeesAsync(".ask", $"T{tertial} 2028 är låst.", "efterhandsändring");
        await page.PressAsync("Spara som efterhandsändring");
        await Saved(page, part);
    }

    public static async Task ActivityAsync(
        PortalPage page,
        Part part,
        string status,
        string? completes
    )
    {
        var row = page.Row("aktiviteter", part.Activity);
        await row.Locator("select").First.SelectOptionAsync(status);
        if (completes is not null)
        {
            await row.Locator("select").Nth(1).SelectOptionAsync(completes);
        }

        await Assertions.Expect(row.Locator(".sig")).ToContainTextAsync("sparat");
    }

    private static async Task TypeAsync(PortalPage page, Part part, int tertial, string value)
    {
        var field = page.Page.Locator($"#varde-{part.Code}-2028-tertial-{tertial}-total");
        await field.FillAsync(value);
        await field.PressAsync("Enter");
    }

    private static Task Saved(PortalPage page, Part part) =>
        Assertions
            .Expect(page.Row("matvarden", part.Indicator).Locator(".sig"))
            .ToContainTextAsync("sparat");
}
