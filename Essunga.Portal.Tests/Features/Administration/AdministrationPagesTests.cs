using Bunit;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Overview;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Features.Administration.Unowned;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>What an administrator sees, types and is told: the overview, what lacks an owner, the organisation, settings.</summary>
public sealed class AdministrationPagesTests : AdministrationPage
{
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
        Source.IsBroken = true;

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
        await using var context = Database.CreateDbContext();
        Assert.Equal(0.825m, (await context.Settings.SingleAsync()).ReachedShare);
    }

    private void GiveTheOrphanAway()
    {
        using var context = Database.CreateDbContext();
        var orphan = context.Indicators.Single(one => one.OwnerId == null);
        orphan.HandTo(IdOf("kommundirektor"), null);
        context.Stamp = new(Guid.Empty, new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc));
        context.SaveChanges();
    }
}
