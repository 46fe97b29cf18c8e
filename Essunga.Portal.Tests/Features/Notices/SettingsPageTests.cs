using System.Text.RegularExpressions;
using Bunit;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Features.Notices.Settings;
using Essunga.Portal.Integrations.Mail;
using Essunga.Portal.Tests.Integrations;

namespace Essunga.Portal.Tests.Features.Notices;

/// <summary>Each chooses about mail, types it wrong, proves the address and takes it back.</summary>
public sealed partial class SettingsPageTests : NoticesContext
{
    [Fact]
    public async Task Page_AtFirst_SendsNothingAndAsksForNothing()
    {
        var page = await OpenAsync();

        Assert.Equal("Du får inget mejl.", page.Find(".lead strong").TextContent);
        Assert.Empty(page.FindAll("#adress, #klockan, #dag"));
    }

    [Fact]
    public async Task Digest_Chosen_BeginsWhenTheCodeIsGivenBack()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekdays", "7.15", "chef@kommun.se");

        Assert.Equal("07:15", page.Find("#klockan").GetAttribute("value"));
        Assert.StartsWith(
            "Mejlen börjar när adressen är bekräftad.",
            page.Find(".lead").TextContent.Trim(),
            StringComparison.Ordinal
        );
        var mail = Assert.Single(Mails.Taken);
        Assert.DoesNotContain("http", mail.TextBody, StringComparison.Ordinal);
        Assert.False((await ChoiceAsync()).IsOn);

        await GiveAsync(page, "000 00");
        Assert.Equal(
            "Koden stämmer inte. Kontrollera den i mejlet.",
            page.Find("#kod-fel").TextContent
        );
        await GiveAsync(page, Code().Match(mail.TextBody!).Value);

        Assert.True((await ChoiceAsync()).IsOn);
        Assert.StartsWith(
            "Du får ett mejl varje vardag kl. 07:15",
            page.Find(".lead").TextContent.Trim(),
            StringComparison.Ordinal
        );
        Assert.Empty(page.FindAll("#kod"));
    }

    [Fact]
    public async Task Code_GuessedTooOften_HoldsNoMore()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekdays", "7.15", "chef@kommun.se");
        for (var guess = 0; guess < AddressCode.MostTries; guess++)
        {
            await GiveAsync(page, "fel");
        }

        await GiveAsync(page, Code().Match(Mails.Taken[0].TextBody!).Value);

        Assert.Equal("Koden gäller inte längre. Be om en ny.", page.Find("#kod-fel").TextContent);
        Assert.False((await ChoiceAsync()).IsOn);
    }

    [Fact]
    public async Task Code_AskedForAgain_WaitsTwoMinutes()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekdays", "7.15", "chef@kommun.se");
        await AgainAsync(page);
        Assert.Single(Mails.Taken);

        Sample.Time.Advance(AddressCode.Pause);
        await AgainAsync(page);
        Assert.Equal(2, Mails.Taken.Count);
    }

    [Fact]
    public async Task Code_WhenTheServerIsDown_IsSaidNotSentAndCanBeAskedForAgain()
    {
        Mails.IsDown = true;
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekdays", "7.15", "chef@kommun.se");

        Assert.Contains("Koden kunde inte skickas nu.", page.Markup, StringComparison.Ordinal);
        Mails.IsDown = false;
        await page.Find(".ask button").ClickAsync(new());
        Assert.NotNull(page.Find("#kod"));
    }

    [Theory]
    [InlineData("halv åtta", "chef@kommun.se", "#klockan-fel", "Skriv ett klockslag, som 07:30.")]
    [InlineData("7:30", "", "#adress-fel", "Ange adressen som mejlet ska gå till.")]
    [InlineData(
        "7:30",
        "chef",
        "#adress-fel",
        "Det ser inte ut som en e-postadress. Skriv den som namn@kommun.se."
    )]
    [InlineData(
        "7:30",
        "<script>alert(1)</script>",
        "#adress-fel",
        "Det ser inte ut som en e-postadress. Skriv den som namn@kommun.se."
    )]
    public async Task Field_TypedWrong_IsToldBesideItAndKept(
        string at,
        string address,
        string where,
        string says
    )
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekdays", at, address);

        Assert.Equal(says, page.Find(where).TextContent);
        Assert.Equal(at, page.Find("#klockan").GetAttribute("value"));
        Assert.Equal(address, page.Find("#adress").GetAttribute("value"));
        Assert.Equal(DigestCadence.Off, (await ChoiceAsync()).Cadence);
        Assert.Empty(Mails.Taken);
    }

    [Fact]
    public async Task BothFields_TypedWrong_AreToldAtOnce()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekly", "25", "chef@");

        Assert.NotNull(page.Find("#klockan-fel"));
        Assert.NotNull(page.Find("#adress-fel"));
        Assert.NotNull(page.Find("#dag"));
    }

    [Fact]
    public async Task Kinds_AllTurnedOff_AreAskedFor()
    {
        var page = await OpenAsync("fortroendevald");
        await page.Find("input[value=Weekdays]").ChangeAsync(new() { Value = "Weekdays" });
        var box = Assert.Single(page.FindAll("input[type=checkbox]"));
        Assert.Equal("OutlookMoved", box.GetAttribute("value"));
        await box.ChangeAsync(new() { Value = false });
        await ChooseAsync(page, "Weekdays", "7", "a@kommun.se");

        Assert.NotNull(page.Find("#vad-fel"));
    }

    [Fact]
    public async Task Save_IsUndoneByOnePress()
    {
        await Sample.ChooseAsync(DigestSample.Chief);
        var page = await OpenAsync();
        await page.Find("input[value=Off]").ChangeAsync(new() { Value = "Off" });
        await page.Find("form.settings").SubmitAsync();
        Assert.False((await ChoiceAsync()).IsOn);

        await page.Find(".done button").ClickAsync(new());

        Assert.True((await ChoiceAsync()).IsOn);
        Assert.Equal("Det är som det var förut.", page.Find(".done").TextContent.Trim());
    }

    [Fact]
    public async Task Address_Changed_MustBeConfirmedAnew()
    {
        await Sample.ChooseAsync(DigestSample.Chief);
        var page = await OpenAsync();
        await ChooseAsync(page, "Weekdays", "7:30", "annan@kommun.se");

        Assert.False((await ChoiceAsync()).IsOn);
        Assert.Equal("annan@kommun.se", Mails.Taken.Single().To.Mailboxes.Single().Address);
    }

    private async Task<IRenderedComponent<SettingsPage>> OpenAsync(
        string persona = DigestSample.Chief
    )
    {
        await SignInAsync(persona);
        return Open<SettingsPage>("/notiser/installningar");
    }

    private async Task<DigestChoice> ChoiceAsync() =>
        (
            await Sample.Choices.ReadAsync(
                await Sample.PersonAsync(DigestSample.Chief),
                CancellationToken.None
            )
        ).Choice;

    private static async Task ChooseAsync(
        IRenderedComponent<SettingsPage> page,
        string cadence,
        string at,
        string address
    )
    {
        await page.Find($"input[value={cadence}]").ChangeAsync(new() { Value = cadence });
        await page.Find("#klockan").ChangeAsync(new() { Value = at });
        await page.Find("#adress").ChangeAsync(new() { Value = address });
        await page.Find("form.settings").SubmitAsync();
    }

    private static async Task GiveAsync(IRenderedComponent<SettingsPage> page, string code)
    {
        await page.Find("#kod").ChangeAsync(new() { Value = code });
        await page.Find("form.ask").SubmitAsync();
    }

    private static Task AgainAsync(IRenderedComponent<SettingsPage> page) =>
        page.Find("form.ask button[type=button]").ClickAsync(new());

    [GeneratedRegex(@"\d{6}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}

/// <summary>Where no mail goes out, nobody is asked about it.</summary>
public sealed class SettingsPageWithoutMailTests() : NoticesContext(MailMode.Off)
{
    [Fact]
    public async Task Page_WhereMailIsOff_SaysSoAndShowsNoForm()
    {
        await SignInAsync(DigestSample.Chief);
        var page = Open<SettingsPage>("/notiser/installningar");

        Assert.Contains(
            "Portalen skickar inga mejl här.",
            page.Find(".empty").TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(page.FindAll("form"));
    }
}
