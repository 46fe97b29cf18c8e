using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Features.Measures.OneIndicator;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class IndicatorPageTests(SampleFixture sample)
    : MeasuresPageContext,
        IClassFixture<SampleFixture>
{
    [Fact]
    public void Page_I08_AnswersItsAddressFirst()
    {
        var page = Show("i08");

        Assert.Equal("Elever åk 9 behöriga till yrkesprogram", page.Find("h1").TextContent.Trim());
        Assert.StartsWith("Når inte.", Lead(page), StringComparison.Ordinal);
        Assert.EndsWith("det som slumpen kan ge.", Lead(page), StringComparison.Ordinal);
        Assert.Equal(
            ["Mål 2024–2027", "Mål 3", "Indikator"],
            page.FindAll(".trail li").Select(step => step.TextContent.Trim())
        );
    }

    [Fact]
    public void Page_I08_HasTheSameNumbersInTableAndDrawing()
    {
        var page = Show("i08");

        var drawn = page.FindAll(".chart text.value, .chart text.strong")
            .Select(text => text.TextContent.Split(' ', Format.Missing[0], '\u00A0')[0])
            .Order(StringComparer.Ordinal);
        var written = page.FindAll("details.twin tbody td strong")
            .Select(cell => cell.TextContent)
            .Order(StringComparer.Ordinal);
        Assert.Equal(["76,8", "79,5", "81,0", "84,9", "86,2"], written);
        Assert.Equal(written, drawn);
        Assert.Contains("rättat från 80,1 den 5", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_I15_ShowsThatNobodyAnswersForIt() =>
        Assert.Contains("saknar ansvarig", Show("i15").Markup, StringComparison.Ordinal);

    [Fact]
    public void Page_I08_ShowsThatNoActivityMovesIt() =>
        Assert.Contains(
            "ingen aktivitet",
            Show("i08").Find("section[aria-labelledby=hor-till]").TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Page_FactValues_NamesTheSource()
    {
        var link = Show("i06").Find("dl.facts a");

        Assert.Equal("skolkoll.se", link.TextContent);
        Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Committee_FollowsAlongInTheLinks()
    {
        var page = Show("i08", "?namnd=socialnamnden");

        Assert.All(
            page.FindAll(".trail a"),
            link =>
                Assert.Contains(
                    "namnd=socialnamnden",
                    link.GetAttribute("href")!,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Page_Explored_FetchesItsScriptByAnAddressThatABrowserUnderstands() =>
        Assert.StartsWith(
            "./js/",
            Show("i08").FindComponent<ExploreChart>().Instance.ModuleUrl,
            StringComparison.Ordinal
        );

    [Fact]
    public void Page_UnknownCode_OffersASearchAndTheList()
    {
        var page = Show("x99");

        Assert.Equal("Indikatorn finns inte", page.Find("h1").TextContent.Trim());
        Assert.Equal("x99", page.Find("form input[name=sok]").GetAttribute("value"));
        Assert.NotNull(page.Find("a[href='/indikatorer']"));
    }

    [Fact]
    public void Page_UnknownYear_SaysWhichExist()
    {
        var page = Show("i08", "?ar=1999");

        Assert.Contains("1999", Lead(page), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/indikatorer/i08?ar=2025']"));
    }

    [Fact]
    public void Page_DatabaseThatDoesNotAnswer_SaysSoWithAReference()
    {
        Over(new BrokenDatabase());
        var page = Render<IndicatorPage>(p => p.Add(c => c.Id, "i08"));

        Assert.Contains("Indikatorn kunde inte hämtas.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ValueForFourIndividuals_NeverLeavesTheServer()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        await using (var context = database.CreateDbContext())
        {
            await ManyIndicators.AddWithheldAsync(context, 37.25m);
        }

        Over(database);
        var page = Render<IndicatorPage>(p => p.Add(c => c.Id, "e01"));
        var list = Render<Essunga.Portal.Features.Measures.List.ListPage>();

        Assert.DoesNotContain("37", page.Find(".cols").TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "visas inte: det bygger på färre än 10 individer",
            page.Markup,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("37,", list.Markup, StringComparison.Ordinal);
        Assert.Contains("för få individer", list.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<IndicatorPage> Show(string code, string query = "")
    {
        Over(sample.Database);
        Services
            .GetRequiredService<BunitNavigationManager>()
            .NavigateTo($"/indikatorer/{code}{query}");
        return Render<IndicatorPage>(p => p.Add(c => c.Id, code));
    }

    private static string Lead(IRenderedComponent<IndicatorPage> page) =>
        string.Join(
            ' ',
            page.Find(".lead")
                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
