using Bunit;
using Essunga.Portal.Features.Goals.OneGoal;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Goals;

/// <summary>The page in each of its states, as the one who states something meets it.</summary>
public sealed class StatingPageTests : GoalPageContext
{
    private const string Own = "/mal/3/prognos?ar=2025&period=t3&namnd=utbildningsnamnden";
    private const string Locked = "/mal/3/prognos?ar=2025&period=t2&namnd=utbildningsnamnden";

    [Fact]
    public void Page_OfOwnCommittee_ShowsSuggestionRuleIndicatorsAndWhatIsStated()
    {
        var page = OpenAs("sektorchef-utbildning", Own);

        Assert.Equal("Ange prognos för mål 3", page.Find("h1").TextContent.Trim());
        Assert.Contains("Regeln föreslår", page.Find(".lead").TextContent);
        Assert.Equal(4, page.FindAll(".choice").Count);
        Assert.Single(
            page.FindAll(".choice"),
            one => one.TextContent.Contains("regelns förslag", StringComparison.Ordinal)
        );
        var suggestion = page.Find("[aria-labelledby=forslaget]");
        Assert.Matches(
            @"\d av \d når målvärdet eller är på väg = \d+\u00A0%, förslag: ",
            suggestion.TextContent
        );
        Assert.Equal(4, suggestion.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Minst 80\u00A0%", suggestion.TextContent);
        Assert.Equal(3, page.FindAll("[aria-labelledby=tidigare] .date").Count);
        Assert.Equal(
            ["Kommunstyrelsen, hela målet", "Socialnämnden"],
            page.FindAll("[aria-labelledby=andra] .pair a").Select(one => one.TextContent)
        );
        Assert.NotEmpty(page.FindAll("[aria-labelledby=aktiviteter] li"));
        Assert.Empty(page.FindAll(".error"));
    }

    [Fact]
    public void FirstTertial_SaysThatNothingIsStated_AndLeadsToWhereItIs()
    {
        var page = OpenAs(
            "sektorchef-utbildning",
            Own.Replace("t3", "t1", StringComparison.Ordinal)
        );

        Assert.Contains("Vid T1 2025 anges ingen prognos.", page.Find(".lead").TextContent);
        Assert.Empty(page.FindAll("form"));
        Assert.Equal(
            ["T3 2025", "T2 2025, låst", "T3 2024, låst", "T2 2024, låst"],
            page.FindAll("[aria-labelledby=tidpunkter] a").Select(one => one.TextContent)
        );
    }

    [Theory]
    [InlineData("/mal/3/prognos?namnd=socialnamnden", "3")]
    [InlineData("/mal/3/prognos?namnd=trollerinamnden", "3")]
    [InlineData("/mal/3/prognos", "3")]
    [InlineData("/mal/trolleri/prognos?namnd=utbildningsnamnden", "trolleri")]
    public async Task Page_ForeignOrUnknown_Answers404AndListsTheReadersOwn(
        string address,
        string goal
    )
    {
        var page = OpenAs("sektorchef-utbildning", address, goal);

        Assert.Equal(2, page.FindAll("[aria-labelledby=dina] a").Count);
        Assert.Empty(page.FindAll("form"));
        Assert.Equal(404, await SentAsync());
    }

    [Fact]
    public async Task Page_ForAYearThatIsNot_SaysSo()
    {
        var page = OpenAs("ksau", "/mal/3/prognos?ar=1999");

        Assert.Contains("1999", page.Find(".lead").TextContent);
        Assert.Equal(404, await SentAsync());
    }

    [Fact]
    public async Task Page_ForSomebodyUnknown_IsForbidden()
    {
        Reader.SetAuthorized("okänd");

        Open<StatingPage>(Own, "3");

        Assert.Equal(403, await SentAsync());
    }

    [Fact]
    public async Task Page_WithoutDatabase_FailsWithAReference()
    {
        SignIn("ksau");
        BreakTheDatabase();

        var page = Open<StatingPage>("/mal/3/prognos", "3");

        Assert.Contains("Underlaget kunde inte hämtas.", page.Markup);
        Assert.Equal(500, await SentAsync());
    }

    [Theory]
    [InlineData(
        "sektorchef-utbildning",
        "/mal/3?period=t2",
        "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?period=t2&namnd=utbildningsnamnden"
    )]
    [InlineData(
        "ksau",
        "/mal/3?period=t2",
        "/mal/en-hog-livskvalitet-och-goda-forutsattningar/prognos?period=t2"
    )]
    [InlineData("fortroendevald", "/mal/3?period=t2", null)]
    [InlineData("ksau", "/mal/3?period=t1", null)]
    public void GoalPage_ForWhoMayState_LeadsThere(string persona, string address, string? href)
    {
        SignIn(persona);

        var page = Open<GoalPage>(address, "3");

        Assert.Equal(href, page.FindAll(".actions a").SingleOrDefault()?.GetAttribute("href"));
    }

    private IRenderedComponent<StatingPage> OpenAs(
        string persona,
        string address,
        string goal = "3"
    )
    {
        SignIn(persona);
        return Open<StatingPage>(address, goal);
    }
}
