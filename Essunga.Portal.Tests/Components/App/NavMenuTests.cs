using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Components.App;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Components.App;

public sealed class NavMenuTests : PortalContext
{
    [Theory]
    [InlineData("/", "Start")]
    [InlineData("/mal", "Mål")]
    [InlineData("/mal/3?ar=2025", "Mål")]
    [InlineData("/mal/malperioder", "Målperioder")]
    [InlineData("/indikatorer", "Indikatorer")]
    public void Render_OnAPage_MarksItsLinkAlone(string address, string text)
    {
        Reader.SetAuthorized("alla");
        Reader.SetPolicies("PlanGoals");
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);

        var current = Render<NavMenu>().FindAll("a[aria-current=page]");

        Assert.Equal(text, Assert.Single(current).TextContent.Trim());
    }

    [Fact]
    public void Render_EveryGroup_IsAHeadingWithItsList()
    {
        Reader.SetAuthorized("alla");
        Reader.SetPolicies("Report", "FollowReporting", "ImportSomething", "Administer");
        var menu = Render<NavMenu>();

        Assert.Equal(
            NavGroups.All.Select(group => group.Heading),
            menu.FindAll("h2").Select(h => h.TextContent)
        );
        Assert.Equal("Huvudmeny", menu.Find("nav").GetAttribute("aria-label"));
        Assert.Equal(NavGroups.All.Count, menu.FindAll("nav > ul").Count);
    }

    [Fact]
    public void Render_ForWhoReportsNothing_OffersNothingOfIt()
    {
        Reader.SetAuthorized("läsare");
        var menu = Render<NavMenu>();

        Assert.DoesNotContain("Rapportera", menu.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Uppföljning", menu.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Läs in en fil", menu.Markup, StringComparison.Ordinal);
        Assert.Contains("Indikatorer", menu.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithCounts_ShowsThoseThatAreNotZero()
    {
        var menu = Render<NavMenu>(p =>
            p.Add(
                m => m.Counts,
                new Dictionary<string, int>(StringComparer.Ordinal) { ["/mal"] = 3, ["/"] = 0 }
            )
        );

        Assert.Equal("3 att göra", Assert.Single(menu.FindAll(".count")).TextContent);
    }
}
