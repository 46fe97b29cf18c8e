using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Features.Measures.List;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Measures;

public sealed class ListPageTests(SampleFixture sample)
    : MeasuresPageContext,
        IClassFixture<SampleFixture>
{
    [Fact]
    public void Page_Bare_ListsEverythingAndSaysHowItGoes()
    {
        var page = Show();

        Assert.Equal(27, page.FindAll("tbody tr").Count);
        Assert.Equal(
            "22 indikatorer och 5 nyckeltal. 3 når målvärdet, 5 är på väg, 10 når inte, 3 väntas och 1 saknas.",
            page.Find(".lead").TextContent.Trim().Replace('\u00A0', ' ')
        );
        Assert.Equal("ascending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Empty(page.FindAll("nav.pages"));
    }

    [Fact]
    public void Page_Filtered_KeepsTheChoiceInTheForm()
    {
        var page = Show("?sok=skola&lage=nar-inte&ar=2025&namnd=utbildningsnamnden");

        Assert.Equal("skola", page.Find("input[name=sok]").GetAttribute("value"));
        Assert.Equal("nar-inte", page.Find("select[name=lage]").GetAttribute("value"));
        Assert.Equal(
            ["ar=2025", "namnd=utbildningsnamnden"],
            page.FindAll("form.finder input[type=hidden]")
                .Select(one => $"{one.GetAttribute("name")}={one.GetAttribute("value")}")
        );
    }

    [Fact]
    public void Choose_State_MovesToItsAddressAndKeepsTheSearch()
    {
        var page = Show("?sok=skola");

        page.Find("select[name=lage]").Change("nar-inte");

        Assert.EndsWith(
            "/indikatorer?sok=skola&lage=nar-inte",
            Where.Uri,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Submit_Search_MovesToItsAddress()
    {
        var page = Show("?lage=nar");

        page.Find("input[name=sok]").Change("bygglov");
        page.Find("form.finder").Submit();

        Assert.EndsWith("/indikatorer?sok=bygglov&lage=nar", Where.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NothingMatches_OffersToTakeEachChoiceAway()
    {
        var page = Show("?sok=finnsinte&lage=nar&mal=3&slag=indikator");

        Assert.Empty(page.FindAll("table"));
        Assert.Equal(
            [
                "/indikatorer?lage=nar&slag=indikator&mal=3",
                "/indikatorer?sok=finnsinte&slag=indikator&mal=3",
                "/indikatorer?sok=finnsinte&lage=nar&mal=3",
                "/indikatorer?sok=finnsinte&lage=nar&slag=indikator",
                "/indikatorer",
            ],
            page.FindAll(".empty a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void Page_WordOfAGoal_ShowsTheGoalFirst()
    {
        var link = Show("?sok=livskvalitet").Find("section[aria-labelledby=mal-som-matchar] a");

        Assert.StartsWith("Mål 3, ", link.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/mal/", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_UnknownState_SaysWhichExist()
    {
        var page = Show("?lage=lila");

        Assert.Contains(
            "”lila” finns inte",
            page.Find(".lead").TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(page.FindAll("a[href='/indikatorer?lage=nar-inte']"));
    }

    [Fact]
    public void Page_DatabaseThatDoesNotAnswer_SaysSoWithAReference()
    {
        Over(new BrokenDatabase());

        Assert.Contains(
            "Indikatorerna kunde inte hämtas.",
            Render<ListPage>().Markup,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Page_NoIndicatorsAtAll_SaysWhy()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        await using (var context = database.CreateDbContext())
        {
            await EmptyAsync(context);
        }

        Over(database);
        var page = Render<ListPage>();

        Assert.Contains("Inga indikatorer är upplagda än.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form.finder"));
    }

    [Fact]
    public async Task Page_ManyIndicators_ShowsFortyAndLeadsOn()
    {
        await using var database = await TestDatabase.WithSampleAsync();
        await using (var context = database.CreateDbContext())
        {
            await ManyIndicators.AddAsync(context);
        }

        Over(database);
        Where.NavigateTo("/indikatorer?sida=2");
        var page = Render<ListPage>();

        Assert.Equal(40, page.FindAll("tbody tr").Count);
        Assert.Equal(
            ["Första", "Föregående", "Nästa", "Sista"],
            page.FindAll("nav.pages a").Select(link => link.TextContent)
        );
        Assert.Contains(
            "Visar 41–80 av 2",
            page.Find("[role=status]").TextContent,
            StringComparison.Ordinal
        );
    }

    private BunitNavigationManager Where => Services.GetRequiredService<BunitNavigationManager>();

    private IRenderedComponent<ListPage> Show(string query = "")
    {
        Over(sample.Database);
        Where.NavigateTo($"/indikatorer{query}");
        return Render<ListPage>();
    }

    // What hangs on the indicators goes first.
    private static async Task EmptyAsync(PortalDbContext context)
    {
        await context.Database.ExecuteSqlRawAsync(
            "DELETE FROM MeasurementCorrections; DELETE FROM Measurements; DELETE FROM ActivityIndicators; DELETE FROM IndicatorUses; DELETE FROM TargetWaypoints; DELETE FROM Targets; DELETE FROM Indicators"
        );
    }
}
