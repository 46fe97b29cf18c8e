using Bunit;
using Essunga.Portal.Components.App;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components.Web;

namespace Essunga.Portal.Tests.Components.App;

public sealed class PageHeadTests : PortalContext
{
    [Fact]
    public void Render_Whole_ShowsTrailNumberTitleLeadAndActions()
    {
        var head = Render<PageHead>(p =>
            p.Add(h => h.Trail, [new TrailStep("Mål 2024–2027", "/mal"), new TrailStep("Välfärd")])
                .Add(h => h.Number, "Mål 3")
                .Add(h => h.Title, "En hög livskvalitet")
                .Add(h => h.Lead, Html("Bedöms delvis uppnås."))
                .Add(h => h.Actions, Html("""<a class="btn" href="/x">Ange prognos</a>"""))
        );

        Assert.Equal("/mal", head.Find("nav[aria-label='Du är här'] a").GetAttribute("href"));
        Assert.Equal("Välfärd", head.FindAll(".trail li")[1].TextContent.Trim());
        Assert.Equal(
            "Mål 3 En hög livskvalitet",
            head.Find("h1").TextContent.Trim().ReplaceLineEndings(" ")
        );
        Assert.Equal("Bedöms delvis uppnås.", head.Find("p.lead").TextContent);
        Assert.Equal("Ange prognos", head.Find(".actions a").TextContent);
    }

    [Fact]
    public void Render_TitleAlone_ShowsNothingElse()
    {
        var head = Render<PageHead>(p => p.Add(h => h.Title, "Mål"));

        Assert.Single(head.Find(".head").Children);
        Assert.Equal("Mål", head.Find("h1").TextContent.Trim());
    }

    [Fact]
    public void Render_Title_NamesTheTabAndTheMunicipality()
    {
        var head = Render<PageHead>(p => p.Add(h => h.Title, "Mål"));

        var tab = Render(head.FindComponent<PageTitle>().Instance.ChildContent!);
        Assert.Equal("Mål – Essunga kommun", tab.Markup);
    }
}
