using Bunit;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Compare = Essunga.Portal.Features.Goals.Past.ComparePage;

namespace Essunga.Portal.Tests.Features.Goals.Past;

/// <summary>A goal as it stood on a day, and on two.</summary>
public sealed class PastPageTests : GoalPageContext
{
    private const string Third = "en-hog-livskvalitet-och-goda-forutsattningar";

    [Fact]
    public void Goal_AsOfADay_IsWhatWasKnownThen()
    {
        SignIn("revisor");

        var page = Open<GoalPage>($"/mal/{Third}?per=2025-05-01", Third);

        Assert.Contains(
            "Så här såg målet ut den 1\u00A0maj\u00A02025.",
            page.Find(".past").TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Bedöms uppnås", page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("T2 2025", page.Markup, StringComparison.Ordinal);
        Assert.Contains("?per=2025-05-01", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_AsOfADay_CannotBeStated()
    {
        SignIn("ksau");

        var page = Open<GoalPage>($"/mal/{Third}?per=2025-05-01", Third);

        Assert.DoesNotContain("Ange prognos", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_AsOfToday_IsThePageOfNow()
    {
        SignIn("revisor");

        var page = Open<GoalPage>($"/mal/{Third}?per=2025-10-09", Third);

        Assert.Empty(page.FindAll(".past"));
        Assert.Contains("T2 2025", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01-14", "Uppgifterna börjar den")]
    [InlineData("2026-01-01", "har inte varit än")]
    [InlineData("nyss", "är ingen dag")]
    public async Task Goal_AsOfADayThatIsNone_SaysWhyAnd404(string day, string says)
    {
        SignIn("revisor");

        var page = Open<GoalPage>($"/mal/{Third}?per={day}", Third);

        Assert.Contains(says, page.Markup, StringComparison.Ordinal);
        Assert.Equal(404, await SentAsync());
    }

    [Fact]
    public async Task Goal_AfterACorrection_StillHasTheOldValueThen()
    {
        await CorrectAsync(212.5m);
        SignIn("revisor");

        var then = Open<GoalPage>($"/mal/{Third}?per=2025-10-08", Third).Markup;
        var now = Open<GoalPage>($"/mal/{Third}", Third).Markup;

        Assert.DoesNotContain("212,5", then, StringComparison.Ordinal);
        Assert.Contains("212,5", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithNow_ShowsTheCorrectionAndOnlyWhatDiffers()
    {
        await CorrectAsync(212.5m);
        SignIn("revisor");

        var page = Open<Compare>($"/mal/{Third}/jamfor?fran=2025-10-08", Third);

        var rows = page.FindAll("tbody tr:not(.group)");
        Assert.Contains(
            rows,
            row =>
                row.QuerySelectorAll("td")[1]
                    .TextContent.Contains("212,5", StringComparison.Ordinal)
        );
        Assert.All(
            rows,
            row => Assert.Contains("differs", row.ClassName, StringComparison.Ordinal)
        );
        Assert.Empty(page.FindAll("[aria-labelledby=aktiviteter]"));
    }

    [Fact]
    public void Compare_WithAll_ShowsWhatIsAlikeToo()
    {
        SignIn("fortroendevald");

        var page = Open<Compare>(
            $"/mal/{Third}/jamfor?fran=2025-05-01&till=2025-09-20&allt=ja",
            Third
        );

        Assert.Contains(
            page.FindAll("tbody tr:not(.group)"),
            row => row.ClassName?.Contains("differs", StringComparison.Ordinal) is not true
        );
        Assert.True(page.Find("input[name=allt]").HasAttribute("checked"));
    }

    [Theory]
    [InlineData("fran=2025-05-01&till=2025-05-01", "samma dag två gånger")]
    [InlineData("fran=2026-05-01", "har inte varit än")]
    [InlineData("fran=x&till=2025-05-01", "är ingen dag")]
    public void Compare_OfDaysThatCannotBe_SaysWhyBesideThem(string query, string says)
    {
        SignIn("revisor");

        var page = Open<Compare>($"/mal/{Third}/jamfor?{query}", Third);

        Assert.Contains(says, page.Find("#dagar-fel").TextContent, StringComparison.Ordinal);
        Assert.Equal("dagar-fel", page.Find("#fran").GetAttribute("aria-describedby"));
    }

    [Fact]
    public void Compare_WithoutDays_AsksForThem()
    {
        SignIn("revisor");

        var page = Open<Compare>($"/mal/{Third}/jamfor", Third);

        Assert.Contains("Välj två dagar", page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Compare_WhenTheDatabaseIsGone_GivesAReference()
    {
        SignIn("revisor");
        BreakTheDatabase();

        var page = Open<Compare>($"/mal/{Third}/jamfor", Third);

        Assert.Contains("Försök igen", page.Markup, StringComparison.Ordinal);
    }

    private async Task CorrectAsync(decimal value)
    {
        await using var context = Database.CreateDbContext();
        var indicator = await context.Indicators.SingleAsync(one => one.Code == "I08");
        var measurement = await context
            .Measurements.Where(one =>
                one.IndicatorId == indicator.Id && one.Gender == Gender.Total
            )
            .OrderByDescending(one => one.PeriodYear)
            .FirstAsync();
        var by = await context.People.Select(one => one.Id).FirstAsync();
        var now = new DateTime(2025, 10, 9, 7, 0, 0, DateTimeKind.Utc);
        measurement.Correct(Guid.CreateVersion7(), value, "Felskrivet", isLate: true, by, now);
        context.Stamp = new ChangeStamp(by, now);
        await context.SaveChangesAsync();
    }
}
