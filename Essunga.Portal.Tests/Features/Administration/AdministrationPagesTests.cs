using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.HandingOver;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Overview;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Features.Administration.People;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Features.Administration.Unowned;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>What an administrator sees, types and is told, page by page.</summary>
public sealed class AdministrationPagesTests : PortalContext
{
    private readonly TestDatabase _database;

    public AdministrationPagesTests()
        : this(TestDatabase.WithSampleAsync().GetAwaiter().GetResult()) { }

    private AdministrationPagesTests(TestDatabase database)
        : base(services => Register(services, database))
    {
        _database = database;
        database.Listeners.Add(new SaveNotice(Services.GetRequiredService<DataVersion>()));
        Reader.SetAuthorized("administrator");
        Reader.SetClaims(new Claim("portal:person", IdOf("administrator").ToString()));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    [Fact]
    public void Overview_OfTheSample_TellsWhatNeedsCareFirst()
    {
        var page = Open<OverviewPage>("/administration");

        Assert.Equal("1 sak saknar ägare.", Read(page.Find(".lead")));
        Assert.Equal("1 sak utan ägare", Read(page.Find("#omsorg ~ ul a")));
    }

    [Fact]
    public void Overview_WithoutAnythingToCareFor_SaysSo()
    {
        GiveTheOrphanAway();

        var page = Open<OverviewPage>("/administration");

        Assert.Contains(
            "Allt har en ansvarig",
            Read(page.Find(".empty")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Overview_WhenNothingCanBeRead_GivesAReference()
    {
        Services.GetRequiredService<Breakable>().IsBroken = true;

        var page = Open<OverviewPage>("/administration");

        Assert.Contains("kunde inte hämtas", Read(page.Find(".empty")), StringComparison.Ordinal);
        Assert.Single(page.FindAll("h1"));
    }

    [Fact]
    public void Unowned_WhenEverythingIsOwned_SaysWhatWouldComeHere()
    {
        GiveTheOrphanAway();

        var page = Open<UnownedPage>("/administration/utan-agare");

        Assert.Equal("Inget saknar ägare.", Read(page.Find(".lead")));
        Assert.Contains(
            "vars ägare har slutat",
            Read(page.Find(".empty")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Unowned_GivenAnOwner_IsEmptyAndSaysSo()
    {
        var page = Open<UnownedPage>("/administration/utan-agare");
        await page.Find(".admin-form").SubmitAsync();
        Assert.Contains(
            "Välj vem som tar över",
            Read(page.Find(".error")),
            StringComparison.Ordinal
        );

        await page.Find("#alla").ChangeAsync(IdOf("kommundirektor").ToString());
        await page.Find(".admin-form").SubmitAsync();

        Assert.Equal("1 sak har fått en ägare.", Read(page.Find("p.saved")));
        Assert.Equal("Inget saknar ägare.", Read(page.Find(".lead")));
    }

    [Fact]
    public void People_OfAFilter_AreCountedAndPaged()
    {
        var page = Open<PeoplePage>("/administration/personer?roll=chef&sok=CHEF");

        Assert.Contains(
            $"{page.FindAll("tbody tr").Count} personer passar det du har valt.",
            Read(page.Find(".lead")),
            StringComparison.Ordinal
        );
        Assert.Equal("CHEF", page.Find("#sok-person").GetAttribute("value"));
    }

    [Theory]
    [InlineData("/administration/personer?roll=kejsare")]
    [InlineData("/administration/personer?lage=lila")]
    [InlineData("/administration/personer?enhet=xyz")]
    [InlineData("/administration/personer?sida=noll")]
    public void People_OfAnAddressThatMeansNothing_LeadBackToAll(string address) =>
        Assert.Contains(
            "inte går att välja",
            Read(Open<PeoplePage>(address).Find(".empty")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task NewPerson_WithoutTitle_IsToldBesideTheFieldAndKeepsTheRest()
    {
        var page = Open<NewPersonPage>("/administration/personer/ny");
        await page.Find("#hemma").ChangeAsync(NodeId("SE-KO").ToString());
        await page.Find(".admin-form").SubmitAsync();

        Assert.Equal("Ge personen en titel.", Read(page.Find(".is-wrong .error")));
        Assert.Contains(
            "aldrig personens namn",
            page.Find("#titel-hjalp").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(NodeId("SE-KO").ToString(), page.Find("#hemma").GetAttribute("value"));
    }

    [Fact]
    public async Task NewPerson_WithTitleAndPlace_LeadsToThePerson()
    {
        var page = Open<NewPersonPage>("/administration/personer/ny");
        await page.Find("#titel").ChangeAsync("<b>Enhetschef</b>");
        await page.Find("#hemma").ChangeAsync(NodeId("SE-KO").ToString());
        await page.Find(".admin-form").SubmitAsync();

        var address = Services.GetRequiredService<NavigationManager>().Uri;
        var id = address.Split('/')[^1];
        var person = Open<PersonPage>($"/administration/personer/{id}", id);
        Assert.Equal("<b>Enhetschef</b>, Kost", Read(person.Find("h1")));
        Assert.Contains("ingen roll i kraft", Read(person.Find(".lead")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_WhoseTitleSomebodyElseChanged_IsAskedAboutWithBoth()
    {
        var id = IdOf("revisor");
        var page = Open<PersonPage>($"/administration/personer/{id}", id.ToString());
        await RetitleAsync(id, "Deras titel");

        await page.Find("#titel").ChangeAsync("Min titel");
        await FormOf(page, "#titel").SubmitAsync();

        var ask = page.Find(".ask");
        Assert.Contains("Deras titel", Read(ask), StringComparison.Ordinal);
        Assert.Contains("Min titel", Read(ask), StringComparison.Ordinal);
        await ask.QuerySelector("button")!.ClickAsync(new());
        Assert.StartsWith("Min titel", Read(page.Find("h1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_WhoseTitleSomebodyElseChanged_MayKeepTheirs()
    {
        var id = IdOf("revisor");
        var page = Open<PersonPage>($"/administration/personer/{id}", id.ToString());
        await RetitleAsync(id, "Deras titel");
        await page.Find("#titel").ChangeAsync("Min titel");
        await FormOf(page, "#titel").SubmitAsync();

        await page.FindAll(".ask button")[1].ClickAsync(new());

        Assert.Equal("Deras titel", page.Find("#titel").GetAttribute("value"));
        Assert.Empty(page.FindAll(".ask"));
    }

    [Fact]
    public async Task Person_WhoIsTheLastAdministrator_KeepsTheRoleAndIsToldWhy()
    {
        var id = IdOf("administrator");
        var page = Open<PersonPage>($"/administration/personer/{id}", id.ToString());

        await page.Find("[aria-label^='Avsluta rollen']").SubmitAsync();

        Assert.Contains(
            "Det måste alltid finnas en administratör",
            Read(page.Find(".error")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("finns-inte")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public void PersonAndHandOver_OfTheUnknown_SaySo(string id)
    {
        Assert.Contains(
            "ingen sådan person",
            Open<PersonPage>($"/administration/personer/{id}", id).Markup,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ingen sådan person",
            Open<HandingPage>($"/administration/overlamning/{id}", id).Markup,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task HandOver_WithoutHeir_AsksForOneAndThenIsDone()
    {
        var id = IdOf("chef-nossebro-skola");
        var page = Open<HandingPage>($"/administration/overlamning/{id}", id.ToString());
        await page.Find(".admin-form").SubmitAsync();
        Assert.Contains(
            "Välj vem som tar över",
            Read(page.Find(".error")),
            StringComparison.Ordinal
        );

        await page.Find("#alla").ChangeAsync(IdOf("sektorchef-utbildning").ToString());
        await page.Find(".admin-form").SubmitAsync();

        Assert.Equal("Allt är överlämnat och personen har slutat.", Read(page.Find("p.saved")));
        Assert.Contains("har inget kvar", Read(page.Find(".empty")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisation_NodeMovedToABadDay_IsToldBesideTheField()
    {
        var page = Open<OrganisationPage>("/administration/organisation?enhet=su-g2");
        await page.Find("#under").ChangeAsync(NodeId("SE").ToString());
        await page.Find("#flyttdag").ChangeAsync("");
        await FormOf(page, "#flyttdag").SubmitAsync();

        Assert.Contains(
            "Ange en dag",
            Read(page.Find(".is-wrong .error")),
            StringComparison.Ordinal
        );

        await page.Find("#flyttdag").ChangeAsync("2026-01-01");
        await FormOf(page, "#flyttdag").SubmitAsync();
        Assert.Equal("Flytten är sparad.", Read(page.Find("p.saved")));
        Assert.Contains("Flyttar till Servicesektorn", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Organisation_OfADayBeforeItBegan_SaysThatNothingWasThere() =>
        Assert.StartsWith(
            "Ingen enhet fanns den 1 januari 2020",
            Read(
                Open<OrganisationPage>("/administration/organisation?dag=2020-01-01").Find(".lead")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Settings_AColourThatIsNotSeen_IsRefusedBesideTheFieldWithTheContrast()
    {
        var page = Open<SettingsPage>("/administration/installningar");
        await page.Find("#farg-ljus").ChangeAsync("#ffff00");
        Assert.Contains("syns för dåligt", Read(page.Find(".tried")), StringComparison.Ordinal);
        await FormOf(page, "#farg-ljus").SubmitAsync();

        Assert.Contains(
            "ljusa läget",
            Read(page.Find(".is-wrong .error")),
            StringComparison.Ordinal
        );
        Assert.Equal("#ffff00", page.Find("#farg-ljus").GetAttribute("value"));

        await page.Find("#farg-ljus").ChangeAsync("#003366");
        await FormOf(page, "#farg-ljus").SubmitAsync();
        Assert.StartsWith(
            "Färgen är sparad.",
            Read(page.Find("p.saved")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Settings_SharesAsSwedesWriteThem_AreRead()
    {
        var page = Open<SettingsPage>("/administration/installningar");
        await page.Find("#uppnas").ChangeAsync("82,5");
        await FormOf(page, "#uppnas").SubmitAsync();
        Assert.StartsWith("Gränserna gäller", Read(page.Find("p.saved")), StringComparison.Ordinal);

        await page.Find("#delvis").ChangeAsync("många");
        await FormOf(page, "#uppnas").SubmitAsync();
        Assert.Contains("Skriv tal", Read(page.Find(".is-wrong .error")), StringComparison.Ordinal);
        await using var context = _database.CreateDbContext();
        Assert.Equal(0.825m, (await context.Settings.SingleAsync()).ReachedShare);
    }

    private static IElement FormOf(IRenderedComponent<IComponent> page, string field) =>
        page.Find(field).Closest("form")!;

    private static string Read(IElement element) =>
        string.Join(
            ' ',
            element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private IRenderedComponent<TPage> Open<TPage>(string address, string? id = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TPage>(p =>
        {
            if (id is not null)
            {
                p.TryAdd("Id", id);
            }
        });
    }

    private Guid IdOf(string persona)
    {
        using var context = _database.CreateDbContext();
        return context.People.Single(person => person.PersonaKey == persona).Id;
    }

    private Guid NodeId(string code)
    {
        using var context = _database.CreateDbContext();
        return context.Nodes.Single(node => node.Code == code).Id;
    }

    private void GiveTheOrphanAway()
    {
        using var context = _database.CreateDbContext();
        var orphan = context.Indicators.Single(one => one.OwnerId == null);
        orphan.HandTo(IdOf("kommundirektor"), null);
        context.Stamp = new(Guid.Empty, new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc));
        context.SaveChanges();
    }

    private async Task RetitleAsync(Guid id, string title)
    {
        var viewer = await _database.ViewerAsync("administrator");
        await using var context = _database.CreateDbContext();
        var person = await context.People.SingleAsync(one => one.Id == id);
        await Services
            .GetRequiredService<ChangePerson>()
            .RunAsync(
                viewer,
                new PersonChange.Describe(id, person.Version, title, person.HomeNodeId),
                CancellationToken.None
            );
    }

    private static void Register(IServiceCollection services, TestDatabase database)
    {
        services.AddSingleton<TimeProvider>(
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        );
        services.AddSingleton(new Breakable(database));
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(all =>
            all.GetRequiredService<Breakable>()
        );
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<OrganisationReader>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<OwningReader>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<OverviewQuery>();
        services.AddSingleton<OrganisationQuery>();
        services.AddSingleton<NodeNames>();
        services.AddSingleton<NodeGoals>();
        services.AddSingleton<ChangeOrganisation>();
        services.AddSingleton<PeopleQuery>();
        services.AddSingleton<PersonalSettings>();
        services.AddSingleton<DigestChoices>();
        services.AddSingleton<PersonQuery>();
        services.AddSingleton<ChangePerson>();
        services.AddSingleton<HandingQuery>();
        services.AddSingleton<UnownedQuery>();
        services.AddSingleton<ChangeSettings>();
        services.AddScoped<CurrentViewer>();
    }

    private sealed class Breakable(TestDatabase database) : IDbContextFactory<PortalDbContext>
    {
        public bool IsBroken { get; set; }

        public PortalDbContext CreateDbContext() =>
            IsBroken
                ? throw new InvalidOperationException("The database is gone.")
                : database.CreateDbContext();
    }
}
