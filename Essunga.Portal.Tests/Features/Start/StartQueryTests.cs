using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Start;
using Essunga.Portal.Features.Start.Sections;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Start;

public sealed class StartQueryTests(StartSample sample) : IClassFixture<StartSample>
{
    /// <summary>Calendar 1, chain 5, what is changed 1, and meetings or what the portal holds; beside who reads.</summary>
    private const int Most = 8;

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("kommundirektor")]
    [InlineData("sektorchef-utbildning")]
    [InlineData("chef-nossebro-skola")]
    [InlineData("administrator")]
    public async Task Run_Cold_TakesFewCommands_AndWarmNone(string persona)
    {
        var viewer = await sample.ViewerAsync(persona);
        var query = sample.Query(new ReadCache(new DataVersion()));
        sample.Database.Commands.Reset();

        await query.RunAsync(viewer, StartSample.Today, CancellationToken.None);
        Assert.InRange(sample.Database.Commands.Count, 1, Most);

        sample.Database.Commands.Reset();
        await query.RunAsync(viewer, StartSample.Today, CancellationToken.None);
        Assert.Equal(0, sample.Database.Commands.Count);
    }

    [Fact]
    public async Task Run_SecondReader_PaysOnlyForTheOwnPart()
    {
        var query = sample.Query(new ReadCache(new DataVersion()));
        await query.RunAsync(
            await sample.ViewerAsync("ksau"),
            StartSample.Today,
            CancellationToken.None
        );
        var second = await sample.ViewerAsync("chef-nossebro-skola");
        sample.Database.Commands.Reset();

        await query.RunAsync(second, StartSample.Today, CancellationToken.None);

        Assert.InRange(sample.Database.Commands.Count, 1, 3);
    }

    [Fact]
    public async Task Run_Manager_SeesTheUnitsOwnIndicatorsToo()
    {
        var board = await sample.BoardAsync("chef-nossebro-skola");

        Assert.Equal(["E01", "E02", "I06", "I07", "I08"], board.Mine!.Rows.Select(row => row.Code));
        Assert.Equal(
            ["E02", "E01"],
            board.Todo!.Items.Select(item => item.Href[^3..].ToUpperInvariant())
        );
        Assert.Equal([true, false], board.Todo.Items.Select(item => item.IsMissing));
    }

    [Fact]
    public async Task Run_WhenATertialIsOver_ListsWhatIsToBeReportedAndStatedToIt()
    {
        var today = new DateOnly(2026, 1, 12);
        var viewer = await sample.Database.ViewerAsync("sektorchef-utbildning", today);

        var board = await sample.Query().RunAsync(viewer, today, CancellationToken.None);

        var coming = board.Todo!.Items.Where(item => item.Detail.Contains("T3 2025")).ToList();
        Assert.All(coming, item => Assert.False(item.IsMissing));
        Assert.Contains(coming, item => item.Kind == TodoKind.Activity);
        var outlook = coming.First(item => item.Kind == TodoKind.Outlook);
        Assert.EndsWith("prognos anges till T3 2025", outlook.Detail);
        Assert.Contains("ar=2025&period=t3", outlook.Href);
        Assert.DoesNotContain(
            (await sample.BoardAsync("sektorchef-utbildning")).Todo!.Items,
            item => item.Kind != TodoKind.Value && item.Detail.Contains("T3 2025")
        );
    }

    [Fact]
    public async Task Run_Director_SeesWhoOwnsWhatIsLate()
    {
        var board = await sample.BoardAsync("kommundirektor");

        Assert.Equal(
            ["Chef, Nossebro skola 7-9", "Sektorchef, Sektor utbildning"],
            board.Late!.Lines.Select(line => line.Owner)
        );
        Assert.DoesNotContain(
            board.Todo!.Items,
            item => item.Href.EndsWith("e02", StringComparison.Ordinal)
        );
        Assert.Equal(4, board.Committees!.Lines.Count);
        Assert.All(board.Committees.Lines, line => Assert.Contains("?namnd=", line.Href));
        var education = board.Committees.Lines.Single(line => line.Name == "Utbildningsnämnden");
        Assert.Equal((2, 1), (education.Running, education.Delayed));
        Assert.Equal(new Share(2, 2), education.Stated);
    }

    [Fact]
    public async Task Run_Auditor_SeesStatementsOffTheRuleAndLateValues()
    {
        var board = await sample.BoardAsync("revisor");

        Assert.Equal(16, board.Deviations!.Statements);
        Assert.Equal(7, board.Deviations.Lines.Count);
        Assert.All(board.Deviations.Lines, line => Assert.EndsWith("#bedomningsspar", line.Href));
        Assert.Equal(4, board.Corrections!.Total);
        Assert.Equal(2, board.Corrections.Lines.Count(line => line.IsLate));
    }

    [Theory]
    [InlineData("ksau", "Kommunstyrelsens arbetsutskott")]
    [InlineData("vd-essungabostader", "Essungabostäder AB")]
    [InlineData("revisor", "Revisionen")]
    [InlineData("presidium-socialnamnden", "Socialnämnden")]
    public async Task Run_Meetings_HoldTheOwnBodyAndAtMostFourInTimeOrder(
        string persona,
        string body
    )
    {
        var dates = (await sample.BoardAsync(persona)).Dates!;

        Assert.Contains(dates.Meetings, meeting => meeting.BodyName == body);
        Assert.InRange(dates.Meetings.Count, 1, 4);
        Assert.Equal(dates.Meetings.OrderBy(meeting => meeting.On), dates.Meetings);
        Assert.All(dates.Meetings, meeting => Assert.True(meeting.On >= StartSample.Today));
    }

    [Fact]
    public async Task Run_FirstVisit_HasNoSince()
    {
        var viewer = await sample.ViewerAsync("fortroendevald");
        var board = await sample
            .Query(new ReadCache(new DataVersion()))
            .RunAsync(
                viewer with
                {
                    PreviousVisitAt = null,
                },
                StartSample.Today,
                CancellationToken.None
            );

        Assert.Null(board.Changes!.SinceDay);
        Assert.Equal(
            "Jämfört med förra bedömningen har två mål försämrats och ett förbättrats.",
            board.Head.More
        );
    }

    [Fact]
    public async Task Run_NoMeetings_NamesThePeriodInstead()
    {
        var viewer = await sample.ViewerAsync("fortroendevald");
        var later = new DateOnly(2025, 12, 20);

        var board = await sample.Query().RunAsync(viewer, later, CancellationToken.None);

        Assert.Empty(board.Dates!.Meetings);
        Assert.Equal("Läget för målen 2024–2027", board.Head.Title);
    }

    [Fact]
    public async Task Run_NodeHasEnded_SaysSo()
    {
        await using var context = sample.Database.CreateDbContext();
        var node = await context.Nodes.SingleAsync(one => one.Code == "SU-VX");
        var viewer = await sample.ViewerAsync("chef-nossebro-skola");
        node.End(new DateOnly(2025, 6, 30));
        context.Stamp = new ChangeStamp(viewer.PersonId, sample.Time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync();
        var home = new HeldNode(node.Id, node.Code, node.Name, node.Kind, node.Path)
        {
            EndsOn = node.To,
        };

        var board = await sample
            .Query(new ReadCache(new DataVersion()))
            .RunAsync(viewer with { Home = home }, StartSample.Today, CancellationToken.None);

        Assert.True(board.HasNoPlace);
        Assert.Equal("Din enhet finns inte längre", board.Head.Title);
    }

    [Fact]
    public async Task Run_EmptyDatabase_HasNothingToFollowUp()
    {
        await using var empty = await Support.TestDatabase.EmptyAsync();
        var cache = new ReadCache(new DataVersion());
        var query = new StartQuery(
            new StartReader(empty, cache),
            new CalendarReader(empty, cache),
            new GoalPeriodReader(empty, cache, sample.Time),
            new PlanChangeReader(empty, cache),
            cache,
            sample.Time
        );

        var board = await query.RunAsync(
            await sample.ViewerAsync("fortroendevald"),
            StartSample.Today,
            CancellationToken.None
        );

        Assert.Equal("Det finns inget att följa upp än", board.Head.Title);
    }
}
