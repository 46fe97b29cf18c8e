using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Features.Measures.Editing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>The page where an indicator and its targets are changed: what a reader sees, types and is asked.</summary>
public sealed class EditIndicatorPageTests : EditingContext
{
    [Theory]
    [InlineData("kvalitetsstrateg", "x99")]
    [InlineData("sektorchef-utbildning", "i10")]
    [InlineData("chef-nossebro-skola", "i08")]
    [InlineData("kvalitetsstrateg", "%25")]
    public void EditPage_OfTheUnknownOrForeign_IsAnsweredAlike(string persona, string code)
    {
        var page = OpenEdit(code, persona);
        Assert.Contains(
            "Det finns ingen sådan indikator för dig att ändra.",
            page.Markup,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void EditPage_OfAKeyFigure_HasNoTargets() =>
        Assert.Empty(OpenEdit("n01").FindAll("#malvarden"));

    [Fact]
    public void EditPage_DecidedTargetChanged_AsksWhyAndThenShowsBoth()
    {
        var page = OpenEdit("i08");
        Button(page, "Ändra Målvärde 2027: 88,0 %").Click();
        var value = page.FindAll("input")
            .First(one =>
                one.Id!.EndsWith("-varde", StringComparison.Ordinal)
                && !one.Id.Contains("bas", StringComparison.Ordinal)
            )
            .Id!;
        page.Find($"#{value}").Input("85");
        var reason = value.Replace("-varde", "-skal", StringComparison.Ordinal);
        page.Find("section.aim form").Submit();
        page.WaitForAssertion(() =>
            Assert.Equal(
                "Målvärdet är beslutat. Ange varför det ändras.",
                page.Find($"#{reason}-fel").TextContent
            )
        );

        page.Find($"#{reason}").Input("Prövat i nulägeskoll");
        page.Find("section.aim form").Submit();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "Beslutat 88,0 %, nu 85,0 %, ej beslutat.",
                page.Markup.Replace('\u00A0', ' '),
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void EditPage_TargetOnTheWrongSide_IsAsked()
    {
        var page = OpenEdit("i08");
        Button(page, "Lägg till målvärde").Click();
        page.Find("#mal-nytt-bas-ar").Input("2025");
        page.Find("#mal-nytt-bas-varde").Input("76,8 %");
        page.Find("#mal-nytt-ar").Input("2030");
        page.Find("#mal-nytt-varde").Input("70");
        page.Find("section[aria-labelledby=mal-nytt-rubrik] form").Submit();

        page.WaitForAssertion(() =>
            Assert.Contains(
                "Målvärdet är sämre än nuläget. Stämmer det?",
                page.Find(".ask").TextContent,
                StringComparison.Ordinal
            )
        );
        Assert.Contains(
            "Målvärdet är sämre än nuläget.",
            page.Find(".hints").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void EditPage_WrongFiguresInTheTable_AreToldByName()
    {
        var page = OpenEdit("i08");
        Button(page, "Lägg till målvärde").Click();
        page.Find("#mal-nytt-bas-varde").Input("1e5");
        page.Find("#mal-nytt-varde").Input("NaN");
        Button(page, "Lägg till delmål").Click();
        page.Find("section[aria-labelledby=mal-nytt-rubrik] form").Submit();

        Assert.Equal(
            [
                "Utgångsvärde: skriv ett tal, som 1 234,5.",
                "Målvärde: skriv ett tal, som 1 234,5.",
                "Målår: skriv ett år med fyra siffror.",
                "Delmål: skriv ett år med fyra siffror.",
                "Delmål: skriv ett tal.",
            ],
            page.FindAll("section.aim p.error").Select(error => error.TextContent)
        );
    }

    [Fact]
    public async Task EditPage_ChangedByTwo_ShowsTheirsAndMine()
    {
        var page = OpenEdit("i08");
        page.Find("#namn").Input("Mitt namn");
        page.Find("#skal").Input("Mitt skäl");
        await ChangeAsync(one => one with { Name = "Deras namn" });
        Definition(page).Submit();

        page.WaitForAssertion(() =>
            Assert.Equal(
                ["Namn", "Deras namn", "Mitt namn"],
                page.FindAll(".ask tbody tr > *").Select(cell => cell.TextContent)
            )
        );
        await Button(page, "Spara mitt ändå").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Mitt namn", Name()));
    }

    [Fact]
    public async Task EditPage_AnotherPartChangedByAnother_IsSavedWithoutAsking()
    {
        var page = OpenEdit("i08");
        page.Find("#slut-skal").Input("");
        page.Find("#enhet").Input("% av eleverna");
        page.Find("#skal").Input("Tydligare");
        await AimAsync(way => way with { Target = 87 });
        Definition(page).Submit();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "Måttenheten byts",
                page.Find(".ask").TextContent,
                StringComparison.Ordinal
            )
        );
        await Button(page, "Ja, spara").ClickAsync(new());
        page.WaitForAssertion(() =>
            Assert.StartsWith(
                "Sparat",
                page.FindAll(".saved")
                    .Select(one => one.TextContent)
                    .First(text => text.Length > 0),
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void EditPage_EndedFromADay_SaysSo()
    {
        var page = OpenEdit("i08");
        page.Find("#slut-dag").Input("9 oktober");
        page.Find("#slut-dag").Input("i morgon");
        page.FindAll("form")[^1].Submit();
        Assert.Equal("Skriv en dag, som 2025-10-09.", page.Find("#slut-dag-fel").TextContent);

        page.Find("#slut-dag").Input("2025-12-31");
        page.FindAll("form")[^1].Submit();
        page.WaitForAssertion(() =>
            Assert.Equal("Ange varför.", page.Find("#slut-skal-fel").TextContent)
        );
        page.Find("#slut-skal").Input("Undersökningen är nedlagd");
        page.FindAll("form")[^1].Submit();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "Följs till och med 31 december 2025.",
                page.Find("[aria-labelledby=avsluta]").TextContent.Replace('\u00A0', ' '),
                StringComparison.Ordinal
            )
        );
    }

    private IRenderedComponent<EditPage> OpenEdit(string code, string persona = "kvalitetsstrateg")
    {
        SignIn(persona);
        return Render<EditPage>(p => p.Add(page => page.Id, code));
    }

    private static IElement Definition(IRenderedComponent<EditPage> page) =>
        page.Find("section[aria-labelledby=om] form");

    private string Name()
    {
        using var context = Database.CreateDbContext();
        return context.Indicators.Single(one => one.Code == "I08").Name;
    }

    private async Task ChangeAsync(
        Func<
            Essunga.Portal.Domain.Measures.IndicatorDefinition,
            Essunga.Portal.Domain.Measures.IndicatorDefinition
        > to
    )
    {
        var viewer = await Database.ViewerAsync("kvalitetsstrateg");
        await using var context = Database.CreateDbContext();
        var indicator = await context
            .Indicators.Include(one => one.Targets)
            .SingleAsync(one => one.Code == "I08");
        Assert.IsType<EditAnswer.Kept>(
            await Services
                .GetRequiredService<SaveIndicator>()
                .RunAsync(viewer, EditSample.Change(indicator, to), CancellationToken.None)
        );
    }

    private async Task AimAsync(
        Func<
            Essunga.Portal.Domain.Measures.TargetPath,
            Essunga.Portal.Domain.Measures.TargetPath
        > to
    )
    {
        var viewer = await Database.ViewerAsync("kvalitetsstrateg");
        await using var context = Database.CreateDbContext();
        var indicator = await context
            .Indicators.Include(one => one.Targets)
                .ThenInclude(target => target.Waypoints)
            .AsSingleQuery()
            .SingleAsync(one => one.Code == "I08");
        Assert.IsType<EditAnswer.Kept>(
            await Services
                .GetRequiredService<SaveTarget>()
                .RunAsync(viewer, EditSample.Change(indicator, to), CancellationToken.None)
        );
    }
}
