using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Start;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Start;

public sealed class StartPageTests(StartSample sample)
    : PortalContext(services => Register(services, sample)),
        IClassFixture<StartSample>
{
    private static readonly string[] Everything =
    [
        "mal",
        "att-gora",
        "andrat",
        "mitt",
        "moten",
        "namnder",
        "sent",
        "rapportering",
        "avvikelser",
        "rattat",
        "fragor",
        "ekonomi",
        "bolaget",
        "logg",
    ];

    [Theory]
    [InlineData("fortroendevald", "Läget inför fullmäktige den 20 oktober", "mal moten andrat")]
    [InlineData(
        "presidium-socialnamnden",
        "Läget inför socialnämnden den 16 oktober",
        "mal fragor moten andrat"
    )]
    [InlineData(
        "presidium-utbildningsnamnden",
        "Läget inför utbildningsnämnden den 15 oktober",
        "mal fragor moten andrat"
    )]
    [InlineData(
        "ksau",
        "Läget inför arbetsutskottet den 15 oktober",
        "mal fragor moten andrat ekonomi avvikelser rattat"
    )]
    [InlineData("kommundirektor", "God morgon", "namnder sent att-gora mal moten andrat")]
    [InlineData("sektorchef-utbildning", "God morgon", "att-gora mal andrat moten mitt")]
    [InlineData("sektorchef-social-omsorg", "God morgon", "att-gora mal andrat moten mitt")]
    [InlineData("chef-nossebro-skola", "God morgon", "att-gora moten andrat mitt")]
    [InlineData("medarbetare-nossebro-skola", "God morgon", "mitt mal moten andrat")]
    [InlineData("kvalitetsstrateg", "God morgon", "rapportering att-gora mal andrat moten")]
    [InlineData("ekonomichef", "God morgon", "att-gora moten andrat ekonomi namnder sent")]
    [InlineData("vd-essungabostader", "God morgon", "bolaget att-gora moten andrat")]
    [InlineData(
        "revisor",
        "Läget inför revisionens möte den 27 oktober",
        "avvikelser mal moten andrat rattat"
    )]
    [InlineData("administrator", "God morgon", "logg andrat rapportering")]
    public async Task Render_Persona_HasItsTitleAndItsSectionsAndNoOther(
        string persona,
        string title,
        string sections
    )
    {
        var page = await RenderAsync(persona);

        Assert.Equal(title, Read(page.Find("h1")));
        var wanted = sections.Split(' ');
        Assert.All(wanted, id => Assert.NotNull(page.Find($"h2#{id}")));
        Assert.All(Everything.Except(wanted), id => Assert.Empty(page.FindAll($"h2#{id}")));
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("presidium-socialnamnden")]
    [InlineData("ksau")]
    [InlineData("revisor")]
    public async Task Render_Elected_OffersNothingToDoOrChange(string persona)
    {
        var page = await RenderAsync(persona);

        Assert.DoesNotContain("Att göra", page.Markup);
        Assert.Empty(page.FindAll("button, input, .btn"));
        Assert.All(
            page.FindAll("a"),
            link => Assert.Matches("^/(mal|indikatorer)", link.GetAttribute("href")!)
        );
    }

    [Fact]
    public async Task Render_Politician_LeadsWithHowTheGoalsGoAndWhatChanged()
    {
        var page = await RenderAsync("fortroendevald");

        Assert.Equal(
            "Två mål bedöms uppnås, två delvis och ett inte. Sedan du var här den 3 september har två mål försämrats och ett förbättrats.",
            Read(page.Find(".lead"))
        );
        Assert.Equal(5, page.FindAll(".board tbody tr").Count);
        Assert.Equal("Ändrat sedan den 3 september", Read(page.Find("h2#andrat")));
        Assert.InRange(page.FindAll(".changes > li").Count, 1, 6);
    }

    [Fact]
    public async Task Render_Manager_SaysWhatIsMissingAndSinceWhen()
    {
        var page = await RenderAsync("chef-nossebro-skola");

        Assert.Contains(
            "Saknas: värdet för T2\u00a02025, skulle ha rapporterats 12\u00a0september",
            page.Markup
        );
        Assert.Contains("Ett värde saknas till T2 2025.", page.Find(".lead").TextContent);
        Assert.Equal(5, page.FindAll("table.ind tbody tr").Count);
    }

    [Fact]
    public async Task Render_Presidium_HasTheCommitteesStatementBesideTheWhole()
    {
        var page = await RenderAsync("presidium-utbildningsnamnden");

        Assert.Equal(2, page.FindAll(".board-own tbody tr").Count);
        Assert.Contains("Utbildningsnämnden", page.Find(".board-own thead").TextContent);
        Assert.InRange(page.FindAll("section[aria-labelledby=fragor] li").Count, 1, 5);
    }

    [Fact]
    public void Render_NobodyKnown_SaysWhomToAsk()
    {
        Reader.SetAuthorized("okänd");

        var page = Render<StartPage>();

        Assert.Equal("Du har ingen roll i portalen", page.Find("h1").TextContent.Trim());
        Assert.Contains("Be portalens administratör", page.Markup);
    }

    [Fact]
    public async Task Render_DatabaseGone_FailsWithAReference()
    {
        Services.GetRequiredService<BreakableDatabase>().IsBroken = true;
        Reader.SetAuthorized("revisor");
        Reader.SetClaims([.. (await ClaimsAsync("revisor"))]);

        var page = Render<StartPage>();

        Assert.Contains("Startsidan kunde inte hämtas.", page.Markup);
        Assert.Matches("uppge [0-9A-F]{4}", page.Markup);
    }

    private async Task<IRenderedComponent<StartPage>> RenderAsync(string persona)
    {
        Reader.SetAuthorized(persona);
        Reader.SetClaims([.. (await ClaimsAsync(persona))]);
        var page = Render<StartPage>();
        page.WaitForElement(".lead", TimeSpan.FromSeconds(20));
        return page;
    }

    private async Task<IEnumerable<Claim>> ClaimsAsync(string persona) =>
        PortalClaims.For(await sample.ViewerAsync(persona), "test").Claims;

    /// <summary>As a reader reads it, whichever kind of space it is.</summary>
    private static string Read(IElement element) =>
        element.TextContent.Trim().Replace('\u00a0', ' ');

    private static void Register(IServiceCollection services, StartSample sample)
    {
        var database = new BreakableDatabase(sample.Database);
        services.AddSingleton<TimeProvider>(sample.Time);
        services.AddSingleton(database);
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
        services.AddSingleton(new ReadCache(new DataVersion()));
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<GoalPeriodReader>();
        services.AddSingleton<PlanChangeReader>();
        services.AddSingleton<VisitBook>();
        services.AddSingleton<StartReader>();
        services.AddSingleton<StartQuery>();
        services.AddScoped<CurrentViewer>();
    }

    private sealed class BreakableDatabase(IDbContextFactory<PortalDbContext> whole)
        : IDbContextFactory<PortalDbContext>
    {
        public bool IsBroken { get; set; }

        public PortalDbContext CreateDbContext() =>
            IsBroken ? throw new InvalidOperationException("borta") : whole.CreateDbContext();
    }
}
