using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Features.Reporting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>What somebody who types a value is asked, and what becomes of it.</summary>
public sealed class ValueRowTests : ReportingContext
{
    [Fact]
    public async Task Value_ForALockedPoint_IsSavedWhenItIsConfirmed()
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, "6,4");
        Assert.Contains("T2 2025 är låst.", Read(page.Find(".ask")));
        Assert.Null(await MissingValueAsync());

        await PressAsync(page, "Spara som efterhandsändring");
        Assert.Equal(6.4m, await MissingValueAsync());
        Assert.Equal("sparat", Read(page.Find($"#{Field}").Closest("tr")!.QuerySelector(".sig")!));
        Assert.Equal("Sparat 10:00", Read(page.Find(".saved")));
    }

    [Fact]
    public async Task Value_WithMoreDecimalsThanItsIndicator_IsShownAsItIsKept()
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, "6,456");
        await PressAsync(page, "Spara som efterhandsändring");

        Assert.Equal(6.456m, await MissingValueAsync());
        Assert.Equal("6,456", page.Find($"#{Field}").GetAttribute("value"));
    }

    [Fact]
    public async Task Value_FarFromTheUsual_IsAskedAboutAndNotRefused()
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, "64");

        Assert.Contains("64,0 % är högre än väntat.", Read(page.Find(".ask")));
        Assert.Equal(
            ["Ändra till 6,4", "64,0 % stämmer"],
            page.FindAll(".ask button").Select(Read)
        );
        await PressAsync(page, "64,0 % stämmer");
        await PressAsync(page, "Spara som efterhandsändring");
        Assert.Equal(64m, await MissingValueAsync());
    }

    [Theory]
    [InlineData("sex", "Skriv ett tal, som 1 234,5.")]
    [InlineData("<script>alert(1)</script>", "Skriv ett tal, som 1 234,5.")]
    [InlineData("10^30", "Skriv ett tal, som 1 234,5.")]
    [InlineData("NaN", "Skriv ett tal, som 1 234,5.")]
    [InlineData(
        "1000000000000000000000",
        "Talet är för stort. Högst 14 siffror före decimaltecknet."
    )]
    public async Task Value_ThatIsNone_IsToldBesideTheFieldAndKept(string typed, string problem)
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, typed);

        Assert.Equal(problem, Read(page.Find(".ask")));
        var field = page.Find($"#{Field}");
        Assert.Equal(typed, field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains($"{Field}-q", field.GetAttribute("aria-describedby"));
        Assert.Null(await MissingValueAsync());

        // Closed and opened again the next morning, it is still there.
        Assert.Equal(typed, Open("chef-nossebro-skola").Find($"#{Field}").GetAttribute("value"));
    }

    [Theory]
    [InlineData("-2,7", "−2,7 %")]
    [InlineData("\u22122,7", "−2,7 %")]
    [InlineData("–2.7", "−2,7 %")]
    [InlineData("1\u00A0234,5", "1 234,5 %")]
    [InlineData("1 234,5 %", "1 234,5 %")]
    public async Task Value_AsSwedesWriteIt_IsUnderstood(string typed, string read)
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, typed);

        Assert.StartsWith($"{read} är", Read(page.Find(".ask")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_SavedByAnother_ShowsBothAndLetsTheReaderChoose()
    {
        var page = Open("chef-nossebro-skola");
        var other = Open("sektorchef-utbildning");
        await TypeAsync(other, "6,0");
        await PressAsync(other, "Spara som efterhandsändring");
        SignIn("chef-nossebro-skola");

        await TypeAsync(page, "6,4");
        await PressAsync(page, "Spara som efterhandsändring");

        Assert.Contains("Någon annan har sparat ett annat värde.", Read(page.Find(".ask")));
        Assert.Contains("sparade 6,0 % 10:00. Du skrev 6,4 %.", Read(page.Find(".ask")));
        await PressAsync(page, "Avbryt");
        Assert.Equal("6,4", page.Find($"#{Field}").GetAttribute("value"));
        Assert.Empty(page.FindAll(".ask"));
        await TypeAsync(page, "6,4");
        await PressAsync(page, "Ändra till mitt");
        await PressAsync(page, "Det var felskrivet");
        Assert.Equal(6.4m, await MissingValueAsync());
    }

    [Fact]
    public async Task Reason_TypedAndNotSaved_IsThereTheNextTime()
    {
        var page = Open("chef-nossebro-skola");
        await TypeAsync(page, "6,4");
        await PressAsync(page, "Spara som efterhandsändring");
        await TypeAsync(page, "6,9");
        await page.Find($"#{Field}-skal").InputAsync("Ett pass var inte med");
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        page = Open("chef-nossebro-skola");
        Assert.Equal("6,9", page.Find($"#{Field}").GetAttribute("value"));
        await TypeAsync(page, "6,9");

        Assert.Equal("Ett pass var inte med", page.Find($"#{Field}-skal").GetAttribute("value"));
        await PressAsync(page, "Spara ändringen");
        Assert.Equal(6.9m, await MissingValueAsync());
        await using var context = Database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public async Task Value_OfAShareForFew_AsksForTheCountAndIsSavedWithIt()
    {
        const string Share = "varde-e01-2025-year-1-total";
        var page = Open("chef-nossebro-skola");

        await page.Find($"#{Share}").ChangeAsync("91");
        Assert.Equal(
            "ange antalet",
            Read(page.Find($"#{Share}").Closest("tr")!.QuerySelector(".sig")!)
        );
        await page.Find($"#{Share}-antal").ChangeAsync("-3");
        Assert.Contains("Antalet är ett heltal", Read(page.Find(".ask")));
        Assert.Equal("true", page.Find($"#{Share}-antal").GetAttribute("aria-invalid"));
        Assert.Equal("-3", page.Find($"#{Share}-antal").GetAttribute("value"));
        await page.Find($"#{Share}-antal").ChangeAsync("104");

        Assert.Equal("sparat", Read(page.Find($"#{Share}").Closest("tr")!.QuerySelector(".sig")!));
        await using var context = Database.CreateDbContext();
        var saved = await context.Measurements.SingleAsync(one =>
            context.Indicators.Any(i => i.Id == one.IndicatorId && i.Code == "E01")
        );
        Assert.Equal((91m, 104), (saved.Value, saved.PopulationSize));
    }

    [Fact]
    public async Task Value_ForTooFew_IsSeenByWhoReportsItAndTold()
    {
        const string Share = "varde-e01-2025-year-1-total";
        var page = Open("chef-nossebro-skola");
        await page.Find($"#{Share}").ChangeAsync("50");
        await page.Find($"#{Share}-antal").ChangeAsync("4");

        page = Open("chef-nossebro-skola");

        Assert.Equal("50", page.Find($"#{Share}").GetAttribute("value"));
        Assert.Contains("visas inte: för få", Read(page.Find($"#{Share}").Closest("tr")!));
    }

    [Fact]
    public async Task Value_ThatCouldNotBeMeasured_NeedsWhyAndCountsAsDone()
    {
        var page = Open("chef-nossebro-skola");
        await page.Find($"[aria-controls={Field}-mer]").ClickAsync();
        await PressAsync(page, "Kunde inte mätas");
        Assert.Contains("Skriv varför värdet inte kunde mätas.", Read(page.Find(".ask")));

        await page.Find($"#{Field}-kommentar").InputAsync("Systemet låg nere");
        await PressAsync(page, "Kunde inte mätas");
        await PressAsync(page, "Spara som efterhandsändring");

        Assert.Equal(
            "kunde inte mätas",
            Read(page.Find($"#{Field}").Closest("tr")!.QuerySelector(".sig")!)
        );
        Assert.DoesNotContain(
            "skulle ha varit inne",
            Read(Open("chef-nossebro-skola").Find(".lead"))
        );

        await TypeAsync(page, "6,4");
        Assert.Contains("Varför ändras kunde inte mätas till 6,4 %?", Read(page.Find(".ask")));
        await PressAsync(page, "Det var felskrivet");
        Assert.Equal(6.4m, await MissingValueAsync());
    }

    [Fact]
    public async Task Comment_OfAValue_TypedAndNotSaved_IsThereTheNextTime()
    {
        var page = Open("chef-nossebro-skola");
        await page.Find($"[aria-controls={Field}-mer]").ClickAsync();
        await page.Find($"#{Field}-kommentar").InputAsync("Ett pass är inte med");
        await Services.GetRequiredService<DraftKeeper>().FlushAsync();

        page = Open("chef-nossebro-skola");

        Assert.Equal(
            "Ett pass är inte med",
            page.Find($"#{Field}-kommentar").GetAttribute("value")
        );
        await TypeAsync(page, "6,4");
        await PressAsync(page, "Spara som efterhandsändring");
        await using var context = Database.CreateDbContext();
        Assert.Empty(context.Drafts);
        Assert.Equal(
            "Ett pass är inte med",
            await context
                .Measurements.Where(one => one.PeriodYear == 2025 && one.PeriodIndex == 2)
                .Select(one => one.Comment)
                .SingleAsync(one => one != null)
        );
    }

    [Fact]
    public async Task Value_TypedWhileAnotherIsSaved_StandsAndIsLookedAtAfterIt()
    {
        var viewer = await Database.ViewerAsync("chef-nossebro-skola");
        var board = await Services
            .GetRequiredService<ReportQuery>()
            .RunAsync(viewer, CancellationToken.None);
        var line = board.Values.Single(one => one.Key == Field) with { LockedPoint = null };
        var (sent, first) = (new List<ValueToReport>(), new TaskCompletionSource<ReportAnswer>());
        var row = Render<ValueRow>(with =>
            with.Add(one => one.Line, line)
                .Add(one => one.Today, board.Today)
                .Add(
                    one => one.Report,
                    value =>
                    {
                        sent.Add(value);
                        return first.Task;
                    }
                )
        );
        var saving = row.Find($"#{Field}").ChangeAsync("6,4");
        await row.Find($"#{Field}").InputAsync("6,9");
        await row.Find($"#{Field}").ChangeAsync("6,9");
        Assert.Equal([6.4m], sent.Select(one => one.Value));

        first.SetResult(
            new ReportAnswer.Kept(
                new SavedValue(
                    6.4m,
                    new(viewer.PersonId, "Rektor", "Skolan", true),
                    new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc),
                    false
                )
            )
        );
        await saving;

        // It has become a change of what is saved, and asks why.
        Assert.Equal("6,9", row.Find($"#{Field}").GetAttribute("value"));
        Assert.Contains("Varför ändras 6,4 % till 6,9 %?", Read(row.Find(".ask")));
        Assert.Single(sent);
    }
}
