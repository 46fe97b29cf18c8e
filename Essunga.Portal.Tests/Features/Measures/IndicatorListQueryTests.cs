using System.Diagnostics;
using Essunga.Portal.Features.Measures.List;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class IndicatorListQueryTests(SampleFixture sample, ITestOutputHelper output)
    : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task Run_Sample_CountsKindsAndStates() =>
        Assert.Equal(
            new ListCounts(22, 5, 3, 5, 10, 3, 1),
            (await ContentAsync(new ListQuestion())).All
        );

    [Theory]
    [InlineData("BEHÖRIGA yrkesprogram", "I08")]
    [InlineData("årskurs 9", "I08")]
    [InlineData("i06", "I06")]
    [InlineData("ÅRETS", "I17")]
    public async Task Run_Search_FindsEveryWordInAnyCase(string search, string code) =>
        Assert.Contains(
            (await ContentAsync(new ListQuestion(Search: search))).Rows,
            row => row.Code == code
        );

    [Fact]
    public async Task Run_WordsThatStandInDifferentIndicators_FindNothing() =>
        Assert.Empty((await ContentAsync(new ListQuestion(Search: "behöriga hemtjänst"))).Rows);

    [Fact]
    public async Task Run_WordOfAGoal_FindsTheGoal() =>
        Assert.Equal(
            3,
            Assert
                .Single((await ContentAsync(new ListQuestion(Search: "LIVSKVALITET"))).Found)
                .Number
        );

    [Fact]
    public async Task Run_Committee_HasWhatItFollowsUpAndWhatItsUnitsReport()
    {
        var codes = (
            await ContentAsync(new ListQuestion(Committee: "utbildningsnamnden"))
        ).Rows.Select(row => row.Code);

        Assert.Contains("I08", codes);
        Assert.Contains("E01", codes);
        Assert.DoesNotContain("I09", codes);
    }

    [Fact]
    public async Task Run_OrderByName_IsSwedish()
    {
        var names = (await ContentAsync(new ListQuestion())).Rows.Select(row => row.Name).ToList();

        Assert.Equal("Barn per årsarbetare i förskolan", names[0]);
        Assert.Equal("Årets resultat, andel av skatter och bidrag", names[^1]);
    }

    [Fact]
    public async Task Run_OrderByState_HasThoseWithoutOneLastWhicheverWay()
    {
        foreach (var order in new[] { "lage", "-lage" })
        {
            var rows = (await ContentAsync(new ListQuestion(Order: order))).Rows;
            Assert.All(rows.TakeLast(5), row => Assert.Null(row.State));
            Assert.NotNull(rows[0].State);
        }
    }

    [Fact]
    public async Task Run_PageBeyondTheEnd_ShowsTheLastAndSaysSo()
    {
        var content = await ContentAsync(new ListQuestion(Page: "9"));

        Assert.Equal((1, 9), (content.Filter.Page, content.MissingPage));
    }

    [Fact]
    public async Task Run_AHundredTimesTheData_TakesAsManyCommandsAndKeepsFiftyRows()
    {
        var few = await ColdAsync(sample.Database);
        await using var large = await TestDatabase.WithSampleAsync();
        await using (var context = large.CreateDbContext())
        {
            await ManyIndicators.AddAsync(context);
        }

        var clock = Stopwatch.StartNew();
        var many = await ColdAsync(large);
        output.WriteLine($"Cold with 2 700 indicators: {clock.ElapsedMilliseconds} ms");

        Assert.Equal(few.Commands, many.Commands);
        Assert.InRange(many.Commands, 1, 8);
        Assert.Equal(ManyIndicators.Count + 27, many.Content.All.Total);
        Assert.Equal(ListContent.PageSize, many.Content.Rows.Count);
        Assert.Equal(12, many.Content.Rows.Max(row => row.Chart.MainPoints.Count));
    }

    [Fact]
    public async Task Run_Warm_TakesNoCommand()
    {
        var query = MeasuresContext.List(sample.Database);
        await query.RunAsync(new ListQuestion(), CancellationToken.None);
        sample.Database.Commands.Reset();

        await query.RunAsync(
            new ListQuestion(Search: "skola", State: "nar-inte"),
            CancellationToken.None
        );

        Assert.Equal(0, sample.Database.Commands.Count);
    }

    [Fact]
    public async Task Run_EveryRow_StandsAsOnItsOwnPage()
    {
        var listed = (await ContentAsync(new ListQuestion())).Rows;
        var one = MeasuresContext.OneIndicator(sample.Database);

        foreach (var row in listed)
        {
            var page = await one.RunAsync(row.Code, null, null, null, CancellationToken.None);
            var own = Essunga.Portal.Components.Measures.IndicatorRow.From(
                page.Content!.Indicator,
                AddressState.None
            );
            Assert.Equal(
                (own.Current, own.CurrentNote, own.Target, own.State, own.TrendWords),
                (row.Current, row.CurrentNote, row.Target, row.State, row.TrendWords)
            );
        }
    }

    private static async Task<(int Commands, ListContent Content)> ColdAsync(TestDatabase database)
    {
        database.Commands.Reset();
        var data = await MeasuresContext
            .List(database)
            .RunAsync(new ListQuestion(), CancellationToken.None);
        return (database.Commands.Count, data.Content!);
    }

    private async Task<ListContent> ContentAsync(ListQuestion asked) =>
        (
            await MeasuresContext.List(sample.Database).RunAsync(asked, CancellationToken.None)
        ).Content!;
}
