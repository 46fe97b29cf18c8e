using System.Security.Claims;
using Bunit;
using Essunga.Portal.Components.Goals;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Measures.Editing;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Measures.Editing;

/// <summary>The pages where indicators are made and changed: what a reader sees, types and is asked.</summary>
public sealed class EditPagesTests : PortalContext
{
    private readonly TestDatabase _database;
    private readonly FakeTimeProvider _time;
    private Guid _person;

    public EditPagesTests()
        : this(
            TestDatabase.WithSampleAsync().GetAwaiter().GetResult(),
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        ) { }

    private EditPagesTests(TestDatabase database, FakeTimeProvider time)
        : base(services => Register(services, database, time)) =>
        (_database, _time) = (database, time);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

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
        _time.Advance(TimeSpan.FromSeconds(1));
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

    [Fact]
    public async Task Hints_SwitchedOff_StayOffForThePerson()
    {
        SignIn("kvalitetsstrateg");
        var hints = Render<GoalHints>(p => p.Add(one => one.Title, "God utbildning ges."));
        Assert.Contains("God", hints.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.True(hints.FindAll("li").Count >= 3);

        await hints.Find("button").ClickAsync(new());
        Assert.Empty(hints.FindAll("li"));
        var again = Render<GoalHints>(p => p.Add(one => one.Title, "God utbildning ges."));
        Assert.Contains("Avstängd för dig.", again.Markup, StringComparison.Ordinal);

        SignIn("sektorchef-utbildning");
        Assert.NotEmpty(
            Render<GoalHints>(p => p.Add(one => one.Title, "God utbildning ges.")).FindAll("li")
        );
    }

    private static void Register(
        IServiceCollection services,
        TestDatabase database,
        TimeProvider time
    )
    {
        var version = new DataVersion();
        services.AddSingleton(time);
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
        services.AddSingleton(version);
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<PersonalSettings>();
        services.AddSingleton<EditQuery>();
        services.AddSingleton<SaveIndicator>();
        services.AddSingleton<SaveTarget>();
        services.AddSingleton<EndIndicator>();
    }

    private IRenderedComponent<NewPage> OpenNew()
    {
        SignIn("kvalitetsstrateg");
        return Render<NewPage>();
    }

    private IRenderedComponent<EditPage> OpenEdit(string code, string persona = "kvalitetsstrateg")
    {
        SignIn(persona);
        return Render<EditPage>(p => p.Add(page => page.Id, code));
    }

    private void SignIn(string persona)
    {
        using var context = _database.CreateDbContext();
        _person = context.People.Single(one => one.PersonaKey == persona).Id;
        Reader.SetAuthorized(persona);
        Reader.SetClaims(new Claim("portal:person", _person.ToString()));
    }

    private static void Fill(IRenderedComponent<NewPage> page, string name)
    {
        page.Find("#namn").Input(name);
        page.Find("#nod").Change(page.Find("#nod option:nth-child(3)").GetAttribute("value"));
    }

    private static AngleSharp.Dom.IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent =>
        page.FindAll("button").First(button => button.TextContent.Replace('\u00A0', ' ') == text);

    private static AngleSharp.Dom.IElement Definition(IRenderedComponent<EditPage> page) =>
        page.Find("section[aria-labelledby=om] form");

    private List<Draft> Drafts()
    {
        using var context = _database.CreateDbContext();
        return [.. context.Drafts];
    }

    private string Name()
    {
        using var context = _database.CreateDbContext();
        return context.Indicators.Single(one => one.Code == "I08").Name;
    }

    private async Task ChangeAsync(
        Func<
            Essunga.Portal.Domain.Measures.IndicatorDefinition,
            Essunga.Portal.Domain.Measures.IndicatorDefinition
        > to
    )
    {
        var viewer = await _database.ViewerAsync("kvalitetsstrateg");
        await using var context = _database.CreateDbContext();
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
        var viewer = await _database.ViewerAsync("kvalitetsstrateg");
        await using var context = _database.CreateDbContext();
        var indicator = await context
            .Indicators.Include(one => one.Targets)
                .ThenInclude(target => target.Waypoints)
            .SingleAsync(one => one.Code == "I08");
        Assert.IsType<EditAnswer.Kept>(
            await Services
                .GetRequiredService<SaveTarget>()
                .RunAsync(viewer, EditSample.Change(indicator, to), CancellationToken.None)
        );
    }
}
