using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Essunga.Portal.Tests.Browser.Year;

/// <summary>What the auditor reads when the year is over, and cannot change.</summary>
internal static partial class Auditing
{
    public static async Task ReadAsync(PortalPage page)
    {
        await page.SeesAsync(
            "[aria-labelledby=avvikelser]",
            "Socialnämnden",
            YearTests.FamiliesReason
        );
        await page.SeesAsync(
            "[aria-labelledby=rattat]",
            TheGoal.Schools.Indicator,
            "88 %, var 8 %",
            TheGoal.Families.Indicator
        );
        await NothingToChangeAsync(page);

        await page.GoAsync("/mal");
        await page.SeesAsync("#innehall", TheGoal.Title, "delvis uppnås", "1 på väg, 1 når inte");
        await NothingToChangeAsync(page);

        await ReadGoalAsync(page);
        await ReadIndicatorsAsync(page);
    }

    /// <summary>What is for others to do is closed, also to who knows its address.</summary>
    public static async Task BeRefusedAsync(PortalPage page)
    {
        foreach (
            var closed in new[] { "/rapportera", $"{TheGoal.Address}/prognos", "/uppfoljning" }
        )
        {
            await page.GoAsync(closed);
            await page.SeesAsync("#innehall", "Du har inte behörighet");
        }

        Assert.All(page.Faults, fault => Assert.Contains("403", fault));
    }

    private static async Task ReadGoalAsync(PortalPage page)
    {
        await page.GoAsync(TheGoal.Address);
        await page.SeesAsync(".lead", "Bedöms delvis uppnås");
        await Assertions
            .Expect(page.Row("namnder", TheGoal.Schools.Committee))
            .ToContainTextAsync("uppnås");
        await Assertions
            .Expect(page.Row("indikatorer", TheGoal.Schools.Indicator).First)
            .ToContainTextAsync("88 %");
        await Assertions
            .Expect(page.Row("indikatorer", TheGoal.Schools.Indicator).First)
            .ToContainTextAsync("på väg");
        await Assertions
            .Expect(page.Row("indikatorer", TheGoal.Families.Indicator).First)
            .ToContainTextAsync("58 %");
        await Assertions
            .Expect(page.Row("indikatorer", TheGoal.Families.Indicator).First)
            .ToContainTextAsync("når inte");
        await Assertions
            .Expect(page.Row("aktiviteter", TheGoal.Families.Activity).First)
            .ToContainTextAsync("försenad");

        // The trace: the rule, the data, what was suggested and stated, by whom, when and why.
        await page.SeesAsync(
            "[aria-labelledby=bedomningsspar]",
            "minst 80 %",
            "Kommunstyrelsen angav vid T2 2028",
            "6 september 2028",
            "ledamot, Kommunstyrelsens arbetsutskott",
            "och det angavs"
        );
        await page.Page.Locator("[aria-labelledby=bedomningar] summary").ClickAsync();
        await page.SeesAsync(
            "[aria-labelledby=bedomningar]",
            YearTests.WholeReason,
            YearTests.FamiliesReason,
            "Presidium, Socialnämnden",
            "Sektorchef, Sektor utbildning"
        );
        await NothingToChangeAsync(page);
    }

    private static async Task ReadIndicatorsAsync(PortalPage page)
    {
        await page.GoAsync($"/indikatorer/{TheGoal.Schools.Code}");
        await page.SeesAsync(
            "[aria-labelledby=rattelser]",
            "Värdet för T2 2028 är 88 %, var 8 %",
            "Felskrivet"
        );
        await NothingToChangeAsync(page);

        await page.GoAsync($"/indikatorer/{TheGoal.Families.Code}");
        await page.SeesAsync(
            "[aria-labelledby=rattelser]",
            "Värdet för T2 2028 kom in efter låsning: 58 %",
            "Efterhandsändring"
        );
        await Assertions
            .Expect(page.Row("lagen", "T2 2028"))
            .ToContainTextAsync("ändrat i efterhand");
        await NothingToChangeAsync(page);
    }

    private static async Task NothingToChangeAsync(PortalPage page)
    {
        var offered = await page.Page.Locator("#innehall :is(a, button)").AllInnerTextsAsync();
        Assert.DoesNotContain(offered, text => Changing().IsMatch(text.Trim()));
        Assert.Equal(
            0,
            await page
                .Page.Locator("#innehall :is(textarea, [type=text], [type=radio])")
                .CountAsync()
        );
    }

    [GeneratedRegex(
        "^(Ändra|Ange|Lägg|Spara|Lås|Ta bort|Ta tillbaka|Rapportera|Avsluta|Ny )",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Changing();
}
