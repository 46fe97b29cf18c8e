using Bunit;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Features.Goals.Board;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Goals;

public sealed class BoardPageTests : GoalPageContext
{
    [Fact]
    public void Board_AtT2_2025_SaysHowTheGoalsGo()
    {
        SignIn("fortroendevald");

        var page = Open<BoardPage>("/mal");

        Assert.Equal("Mål 2024–2027", page.Find("h1").TextContent.Trim());
        Assert.Equal(
            "4 av 5 mål bedöms uppnås helt eller delvis. Mål 3 och mål 5 har försämrats sedan T3 2024, mål 1 har förbättrats.",
            page.Find(".lead").TextContent.Trim()
        );
        var third = page.FindAll(".board tbody tr")[2];
        Assert.Contains("Välfärd och livskvalitet", third.TextContent, StringComparison.Ordinal);
        Assert.Contains("bedöms delvis uppnås", third.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 når, 1 på väg, 5 når inte", third.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 löper, 1 försenad", third.TextContent, StringComparison.Ordinal);
        Assert.Equal(7, third.QuerySelectorAll(".beads a").Length);
        Assert.Contains("Exempeldata", page.Find(".source").TextContent, StringComparison.Ordinal);
        Assert.Equal("Ändrat sedan den 3\u00a0september", page.Find("#andrat").TextContent);
    }

    [Fact]
    public void Board_ForACommittee_ShowsItsGoalsAndItsOwnStatements()
    {
        SignIn("presidium-socialnamnden");

        var page = Open<BoardPage>("/mal?namnd=socialnamnden");

        Assert.StartsWith(
            "Socialnämnden bedömer att",
            page.Find(".lead").TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["2", "3", "5"],
            page.FindAll(".board .goal-no").Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public void Board_AtT1_ShowsTheLatestStatementWithItsPoint()
    {
        SignIn("fortroendevald");

        var page = Open<BoardPage>("/mal?ar=2025&period=t1");

        Assert.StartsWith(
            "Vid T1 anges ingen prognos.",
            page.Find(".lead").TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "angiven T3 2024",
            page.Find(".board").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Board_ForACommitteeWithoutGoalsInThePeriod_SaysWhyAndLeadsToAll()
    {
        await using (var context = Database.CreateDbContext())
        {
            context.Stamp = new ChangeStamp(
                (await context.People.FirstAsync()).Id,
                new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc)
            );
            var before = new GoalPeriod(Guid.NewGuid(), 2020, 2023, Provenance.Entered);
            var area = new GoalArea(
                Guid.NewGuid(),
                before.Id,
                1,
                "Demokrati",
                null,
                Provenance.Entered
            );
            var goal = new Goal(
                Guid.NewGuid(),
                before,
                area,
                1,
                "Fler ska rösta",
                Decision.Proposed,
                Provenance.Entered
            );
            goal.AssignTo(
                Guid.NewGuid(),
                (await context.Nodes.FirstAsync(node => node.Code == "VN")).Id,
                Provenance.Entered
            );
            context.AddRange(before, area, goal);
            await context.SaveChangesAsync();
        }

        SignIn("fortroendevald");

        var page = Open<BoardPage>("/mal?namnd=valnamnden");

        Assert.Contains(
            "Valnämnden har inga mål i målperioden 2024–2027.",
            page.Find(".empty").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("/mal", page.Find(".empty a").GetAttribute("href"));
        Assert.Equal(200, await SentAsync());
    }

    [Theory]
    [InlineData("/mal?ar=1999", "1999")]
    [InlineData("/mal?period=t9", "t9")]
    [InlineData("/mal?namnd=trollerinamnden", "trollerinamnden")]
    public async Task Board_OfUnknownAddress_SaysWhatExistsAndAnswers404(
        string address,
        string says
    )
    {
        SignIn("fortroendevald");

        var page = Open<BoardPage>(address);

        Assert.Contains(says, page.Find(".lead").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".rows a"));
        Assert.Equal(404, await SentAsync());
    }

    [Fact]
    public async Task Board_ForSomebodyUnknown_IsForbidden()
    {
        Reader.SetAuthorized("okänd");

        var page = Open<BoardPage>("/mal");

        Assert.Equal("Du har inte behörighet", page.Find("h1").TextContent.Trim());
        Assert.Equal(403, await SentAsync());
    }

    [Fact]
    public async Task Board_WithoutDatabase_FailsWithAReference()
    {
        SignIn("fortroendevald");
        BreakTheDatabase();

        var page = Open<BoardPage>("/mal");

        Assert.Contains("Målen kunde inte hämtas.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(500, await SentAsync());
    }

    [Fact]
    public void Board_Cold_TakesAtMostEightCommandsBesideTheViewers_AndWarmNone()
    {
        SignIn("fortroendevald");
        Database.Commands.Reset();
        Open<BoardPage>("/mal");
        const int viewers = 1;
        Assert.InRange(Database.Commands.Count, 1, 8 + viewers);

        Database.Commands.Reset();
        Open<BoardPage>("/mal");
        Assert.Equal(0, Database.Commands.Count);
    }
}
