using Bunit;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Goals;

public sealed class GoalPageTests : GoalPageContext
{
    private const string Third = "en-hog-livskvalitet-och-goda-forutsattningar";

    [Theory]
    [InlineData(Third)]
    [InlineData("3")]
    [InlineData("m3")]
    [InlineData("M3")]
    public void Goal_BySlugOrNumber_IsTheSamePage(string goal)
    {
        SignIn("revisor");

        var page = Open<GoalPage>($"/mal/{goal}", goal);

        Assert.Equal(
            "Mål 3 En hög livskvalitet och goda förutsättningar",
            string.Join(
                ' ',
                page.Find("h1")
                    .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
        );
        Assert.Contains(
            "Det är en försämring sedan T3 2024, då målet bedömdes uppnås. 2 av 7 indikatorer når målvärdet eller är på väg.",
            page.Find(".lead").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Trace_OfAGoal_HoldsWhatAnOutsiderNeeds()
    {
        SignIn("revisor");

        var page = Open<GoalPage>($"/mal/{Third}", Third);

        var trace = page.Find("[aria-labelledby=bedomningsspar]");
        Assert.Equal(7, trace.QuerySelectorAll("tbody tr").Length);
        foreach (
            var text in new[]
            {
                "80\u00A0%",
                "50\u00A0%",
                "2 av 7 aktuella indikatorer når målvärdet eller är på väg, det är 29\u00A0%.",
                "1 når, 1 på väg, 5 når inte",
                "Kommunstyrelsen angav vid T2 2025",
                "Angivelsen avviker från förslaget.",
            }
        )
        {
            Assert.Contains(text, trace.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Thread_OfAGoal_ShowsGapsAndLeadsBothWays()
    {
        SignIn("fortroendevald");

        var page = Open<GoalPage>($"/mal/{Third}", Third);

        Assert.Equal(2, page.FindAll(".tree .gap").Count);
        Assert.Equal("/mal#vision", page.Find(".ascent a").GetAttribute("href"));
        var activity = page.Find(".tree > li > ul > li > .node a").GetAttribute("href")!;
        Assert.NotNull(
            page.Find($"#{activity[(activity.IndexOf('#', StringComparison.Ordinal) + 1)..]}")
        );
        Assert.Contains(
            page.FindAll(".tree .leaf a"),
            link => link.GetAttribute("href") == "/indikatorer/i06"
        );
    }

    [Fact]
    public void History_OfAGoal_HoldsEveryStatementTheLatestFirst()
    {
        SignIn("fortroendevald");

        var page = Open<GoalPage>($"/mal/{Third}", Third);

        var dates = page.FindAll("[aria-labelledby=bedomningar] .date")
            .Select(one => one.TextContent)
            .ToList();
        Assert.Equal(9, dates.Count);
        Assert.Equal("24\u00A0sep\u00A02025", dates[0]);
    }

    [Fact]
    public void Goal_ForACommitteeWithoutIt_ShowsTheWholeAndSaysSo()
    {
        SignIn("fortroendevald");

        var page = Open<GoalPage>("/mal/1?namnd=socialnamnden", "1");

        Assert.Contains(
            "Socialnämnden har inte det här målet. Här visas hela målet.",
            page.Markup,
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.FindAll("[aria-labelledby=indikatorer] .ind tbody tr").Count);
    }

    [Fact]
    public void Goal_ForACommittee_ShowsItsPart()
    {
        SignIn("presidium-socialnamnden");

        var page = Open<GoalPage>("/mal/3?namnd=socialnamnden", "3");

        Assert.Equal(3, page.FindAll("[aria-labelledby=indikatorer] .ind tbody tr").Count);
        Assert.Contains(
            "Socialnämnden angav vid T2 2025",
            page.Find("[aria-labelledby=bedomningsspar]").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Goal_WithNothingUnderIt_SaysWhatIsMissing()
    {
        await using (var context = Database.CreateDbContext())
        {
            await context.Activities.ExecuteDeleteAsync();
            var use = context
                .Goals.SelectMany(goal => goal.Assignments)
                .SelectMany(part => part.Indicators);
            await use.ExecuteDeleteAsync();
            await context.Goals.SelectMany(goal => goal.Outlooks).ExecuteDeleteAsync();
        }

        SignIn("fortroendevald");

        var page = Open<GoalPage>("/mal/3", "3");

        Assert.Contains("Målet har inga indikatorer.", page.Markup, StringComparison.Ordinal);
        Assert.Contains(
            "Ingen nämnd har någon aktivitet för målet.",
            page.Markup,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Ingen bedömning är gjord i målperioden än.",
            page.Markup,
            StringComparison.Ordinal
        );
        Assert.Contains("Ej bedömt vid T2 2025.", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trolleri")]
    [InlineData("9")]
    [InlineData("m")]
    public async Task Goal_Unknown_ListsTheGoalsAndAnswers404(string goal)
    {
        SignIn("fortroendevald");

        var page = Open<GoalPage>($"/mal/{goal}", goal);

        Assert.Contains(
            $"”{goal}” finns inte",
            page.Find(".lead").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(5, page.FindAll(".rows a").Count);
        Assert.Equal(404, await SentAsync());
    }

    [Fact]
    public async Task Goal_ForSomebodyUnknown_IsForbidden()
    {
        Reader.SetAuthorized("okänd");

        Open<GoalPage>("/mal/3", "3");

        Assert.Equal(403, await SentAsync());
    }

    [Fact]
    public async Task Goal_WithoutDatabase_FailsWithAReference()
    {
        SignIn("fortroendevald");
        BreakTheDatabase();

        var page = Open<GoalPage>("/mal/3", "3");

        Assert.Contains("Målet kunde inte hämtas.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(500, await SentAsync());
    }
}
