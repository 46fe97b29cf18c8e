using Bunit;
using Essunga.Portal.Components.Writing;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Tests.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>What somebody who reports sees, and what is written or pasted there.</summary>
public sealed class ReportPageTests : ReportingContext
{
    [Fact]
    public void Page_OfAManager_ListsWhatIsMissingWithTheValueBeforeAndWhatIsLikely()
    {
        var page = Open("chef-nossebro-skola");

        var row = page.Find($"#{Field}").Closest("tr")!;
        Assert.Equal(
            ["Period T2 2025", "Förra 7,8", "Väntat 3,5–11,1"],
            row.QuerySelectorAll("td[data-l]")
                .Take(3)
                .Select(cell => $"{cell.GetAttribute("data-l")} {Read(cell)}")
        );
        Assert.Equal("saknas", Read(row.QuerySelector(".sig")!));
        Assert.Contains("Ett skulle ha varit inne.", Read(page.Find(".lead")));
    }

    [Fact]
    public async Task Comment_Opened_IsATextOfTheActivityAndThePoint_WhichIsKeptWhenItIsClosed()
    {
        var page = Open("chef-nossebro-skola");
        await page.FindAll("[aria-labelledby=aktiviteter] button")[0].ClickAsync();
        var text = page.FindComponent<WrittenText>().Instance;
        await using var context = Database.CreateDbContext();
        var owner = await context.Activities.SingleAsync(one => one.Id == text.Text.OwnerId);
        Assert.Equal(TextKind.ActivityComment, text.Text.Kind);
        Assert.Equal($"Kommentar till {owner.Title}", text.Label);
        Assert.True(text.MayWrite);

        await PressAsync(page, "Stäng kommentaren");

        Assert.Empty(page.FindComponents<WrittenText>());
        var desk = (WrittenDesk)Services.GetRequiredService<ITextDesk>();
        Assert.Equal([text.Text], desk.Kept);
    }

    [Fact]
    public async Task Column_Pasted_IsKeptForReviewAndSavesNothing()
    {
        var page = Open("chef-nossebro-skola");
        var field = page.Find($"#{Field}");

        await page.Instance.ReviewAsync(
            $"Mått\tPeriod\tKön\tVärde\n{field.GetAttribute("data-mark")}\t6,4"
        );

        Assert.EndsWith(
            "/rapportera/klistra-in",
            Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri,
            StringComparison.Ordinal
        );
        Assert.Null(await MissingValueAsync());
        var review = Render<PastePage>();
        review.WaitForElement(".pasted", TimeSpan.FromSeconds(20));
        Assert.Equal(
            "Spara 1 värde",
            Read(review.Find("#granska").Closest("section")!.QuerySelector(".btn-main")!)
        );
        await review.Find("#sena").ChangeAsync(true);
        await review.Find("section[aria-labelledby=granska] .btn-main").ClickAsync();
        Assert.Equal(6.4m, await MissingValueAsync());
        Assert.Equal("Sparade 1 värde 10:00.", Read(review.Find("p.saved")));
        await using var context = Database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public void Page_OfWhoOwesNothing_SaysSo()
    {
        var page = Open("vd-essungabostader");

        Assert.DoesNotContain("varde-e02", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".lead"));
    }

    [Fact]
    public async Task Page_Cold_TakesAtMostSevenCommands()
    {
        var viewer = await Database.ViewerAsync("chef-nossebro-skola");
        // The head of every page rests on the settings: the start has read them.
        await Services.GetRequiredService<SettingsReader>().ReadAsync(CancellationToken.None);
        Database.Commands.Reset();

        await Services.GetRequiredService<ReportQuery>().RunAsync(viewer, CancellationToken.None);

        Assert.InRange(Database.Commands.Count, 1, 7);
    }
}
