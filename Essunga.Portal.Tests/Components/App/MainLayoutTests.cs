using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Components.App;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Components.App;

public sealed class MainLayoutTests : PortalContext
{
    [Fact]
    public void Render_SkipLink_IsTheFirstLinkAndStaysOnThePage()
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/mal?ar=2025");

        var first = Show().FindAll("a")[0];

        Assert.Equal("Hoppa till innehållet", first.TextContent);
        Assert.Equal("/mal?ar=2025#innehall", first.GetAttribute("href"));
    }

    [Fact]
    public void Render_Content_IsTheMainLandmark() =>
        Assert.Equal("Innehåll", Show().Find("[role=main]#innehall[tabindex='-1'] h1").TextContent);

    [Fact]
    public void Render_MenuButton_OpensTheMenuWithoutScript()
    {
        Reader.SetAuthorized("Förtroendevald");
        var layout = Show();
        var menu = layout.Find("button.menu-open").GetAttribute("popovertarget");

        Assert.NotNull(layout.Find($"[popover]#{menu} nav"));
        Assert.Equal(menu, layout.Find($"#{menu} button.menu-close").GetAttribute("popovertarget"));
    }

    [Fact]
    public void Render_SignedIn_ShowsTitleAndPlaceAndNoName()
    {
        Reader
            .SetAuthorized("Förnamn Efternamn")
            .SetClaims(
                new Claim(ReaderLabel.TitleClaim, "Sektorchef"),
                new Claim(ReaderLabel.PlaceClaim, "Utbildning")
            );

        var person = Show().Find(".person").TextContent;

        Assert.Contains("Sektorchef", person, StringComparison.Ordinal);
        Assert.Contains("Utbildning", person, StringComparison.Ordinal);
        Assert.DoesNotContain("Efternamn", person, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_SignedOut_ShowsNobodyAndNoMenu()
    {
        Assert.Empty(Show().FindAll(".person"));
        Assert.Empty(Show().FindAll("#meny nav"));
    }

    [Fact]
    public void Render_PageWithContext_FillsTheBar()
    {
        var choices = new ContextChoices([("2025", "2025")], [], [], "2025", null, null);

        var layout = Show(builder =>
        {
            builder.OpenComponent<PageContext>(0);
            builder.AddComponentParameter(1, nameof(PageContext.Choices), choices);
            builder.AddComponentParameter(2, nameof(PageContext.PrintLine), "2025 · T2");
            builder.CloseComponent();
        });

        Assert.NotNull(layout.Find("header form.context select[name=ar]"));
        Assert.Equal("2025 · T2", layout.Find("header .print-only").TextContent);
    }

    private IRenderedComponent<MainLayout> Show(RenderFragment? body = null) =>
        Render<MainLayout>(p => p.Add(l => l.Body, body ?? Html("<h1>Innehåll</h1>")));
}
