using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>The autumn before: the period, the goal, the points, and what the committees are to do and measure.</summary>
internal static class Planning
{
    public static async Task SetUpAsync(PortalPage page)
    {
        await page.FollowAsync("Målperioder", "**/mal/malperioder");
        await page.PressAsync("Ny målperiod");
        await page.PressAsync("Spara målperioden");
        await page.SaysAsync("Målperioden 2028–2031 är sparad.");

        await page.PressAsync("Nytt målområde 2028–2031");
        await page.Page.GetByLabel("Namn", new() { Exact = true }).FillAsync("Trygghet");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SaysAsync("Målområdet Trygghet är sparat.");

        await page.FollowAsync("Nytt mål 2028–2031", "**/mal/nytt?fran=2028");
        await page.FillAsync("lydelse", TheGoal.Title);
        await page.FillAsync("motivering", "Barn som är trygga lär sig mer.");
        await page.PressAsync("Spara målet");
        await page.Page.WaitForURLAsync($"**{TheGoal.Address}/andra");
        foreach (var part in new[] { TheGoal.Schools, TheGoal.Families })
        {
            await page.ChooseAsync("ny-namnd", part.Committee);
            await page.PressAsync("Lämna målet");
            await page.SaysAsync($"{part.Committee} har målet.");
        }

        await page.FollowAsync("Rapporteringspunkter", "**/uppfoljning");
        await page.PressAsync("Lägg upp 2028");
        await page.Page.Locator("form").GetByText("Lägg upp 2028").ClickAsync();
        await page.SaysAsync("Rapporteringspunkterna för 2028 är upplagda.");
    }

    public static async Task PlanAsync(PortalPage page, Part part)
    {
        await page.FollowAsync("Målperioder", "**/mal/malperioder");
        await page.FollowAsync($"Mål 1. {TheGoal.Title}", $"**{TheGoal.Address}");
        await page.FollowAsync(
            $"Lägg till aktivitet för {part.Committee}",
            "**/aktiviteter/ny?namnd=*"
        );
        await page.FollowAsync("Gör en ny indikator", "**/indikatorer/ny");
        await MeasureAsync(page, part);

        await page.GoAsync(TheGoal.Address);
        await page.FollowAsync(
            $"Lägg till aktivitet för {part.Committee}",
            "**/aktiviteter/ny?namnd=*"
        );
        await page.FillAsync("lydelse", part.Activity);
        await page.FillAsync("fran", "1 januari 2028");
        await page.FillAsync("till", "2029-12-31");
        await page.ChooseAsync("ansvarig", part.Owner);
        await page.Page.GetByLabel(part.Indicator, new() { Exact = true }).CheckAsync();
        await page.PressAsync("Lägg till aktiviteten");
        await page.Page.WaitForURLAsync("**/aktiviteter/a1*");
        await page.SaysAsync("Sparat ");

        await page.GoAsync(TheGoal.Address);
        await Assertions
            .Expect(page.Row("aktiviteter", part.Committee).First)
            .ToContainTextAsync(part.Activity);
        await Assertions
            .Expect(page.Row("aktiviteter", part.Committee).First)
            .ToContainTextAsync($"Följs med {part.Indicator}");
    }

    private static async Task MeasureAsync(PortalPage page, Part part)
    {
        await page.FillAsync("namn", part.Indicator);
        await page.FillAsync("definition", "Andel som svarar ja.");
        await page.ChooseAsync("period", "Tertial");
        await page.FillAsync("forsta", "2028");
        await page.ChooseAsync("nod", part.Node);
        await page.ChooseAsync("ansvarig", part.Owner);
        await page.PressAsync("Skapa");
        await page.ArriveAsync($"**/indikatorer/{part.Code}/andra");

        await page.PressAsync("Lägg till målvärde");
        await page.FillAsync("mal-nytt-bas-ar", "2027");
        await page.FillAsync("mal-nytt-bas-varde", part.Baseline);
        await page.FillAsync("mal-nytt-ar", "2031");
        await page.FillAsync("mal-nytt-varde", "100");
        await page.PressAsync("Spara målvärdet");
        await page.SeesAsync(".aim", "Målvärde 2031: 100", "Föreslaget");
    }
}
