using Bunit;
using Essunga.Portal.Features.Measures.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>The page where an indicator is made: what a reader sees, types and is asked.</summary>
public sealed class NewIndicatorPageTests : EditingContext
{
    [Fact]
    public void NewPage_ForTheStrategist_SuggestsTheNextFreeCode()
    {
        var page = OpenNew();

        Assert.Equal("I21", page.Find("#kod").GetAttribute("value"));
        page.Find("#slag").Change("KeyFigure");
        Assert.Equal("N06", page.Find("#kod").GetAttribute("value"));
    }

    [Fact]
    public void NewPage_WithNothingFilledIn_SaysWhatIsMissingBesideEachField()
    {
        var page = OpenNew();
        page.Find("#decimaler").Input("två");
        page.Find("#forsta").Input("25");
        page.Find("form").Submit();

        Assert.Equal(
            [
                "Ge indikatorn ett namn.",
                "Skriv ett tal, som 1 234,5.",
                "Skriv ett år med fyra siffror.",
                "Välj vilken enhet som rapporterar.",
            ],
            page.FindAll("p.error").Select(error => error.TextContent)
        );
        Assert.Equal("true", page.Find("#namn").GetAttribute("aria-invalid"));
        Assert.Contains(
            "Inget är sparat.",
            page.Find(".ask").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("två", page.Find("#decimaler").GetAttribute("value"));
    }

    [Theory]
    [InlineData("i08", "Koden finns redan. Välj en annan.")]
    [InlineData("ny", "Koden är ett ord som portalens adresser redan använder. Välj en annan.")]
    [InlineData(
        "<b>",
        "Koden är högst 12 tecken: bokstäver a–z, siffror och bindestreck, med en bokstav först."
    )]
    public void NewPage_WithACodeThatCannotBe_SaysSoBesideIt(string code, string says)
    {
        var page = OpenNew();
        Fill(page, "<script>alert(1)</script>");
        page.Find("#kod").Input(code);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(says, page.Find("#kod-fel").TextContent));
        Assert.Equal("<script>alert(1)</script>", page.Find("#namn").GetAttribute("value"));
    }

    [Fact]
    public void NewPage_FilledIn_IsSavedAndGoesOnToTheTargets()
    {
        var page = OpenNew();
        Fill(page, "Nöjda unga");
        page.Find("form").Submit();

        page.WaitForAssertion(() =>
            Assert.EndsWith(
                "/indikatorer/i21/andra",
                Services.GetRequiredService<NavigationManager>().Uri,
                StringComparison.Ordinal
            )
        );
        Assert.Empty(Drafts());
    }

    [Fact]
    public async Task NewPage_TypedAndLeft_IsThereWhenOneComesBack()
    {
        var page = OpenNew();
        page.Find("#namn").Input("Halvskrivet");
        Time.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Single(Drafts()));
        await DisposeComponentsAsync();

        page = OpenNew();
        Assert.Equal("Halvskrivet", page.Find("#namn").GetAttribute("value"));
        Assert.Contains(
            "finns kvar här",
            page.Find(".section .change").TextContent,
            StringComparison.Ordinal
        );
        await page.FindAll("button").First(one => one.TextContent == "Kasta det").ClickAsync(new());
        Assert.Equal("", page.Find("#namn").GetAttribute("value"));
        Assert.Empty(Drafts());
    }

    private IRenderedComponent<NewPage> OpenNew()
    {
        SignIn("kvalitetsstrateg");
        return Render<NewPage>();
    }

    private static void Fill(IRenderedComponent<NewPage> page, string name)
    {
        page.Find("#namn").Input(name);
        page.Find("#nod").Change(page.Find("#nod option:nth-child(3)").GetAttribute("value"));
    }
}
