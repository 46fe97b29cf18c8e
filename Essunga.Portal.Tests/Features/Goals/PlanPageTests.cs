using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Editing;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>The pages where goals are set up, in each of their states.</summary>
public sealed class PlanPageTests : GoalPageContext
{
    private const string Edit = $"/mal/{PlanSample.Third}/andra";

    [Fact]
    public void Periods_ForTheStrategist_ShowAreasGoalsRuleAndButtons()
    {
        SignIn(PlanSample.Strategist);

        var page = Open<PeriodsPage>("/mal/malperioder");

        Assert.Contains("5 mål i 5 målområden", page.Find(".lead").TextContent);
        Assert.Equal(5, page.FindAll(".goals-in a").Count);
        Assert.Equal(
            [
                "8–10 av 10bedöms uppnås",
                "5–7 av 10bedöms delvis uppnås",
                "0–4 av 10bedöms inte uppnås",
                "färre än 5 av 10 rapporteradekan inte bedömas",
            ],
            page.FindAll(".rule-table tbody tr")
                .Select(row => string.Concat(row.TextContent.Split('\n').Select(t => t.Trim())))
        );
        Assert.Contains(page.FindAll("button"), one => one.TextContent == "Ny målperiod");
    }

    [Fact]
    public void Periods_ForAReader_ShowTheSameWithoutButtons()
    {
        SignIn("fortroendevald");

        var page = Open<PeriodsPage>("/mal/malperioder");

        Assert.Equal(5, page.FindAll(".goals-in a").Count);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task Periods_WithoutAny_SaySo()
    {
        await using (var context = Database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "PRAGMA foreign_keys = OFF; DELETE FROM GoalPeriods"
            );
        }

        SignIn("fortroendevald");

        var page = Open<PeriodsPage>("/mal/malperioder");

        Assert.Contains("Det finns ingen målperiod än.", page.Markup);
    }

    [Fact]
    public async Task Periods_WithoutDatabase_FailWithAReference()
    {
        SignIn(PlanSample.Strategist);
        BreakTheDatabase();

        var page = Open<PeriodsPage>("/mal/malperioder");

        Assert.Contains("Målperioderna kunde inte hämtas.", page.Markup);
        Assert.Equal(500, await SentAsync());
    }

    [Fact]
    public void NewPeriod_WithWrongYears_SaysSoBesideTheFieldAndKeepsThem()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<PeriodsPage>("/mal/malperioder");
        Press(page, "Ny målperiod");

        page.Find("input[id^=fran-ar]").Input("2026");
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.Equal(
                "Åren hör redan till en annan målperiod.",
                page.Find(".is-wrong .error").TextContent
            )
        );
        Assert.Equal("2026", page.Find("input[id^=fran-ar]").GetAttribute("value"));
    }

    [Fact]
    public void NewPeriod_CopiedFromThePrevious_IsThere()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<PeriodsPage>("/mal/malperioder");
        Press(page, "Ny målperiod");
        page.Find("#kopiera").Change(page.FindAll("#kopiera option")[1].GetAttribute("value")!);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".rule-table").Count));
        Assert.Contains("Målperioden 2028–2031 är sparad.", page.Find(".saved").TextContent);
        Assert.Equal(10, page.FindAll(".areas > li").Count);
    }

    [Fact]
    public void Rule_AsItIsTyped_ShowsWhatItWouldGive()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<PeriodsPage>("/mal/malperioder");
        page.FindAll("button")
            .First(one => one.TextContent.StartsWith("Ändra regeln", StringComparison.Ordinal))
            .Click();

        page.Find("input[id^=grans-uppnas]").Input("70");

        Assert.Equal("7–10 av 10", page.FindAll(".inline-form tbody td")[0].TextContent);
    }

    [Fact]
    public void Goal_Saved_SaysSoAndIsShown()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalFormPage>(Edit, PlanSample.Third);

        page.Find("#lydelse").Input("Ett gott liv");
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.StartsWith("Sparat ", page.Find(".saved").TextContent, StringComparison.Ordinal)
        );
        using var context = Database.CreateDbContext();
        Assert.Equal("Ett gott liv", context.Goals.Single(one => one.Number == 3).Title);
    }

    [Fact]
    public void Goal_WithMarkupInItsText_IsShownAsText()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalFormPage>("/mal/nytt");

        page.Find("#lydelse").Input("<script>alert(1)</script>");
        page.Find("#motivering").Input("<img src=x onerror=alert(1)> **fet**");

        Assert.Empty(page.FindAll("script, img"));
        Assert.Contains("<script>alert(1)</script>", page.Find(".preview-title").TextContent);
        Assert.Equal("fet", page.Find(".text strong").TextContent);
    }

    [Fact]
    public void Goal_WithoutWording_SaysSoBesideTheFieldAndKeepsTheRest()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalFormPage>("/mal/nytt");

        page.Find("#motivering").Input("Därför.");
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.Equal("Ge målet en lydelse.", page.Find("#lydelse-fel").TextContent)
        );
        Assert.Equal("true", page.Find("#lydelse").GetAttribute("aria-invalid"));
        Assert.Equal("Därför.", page.Find("#motivering").GetAttribute("value"));
    }

    [Fact]
    public async Task Goal_TypedAndNotSaved_IsADraftTheNextTime()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalFormPage>(Edit, PlanSample.Third);
        await page.Find("#lydelse").InputAsync("Ett gott");
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        var again = Open<GoalFormPage>(Edit, PlanSample.Third);

        Assert.Equal("Ett gott", again.Find("#lydelse").GetAttribute("value"));
        Assert.Contains("Utkast från 9\u00A0okt kl. 10:00.", again.Find(".draft").TextContent);
        again.FindAll("button").First(one => one.TextContent == "Kasta utkastet").Click();
        again.WaitForAssertion(() =>
            Assert.Equal(
                "En hög livskvalitet och goda förutsättningar",
                again.Find("#lydelse").GetAttribute("value")
            )
        );
    }

    [Fact]
    public async Task SmallForm_TypedAndNotSaved_IsOpenTheNextTime_AndGoneWhenItIsClosed()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<PeriodsPage>("/mal/malperioder");
        await page.FindAll("button")
            .First(one => one.TextContent.StartsWith("Ändra regeln", StringComparison.Ordinal))
            .ClickAsync();
        await page.Find("textarea").InputAsync("Fullmäktige vill");
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        page = Open<PeriodsPage>("/mal/malperioder");
        Assert.Equal("Fullmäktige vill", page.Find("textarea").GetAttribute("value"));
        await page.FindAll("button").First(one => one.TextContent == "Avbryt").ClickAsync();

        Assert.Empty(page.FindAll("textarea"));
        Assert.Empty(Open<PeriodsPage>("/mal/malperioder").FindAll("textarea"));
    }

    [Fact]
    public async Task Goal_ChangedByAnotherMeanwhile_ShowsBothAndAsks()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalFormPage>(Edit, PlanSample.Third);
        await using (var context = Database.CreateDbContext())
        {
            var goal = context.Goals.Single(one => one.Number == 3);
            goal.Reword("Deras lydelse", null);
            context.Stamp = new(Guid.NewGuid(), DateTime.UnixEpoch);
            await context.SaveChangesAsync();
        }

        page.Find("#lydelse").Input("Min lydelse");
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.Equal(
                ["Deras: Deras lydelse", "Ditt: Min lydelse"],
                page.FindAll(".ask .two").Select(one => one.TextContent)
            )
        );
        Press(page, "Spara mitt ändå");
        page.WaitForAssertion(() =>
        {
            using var context = Database.CreateDbContext();
            Assert.Equal("Min lydelse", context.Goals.Single(one => one.Number == 3).Title);
        });
    }

    [Fact]
    public void Goal_LeftWithSomethingUnsaved_Asks()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalFormPage>(Edit, PlanSample.Third);
        page.Find("#lydelse").Input("Ett gott liv");

        Services.GetRequiredService<NavigationManager>().NavigateTo("/om");

        page.WaitForAssertion(() =>
            Assert.Contains("inte är sparat", page.Find(".ask").TextContent)
        );
    }

    [Theory]
    [InlineData("/mal/trolleri/andra", "trolleri")]
    [InlineData("/mal/nytt?fran=1999", null)]
    public async Task Goal_ThatIsNotThere_Is404(string address, string? goal)
    {
        SignIn(PlanSample.Strategist);

        Open<GoalFormPage>(address, goal);

        Assert.Equal(404, await SentAsync());
    }

    [Fact]
    public async Task Goal_WithoutDatabase_FailsWithAReference()
    {
        SignIn(PlanSample.Strategist);
        BreakTheDatabase();

        var page = Open<GoalFormPage>(Edit, PlanSample.Third);

        Assert.Contains("Målet kunde inte hämtas.", page.Markup);
        Assert.Equal(500, await SentAsync());
    }

    [Fact]
    public void Activity_ForWhoMayNotChangeIt_IsReadAsFacts()
    {
        SignIn("revisor");

        var page = Open<ActivityPage>(
            $"/mal/{PlanSample.Third}/aktiviteter/a05",
            PlanSample.Third,
            "a05"
        );

        Assert.Empty(page.FindAll("form, button"));
        Assert.Contains(
            "1 augusti 2024 till 30 juni 2026",
            page.Find(".facts").TextContent.Replace('\u00A0', ' ')
        );
        Assert.Contains("beslutat, Utbildningsnämnden", page.Find(".facts").TextContent);
    }

    [Theory]
    [InlineData("fortroendevald", "utbildningsnamnden", 403)]
    [InlineData("kvalitetsstrateg", "utbildningsnamnden", 403)]
    [InlineData("sektorchef-utbildning", "socialnamnden", 404)]
    [InlineData("sektorchef-utbildning", "trollerinamnden", 404)]
    [InlineData("sektorchef-utbildning", null, 404)]
    public async Task NewActivity_ForWhoMayNotAddIt_IsRefused(
        string persona,
        string? committee,
        int code
    )
    {
        SignIn(persona);

        Open<ActivityPage>(
            $"/mal/{PlanSample.Third}/aktiviteter/ny?namnd={committee}",
            PlanSample.Third
        );

        Assert.Equal(code, await SentAsync());
    }

    [Fact]
    public async Task Activity_WithoutDatabase_FailsWithAReference()
    {
        SignIn("revisor");
        BreakTheDatabase();

        var page = Open<ActivityPage>(
            $"/mal/{PlanSample.Third}/aktiviteter/a05",
            PlanSample.Third,
            "a05"
        );

        Assert.Contains("Aktiviteten kunde inte hämtas.", page.Markup);
        Assert.Equal(500, await SentAsync());
    }

    [Fact]
    public void GoalPage_ShowsItsButtonsToWhoMay()
    {
        SignIn(PlanSample.Strategist);
        var page = Open<GoalPage>("/mal/3", "3");
        Assert.Contains(page.FindAll(".actions a"), one => one.GetAttribute("href") == Edit);
        Assert.Empty(page.FindAll(".add"));

        SignIn("sektorchef-utbildning");
        page = Open<GoalPage>("/mal/3", "3");
        Assert.DoesNotContain("Ändra målet", page.Markup);
        Assert.Equal(
            $"/mal/{PlanSample.Third}/aktiviteter/ny?namnd=utbildningsnamnden",
            Assert.Single(page.FindAll(".add")).GetAttribute("href")
        );
    }

    private static void Press<TPage>(IRenderedComponent<TPage> page, string text)
        where TPage : IComponent =>
        page.FindAll("button").First(one => one.TextContent.Trim() == text).Click();
}
