using Bunit;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Components.Loading;

public sealed class LoadedTests : PortalContext
{
    [Fact]
    public void Render_Ready_ShowsTheContentAlone() =>
        Show(new(LoadStage.Ready, "Fem mål")).MarkupMatches("<p>Fem mål</p>");

    [Fact]
    public void Render_Waiting_TakesThePlaceOfTheContentAndSaysWhatIsFetched()
    {
        var part = Show(new(LoadStage.Waiting));

        Assert.Equal("Hämtar målen", part.Find(".wait[role=status]").GetAttribute("aria-label"));
        Assert.Equal(5, part.FindAll(".wait span").Count);
    }

    [Fact]
    public void Render_Empty_SaysWhy() =>
        Assert.Equal(
            "Inga mål för nämnden.",
            Show(new(LoadStage.Empty)).Find(".empty strong").TextContent
        );

    [Fact]
    public void Render_Failed_GivesTheReferenceAndTriesAgain()
    {
        var tries = 0;
        var part = Show(new(LoadStage.Failed, Reference: "7F3A"), () => tries++);

        Assert.Equal("Målen kunde inte hämtas.", part.Find("strong").TextContent);
        Assert.Contains("7F3A", part.Markup, StringComparison.Ordinal);
        part.Find("button").Click();
        Assert.Equal(1, tries);
    }

    [Fact]
    public void Render_Forbidden_SaysThatTheReaderMayNot() =>
        Assert.Contains(
            "inte behörighet",
            Show(new(LoadStage.Forbidden)).Find(".empty").TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Render_NotFound_SaysThatThereIsNone() =>
        Assert.Contains(
            "finns inte",
            Show(new(LoadStage.NotFound)).Find(".empty").TextContent,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(LoadStage.Waiting, "Hämtar sidan")]
    [InlineData(LoadStage.Failed, "Något gick fel")]
    [InlineData(LoadStage.Forbidden, "Du har inte behörighet")]
    [InlineData(LoadStage.NotFound, "Sidan finns inte")]
    public void Render_AsPage_HasAHeadingUntilTheContentBringsItsOwn(
        LoadStage stage,
        string heading
    ) => Assert.Equal(heading, Show(new(stage), asPage: true).Find("h1").TextContent.Trim());

    private IRenderedComponent<Loaded<string>> Show(
        LoadState<string> state,
        Action? retry = null,
        bool asPage = false
    ) =>
        Render<Loaded<string>>(p =>
            p.Add(l => l.State, state)
                .Add(l => l.What, "målen")
                .Add(l => l.Rows, 5)
                .Add(l => l.AsPage, asPage)
                .Add(l => l.OnRetry, retry ?? (() => { }))
                .Add(
                    l => l.Empty,
                    Html("""<div class="empty"><strong>Inga mål för nämnden.</strong></div>""")
                )
                .Add(l => l.ChildContent, (string data) => Html($"<p>{data}</p>"))
        );
}
