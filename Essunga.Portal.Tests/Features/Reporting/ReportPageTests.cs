using AngleSharp.Dom;
using Bunit;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Writing;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Identity;
using Essunga.Portal.Integrations.Database;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Tests.Writing;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>What somebody who reports sees, types and is asked.</summary>
public sealed class ReportPageTests : PortalContext
{
    private const string Field = "varde-e02-2025-tertial-2-total";

    private readonly TestDatabase _database;

    public ReportPageTests()
        : this(TestDatabase.WithSampleAsync().GetAwaiter().GetResult()) { }

    private ReportPageTests(TestDatabase database)
        : base(services => Register(services, database))
    {
        _database = database;
        // What is saved is read back, as in the portal.
        _database.Listeners.Add(new SaveNotice(Services.GetRequiredService<DataVersion>()));
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
    public async Task Value_ForALockedPoint_IsSavedWhenItIsConfirmed()
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, "6,4");
        Assert.Contains("T2 2025 är låst.", Read(page.Find(".ask")));
        Assert.Null(await ValueAsync());

        await PressAsync(page, "Spara som efterhandsändring");
        Assert.Equal(6.4m, await ValueAsync());
        Assert.Equal("sparat", Read(page.Find($"#{Field}").Closest("tr")!.QuerySelector(".sig")!));
        Assert.Equal("Sparat 10:00", Read(page.Find(".saved")));
    }

    [Fact]
    public async Task Value_WithMoreDecimalsThanItsIndicator_IsShownAsItIsKept()
    {
        var page = Open("chef-nossebro-skola");

        await TypeAsync(page, "6,456");
        await PressAsync(page, "Spara som efterhandsändring");

        Assert.Equal(6.456m, await ValueAsync());
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
        Assert.Equal(64m, await ValueAsync());
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
        Assert.Null(await ValueAsync());

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
        Assert.Equal(6.4m, await ValueAsync());
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
        Assert.Equal(6.9m, await ValueAsync());
        await using var context = _database.CreateDbContext();
        Assert.Empty(context.Drafts);
    }

    [Fact]
    public async Task Comment_Opened_IsATextOfTheActivityAndThePoint_WhichIsKeptWhenItIsClosed()
    {
        var page = Open("chef-nossebro-skola");
        await page.FindAll("[aria-labelledby=aktiviteter] button")[0].ClickAsync();
        var text = page.FindComponent<WrittenText>().Instance;
        await using var context = _database.CreateDbContext();
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
        await using var context = _database.CreateDbContext();
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
        Assert.Equal(6.4m, await ValueAsync());
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
        await using var context = _database.CreateDbContext();
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
        Assert.Null(await ValueAsync());
        var review = Render<PastePage>();
        review.WaitForElement(".pasted", TimeSpan.FromSeconds(20));
        Assert.Equal(
            "Spara 1 värde",
            Read(review.Find("#granska").Closest("section")!.QuerySelector(".btn-main")!)
        );
        await review.Find("#sena").ChangeAsync(true);
        await review.Find("section[aria-labelledby=granska] .btn-main").ClickAsync();
        Assert.Equal(6.4m, await ValueAsync());
        Assert.Equal("Sparade 1 värde 10:00.", Read(review.Find("p.saved")));
        await using var context = _database.CreateDbContext();
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
        var viewer = await _database.ViewerAsync("chef-nossebro-skola");
        // The head of every page rests on the settings: the start has read them.
        await Services.GetRequiredService<SettingsReader>().ReadAsync(CancellationToken.None);
        _database.Commands.Reset();

        await Services.GetRequiredService<ReportQuery>().RunAsync(viewer, CancellationToken.None);

        Assert.InRange(_database.Commands.Count, 1, 7);
    }

    private IRenderedComponent<ReportPage> Open(string persona)
    {
        SignIn(persona);
        var page = Render<ReportPage>();
        page.WaitForElement(".lead", TimeSpan.FromSeconds(20));
        return page;
    }

    private void SignIn(string persona)
    {
        Reader.SetAuthorized(persona);
        Reader.SetClaims([
            .. PortalClaims
                .For(_database.ViewerAsync(persona).GetAwaiter().GetResult(), "test")
                .Claims,
        ]);
    }

    private static Task TypeAsync(IRenderedComponent<ReportPage> page, string text) =>
        page.Find($"#{Field}").ChangeAsync(text);

    private static Task PressAsync(IRenderedComponent<ReportPage> page, string word) =>
        page.FindAll(".ask button").Single(button => Read(button) == word).ClickAsync();

    private async Task<decimal?> ValueAsync()
    {
        await using var context = _database.CreateDbContext();
        return await context
            .Measurements.Where(one =>
                one.PeriodYear == 2025
                && one.PeriodIndex == 2
                && context.Indicators.Any(indicator =>
                    indicator.Id == one.IndicatorId && indicator.Code == "E02"
                )
            )
            .Select(one => one.Value)
            .SingleOrDefaultAsync();
    }

    private static string Read(IElement element) =>
        string.Join(
            ' ',
            element
                .TextContent.Replace('\u00a0', ' ')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    private static void Register(IServiceCollection services, TestDatabase database)
    {
        services.AddSingleton<TimeProvider>(
            new FakeTimeProvider(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero))
        );
        services.AddSingleton<IDbContextFactory<PortalDbContext>>(database);
        services.AddSingleton<DataVersion>();
        services.AddSingleton<ReadCache>();
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<GoalPeriodReader>();
        services.AddSingleton<DraftBook>();
        services.AddSingleton<SettingsReader>();
        services.AddSingleton<ReportQuery>();
        services.AddSingleton<ReportValue>();
        services.AddSingleton<ReportActivity>();
        services.AddSingleton<ITextDesk, WrittenDesk>();
        services.AddSingleton<PasteQuery>();
        services.AddSingleton<PasteCommand>();
        services.AddScoped<CurrentViewer>();
    }
}
