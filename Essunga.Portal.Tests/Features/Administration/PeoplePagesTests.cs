using Bunit;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Features.Administration.HandingOver;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.People;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Administration;

/// <summary>What an administrator sees, types and is told of people, and where what somebody had goes.</summary>
public sealed class PeoplePagesTests : AdministrationPage
{
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

    [Theory]
    [InlineData(null, false, "ingen adress")]
    [InlineData("skola@example.se", false, "adress inte bekräftad")]
    [InlineData("skola@example.se", true, "adress bekräftad")]
    public async Task People_TellWhetherMailReachesThem_AndNeverTheAddress(
        string? address,
        bool isConfirmed,
        string words
    )
    {
        var id = IdOf("chef-nossebro-skola");
        await Services
            .GetRequiredService<DigestChoices>()
            .KeepAsync(
                id,
                DigestChoice.None with
                {
                    Address = address,
                    IsConfirmed = isConfirmed,
                },
                CancellationToken.None
            );

        var all = Open<PeoplePage>("/administration/personer");
        var line = all.FindAll("tbody tr")
            .Single(row => row.InnerHtml.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.Equal(words, Read(line.QuerySelector("[data-l='Mejl om notiser']")!));
        var one = Open<PersonPage>($"/administration/personer/{id}", id.ToString());
        Assert.Contains(words, one.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("example.se", all.Markup + one.Markup, StringComparison.Ordinal);
    }

    private async Task RetitleAsync(Guid id, string title)
    {
        var viewer = await Database.ViewerAsync("administrator");
        await using var context = Database.CreateDbContext();
        var person = await context.People.SingleAsync(one => one.Id == id);
        await Services
            .GetRequiredService<ChangePerson>()
            .RunAsync(
                viewer,
                new PersonChange.Describe(id, person.Version, title, person.HomeNodeId),
                CancellationToken.None
            );
    }
}
