using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>What somebody who pastes sees before anything is saved, and after.</summary>
public sealed class PastePageTests : SamplePage
{
    private const string Text = "Mått\tT1 2025\tT2 2025\nE02\t7,1\t64\nN04\t1\t";

    public PastePageTests()
        : base(services =>
        {
            services.AddSingleton<PasteQuery>();
            services.AddSingleton<PasteCommand>();
        }) { }

    [Fact]
    public void Page_WithNothingPasted_TellsWhatCanBe()
    {
        var page = Open();

        Assert.Contains("Inget sparas förrän", Read(page.Find(".lead")));
        Assert.Contains(
            page.FindAll(".known tbody tr").Select(Read),
            row => row.StartsWith("E02 Sjukfrånvaro", StringComparison.Ordinal)
        );
        Assert.Empty(page.FindAll("#granska"));
    }

    [Fact]
    public async Task Page_Reviewed_ShowsEachValueInWordsAndSavesNothing()
    {
        var page = Open();

        await ReviewAsync(page, Text);

        Assert.Equal(
            ["ändras", "ovanligt", "inte ditt"],
            page.FindAll(".pasted .sig").Select(Read)
        );
        Assert.Equal(
            "2 värden kan sparas, 1 kan inte sparas. Inget är sparat än.",
            Read(page.Find(".lead"))
        );
        Assert.Contains("T2 2025 är låst: efterhandsändring.", Read(page.Find(".pasted")));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Page_SavedStepByStep_AsksForReasonAndAnswersAndKeepsWhatIsLeft()
    {
        var page = Open();
        await ReviewAsync(page, Text);
        await SaveAsync(page);
        Assert.Contains("Svara på det som frågas", Read(page.Find(".error")));

        await page.Find("#ovanliga").ChangeAsync(true);
        await page.Find("#sena").ChangeAsync(true);
        await SaveAsync(page);
        Assert.Equal("Ange varför värdet ändras.", Read(page.Find("#skal-fel")));
        Assert.Equal(0, await CountAsync());

        await page.Find("#skal").InputAsync("Nya uppgifter");
        await SaveAsync(page);

        Assert.Equal(
            "Sparade 2 värden 10:00. Det som inte gick att spara står kvar.",
            Read(page.Find("p.saved"))
        );
        Assert.Equal(
            "Mått\tT1 2025\tT2 2025\nN04\t1",
            page.Find("#inklistrat").GetAttribute("value")
        );
        Assert.Empty(page.FindAll("#granska"));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Page_Cancelled_KeepsTheText()
    {
        var page = Open();
        await ReviewAsync(page, Text);

        await page.FindAll("section[aria-labelledby=granska] button")[^1].ClickAsync();

        Assert.Empty(page.FindAll("#granska"));
        Assert.Equal(Text, page.Find("#inklistrat").GetAttribute("value"));
    }

    [Theory]
    [InlineData("hej", "Hittar inga värden.")]
    [InlineData("<script>alert(1)</script>", "Hittar inga värden.")]
    [InlineData(" ", "Klistra in något att granska.")]
    public async Task Page_OfSomethingElse_SaysHowItIsWrittenAndKeepsIt(string typed, string told)
    {
        var page = Open();

        await ReviewAsync(page, typed);

        Assert.StartsWith(told, Read(page.Find("#inklistrat-fel")), StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("#inklistrat").GetAttribute("value"));
    }

    [Fact]
    public async Task Page_LeftUnfinished_IsThereWithItsPreviewTheNextTime()
    {
        var page = Open();
        await page.Find("#inklistrat").InputAsync(Text);
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        page = Open();

        Assert.Equal(Text, page.Find("#inklistrat").GetAttribute("value"));
        Assert.Equal(3, page.FindAll(".pasted tbody tr").Count);
        Assert.Contains("Bara du ser det.", Read(page.Find(".draft")));
        await page.FindAll(".draft button")[0].ClickAsync();
        Assert.Equal("", page.Find("#inklistrat").GetAttribute("value") ?? "");
        await using var context = Database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public async Task Page_SavedOverWhatAnotherSaved_ShowsTheNewAndSavesNothing()
    {
        var page = Open();
        await ReviewAsync(page, "Mått\tT2 2025\nE02\t6,4");
        var other = await Database.ViewerAsync("sektorchef-utbildning");
        var command = Services.GetRequiredService<PasteCommand>();
        const string Theirs = "Mått\tT2 2025\nE02\t6,0";
        await command.RunAsync(
            other,
            new PasteOrder(
                Guid.NewGuid(),
                Theirs,
                (await command.TryAsync(other, Theirs, default))!,
                null,
                true,
                true
            ),
            default
        );

        await page.Find("#sena").ChangeAsync(true);
        await SaveAsync(page);

        Assert.Contains("inget är sparat", Read(page.Find("[role=alert]")));
        Assert.Equal("6,0 %", Read(page.Find(".pasted td[data-l=Nu]")));
    }

    [Fact]
    public async Task Page_Cold_TakesAtMostSixCommands()
    {
        var viewer = await Database.ViewerAsync("chef-nossebro-skola");
        Database.Commands.Reset();

        await Services.GetRequiredService<PasteQuery>().RunAsync(viewer, CancellationToken.None);

        Assert.InRange(Database.Commands.Count, 1, 6);
    }

    private IRenderedComponent<PastePage> Open()
    {
        SignIn("chef-nossebro-skola");
        var page = Render<PastePage>();
        page.WaitForElement("#inklistrat", TimeSpan.FromSeconds(20));
        return page;
    }

    private static async Task ReviewAsync(IRenderedComponent<PastePage> page, string text)
    {
        await page.Find("#inklistrat").InputAsync(text);
        await page.FindAll("section[aria-labelledby=text] button")[^1].ClickAsync();
    }

    private static Task SaveAsync(IRenderedComponent<PastePage> page) =>
        page.Find("section[aria-labelledby=granska] .btn-main").ClickAsync();

    private async Task<int> CountAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context.Measurements.CountAsync(one =>
            one.PeriodYear == 2025
            && one.PeriodIndex == 2
            && context.Indicators.Any(i => i.Id == one.IndicatorId && i.Code == "E02")
        );
    }
}
