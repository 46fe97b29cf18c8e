using AngleSharp.Html.Dom;
using Bunit;
using Bunit.TestDoubles;
using Essunga.Portal.Components.App;
using Essunga.Portal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Components.App;

public sealed class ContextBarTests : PortalContext
{
    private static readonly ContextChoices Choices = new(
        [("2024", "2024"), ("2025", "2025")],
        [("t1", "T1"), ("t2", "T2")],
        [("", "Alla nämnder"), ("socialnamnden", "Socialnämnden")],
        "2025",
        "t2",
        "socialnamnden"
    );

    private BunitNavigationManager Navigation =>
        Services.GetRequiredService<BunitNavigationManager>();

    [Fact]
    public void Render_WithoutChoices_ShowsNothing() =>
        Assert.Empty(Render<ContextBar>().Markup.Trim());

    [Fact]
    public void Render_WithChoices_ShowsWhatIsChosen()
    {
        var bar = Show(Choices);

        Assert.Equal(["2025", "t2", "socialnamnden"], Selects(bar).Select(select => select.Value));
        Assert.Equal(["ar", "period", "namnd"], Selects(bar).Select(select => select.Name));
        Assert.Equal("get", bar.Find("form").GetAttribute("method"));
    }

    [Fact]
    public void Render_EmptyList_IsLeftOut() =>
        Assert.Equal(
            ["ar", "namnd"],
            Selects(Show(Choices with { Points = [] })).Select(select => select.Name)
        );

    [Fact]
    public void Render_WithAFilterInTheAddress_SendsItAlong()
    {
        Navigation.NavigateTo("/indikatorer?sok=skola&ar=2024");

        var kept = Show(Choices).FindAll("input[type=hidden]");

        Assert.Equal("sok", Assert.Single(kept).GetAttribute("name"));
        Assert.Equal("/indikatorer", Show(Choices).Find("form").GetAttribute("action"));
    }

    [Fact]
    public void Change_OfYear_KeepsTheRestOfTheAddress()
    {
        Navigation.NavigateTo("/mal?ar=2025&namnd=socialnamnden");

        Show(Choices).Find("select[name=ar]").Change("2024");

        Assert.EndsWith(
            "/mal?ar=2024&namnd=socialnamnden",
            Navigation.Uri,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Change_ToAllCommittees_LeavesTheAddress()
    {
        Navigation.NavigateTo("/mal?ar=2025&namnd=socialnamnden");

        Show(Choices).Find("select[name=namnd]").Change("");

        Assert.EndsWith("/mal?ar=2025", Navigation.Uri, StringComparison.Ordinal);
    }

    private IRenderedComponent<ContextBar> Show(ContextChoices choices) =>
        Render<ContextBar>(p => p.Add(bar => bar.Choices, choices));

    private static IEnumerable<IHtmlSelectElement> Selects(IRenderedComponent<ContextBar> bar) =>
        bar.FindAll("select").Cast<IHtmlSelectElement>();
}
