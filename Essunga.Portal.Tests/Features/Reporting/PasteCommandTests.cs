using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>A paste is shown before it is saved, saved whole or not at all, and once however often it is sent.</summary>
public sealed class PasteCommandTests : IAsyncLifetime
{
    private const string Owner = "chef-nossebro-skola";
    private const string Head = "Mått\tT2 2024\tT3 2024\tT1 2025\tT2 2025\n";

    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    private TestDatabase _database = null!;

    private PasteCommand Command => new(_database, _time);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData("E02", "6,4", PasteMark.New)]
    [InlineData("e02", "6.4", PasteMark.New)]
    [InlineData("Sjukfrånvaro, Nossebro skola 7-9", "6,4 %", PasteMark.New)]
    [InlineData("sjukfrånvaro", "\u00A06,4", PasteMark.New)]
    [InlineData("E02", "sex", PasteMark.NotUnderstood)]
    [InlineData("E02", "NaN", PasteMark.NotUnderstood)]
    [InlineData("E02", "10^30", PasteMark.NotUnderstood)]
    [InlineData("E02", "1000000000000000000000000000000", PasteMark.NotUnderstood)]
    [InlineData("E02", "<script>alert(1)</script>", PasteMark.NotUnderstood)]
    [InlineData("N04", "70", PasteMark.NotYours)]
    [InlineData("X99", "70", PasteMark.NotYours)]
    [InlineData("<b>E02</b>", "70", PasteMark.NotYours)]
    public async Task Try_OneCell_SaysWhatBecomesOfIt(string label, string value, PasteMark mark)
    {
        var trial = await TryAsync($"Mått\tT2 2025\n{label}\t{value}");

        var row = Assert.Single(trial.Rows);
        Assert.Equal(mark, row.Mark);
        Assert.Equal(row.IsFaulty, row.Problem is not null);
    }

    [Theory]
    [InlineData("-2,7")]
    [InlineData("\u22122,7")]
    [InlineData("–2,7")]
    public async Task Try_AnyMinusSign_IsUnderstood(string written)
    {
        var trial = await TryAsync($"Mått\t2024\nI18\t{written}", "ekonomichef");

        Assert.Equal(
            "−2,7\u00A0%",
            Assert.Single(trial.Rows).Now.Replace(" av ram", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Try_ForeignAndUnknown_AreToldAlike()
    {
        var foreign = Assert.Single((await TryAsync("Mått\t2024\nN04\t70")).Rows);
        var unknown = Assert.Single((await TryAsync("Mått\t2024\nX99\t70")).Rows);

        Assert.Equal(unknown with { Name = "N04" }, foreign);
    }

    [Fact]
    public async Task Try_FuturePeriodTwiceTheSameAndAnotherKind_AreTold()
    {
        var trial = await TryAsync(
            "Mått\tT1 2026\tT2 2025\t2025-T2\t2025\nE02\t6,4\t6,4\t6,5\t6,6"
        );

        Assert.Equal(
            [
                "Perioden har inte börjat än.",
                null,
                "Samma period står redan på rad 2.",
                "Perioden kan inte läsas. Indikatorn mäts per tertial: skriv som T2 2025.",
            ],
            trial.Rows.Select(row => row.Problem)
        );
    }

    [Fact]
    public async Task Try_OneOfSeveralMeasuresOfAUnit_AsksForTheCode()
    {
        var trial = await TryAsync("Enhet\t2024\nNossebro skola 7-9\t70");

        var row = Assert.Single(trial.Rows);
        Assert.Equal(PasteMark.NotUnderstood, row.Mark);
        Assert.StartsWith("Flera mått passar: E01, E02", row.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SeveralPeriods_SavesAllWithOneReasonAndLateOnesMarked()
    {
        var order = await OrderAsync($"{Head}E02\t\t7,0\t7,1\t6,4");
        Assert.Equal((3, true), (order.Seen.Saved, order.Seen.NeedsReason));

        var done = Assert.IsType<PasteAnswer.Done>(await RunAsync(order));

        Assert.Equal((3, ""), (done.Saved, done.Left));
        await using var context = _database.CreateDbContext();
        var saved = await Of(context).Include(one => one.Corrections).ToListAsync();
        var t1 = saved.Single(one => one.Period == MeasurePeriod.OfTertial(2025, 1));
        var correction = t1.Corrections.MaxBy(one => one.At)!;
        Assert.Equal(
            (7.1m, "Nya uppgifter", true),
            (t1.Value, correction.Reason, correction.IsLate)
        );
        Assert.Equal(
            6.4m,
            saved.Single(one => one.Period == MeasurePeriod.OfTertial(2025, 2)).Value
        );
        Assert.NotEmpty(await context.ChangeLog.Where(one => one.SaveId == order.Id).ToListAsync());
    }

    [Fact]
    public async Task Run_WithSomethingThatCannotBeSaved_SavesTheRestAndLeavesItAsText()
    {
        var done = Assert.IsType<PasteAnswer.Done>(
            await RunAsync(await OrderAsync("Mått\tT2 2025\nE02\t6,4\nN04\t70\n"))
        );

        Assert.Equal((1, "Mått\tT2 2025\nN04\t70"), (done.Saved, done.Left));
    }

    [Theory]
    [InlineData(null, "measures.correction-needs-reason")]
    [InlineData("  ", "measures.correction-needs-reason")]
    [InlineData("långt", "measures.reason-is-short-enough")]
    public async Task Run_CorrectionWithoutASoundReason_IsRefusedAndWritesNothing(
        string? reason,
        string rule
    )
    {
        var order = (await OrderAsync($"{Head}E02\t\t\t7,1\t6,4")) with
        {
            Reason = reason == "långt" ? new string('a', 20_000) : reason,
        };

        var refused = Assert.IsType<PasteAnswer.Refused>(await RunAsync(order));

        Assert.Equal(rule, refused.Rule.Code);
        Assert.False(await IsSavedAsync());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Run_UnlikelyOrLateAndNotMeant_WritesNothing(bool unlikely, bool late)
    {
        var order = (await OrderAsync("Mått\tT2 2025\nE02\t64")) with
        {
            IsUnlikelyMeant = unlikely,
            IsLateMeant = late,
        };
        Assert.Equal((1, 1), (order.Seen.Unlikely, order.Seen.Late));

        Assert.IsType<PasteAnswer.NotAnswered>(await RunAsync(order));
        Assert.False(await IsSavedAsync());
    }

    [Fact]
    public async Task Run_SentTwentyTimesAtOnce_IsOneSave()
    {
        var order = await OrderAsync($"{Head}E02\t\t\t7,1\t6,4");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RunAsync(order)));

        Assert.All(answers, answer => Assert.IsType<PasteAnswer.Done>(answer));
        await using var context = _database.CreateDbContext();
        Assert.Equal(
            1,
            await Of(context).CountAsync(one => one.PeriodYear == 2025 && one.PeriodIndex == 2)
        );
        Assert.Equal(
            1,
            await Of(context)
                .Where(one => one.PeriodYear == 2025 && one.PeriodIndex == 1)
                .SelectMany(one => one.Corrections)
                .CountAsync(one => one.Reason == "Nya uppgifter")
        );
    }

    [Fact]
    public async Task Run_OverWhatAnotherSavedMeanwhile_ShowsTheNewAndWritesNothing()
    {
        var order = await OrderAsync($"{Head}E02\t\t\t7,1\t6,4");
        var theirs = await OrderAsync("Mått\tT2 2025\nE02\t6,0", "sektorchef-utbildning");
        Assert.IsType<PasteAnswer.Done>(await RunAsync(theirs, "sektorchef-utbildning"));

        var answer = Assert.IsType<PasteAnswer.Otherwise>(await RunAsync(order));

        Assert.Equal("6,0\u00A0%", answer.Now.Rows[^1].Before);
        Assert.Equal(PasteMark.Changed, answer.Now.Rows[^1].Mark);
        await using var context = _database.CreateDbContext();
        Assert.DoesNotContain(7.1m, await Of(context).Select(one => one.Value).ToListAsync());
    }

    [Fact]
    public async Task Run_OfAPreviewThatWasNeverShown_WritesNothing()
    {
        var order = await OrderAsync("Mått\tT2 2025\nE02\t6,4");

        Assert.IsType<PasteAnswer.Otherwise>(
            await RunAsync(order with { Text = "Mått\tT2 2025\nE02\t7,4" })
        );
        Assert.False(await IsSavedAsync());
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("medarbetare-nossebro-skola")]
    [InlineData("revisor")]
    public async Task Run_ByWhoReportsNothing_IsNotTheirs(string persona)
    {
        Assert.Null(await Command.TryAsync(await _database.ViewerAsync(persona), Head, default));
        Assert.IsType<PasteAnswer.NotYours>(
            await RunAsync(await OrderAsync("Mått\tT2 2025\nE02\t6,4"), persona)
        );
        Assert.False(await IsSavedAsync());
    }

    [Fact]
    public async Task Run_ShareForFew_NeedsTheCountAndTakesItFromAList()
    {
        var without = Assert.Single((await TryAsync("Mått\t2025\nE01\t90")).Rows);
        Assert.Equal(PasteMark.Refused, without.Mark);
        Assert.StartsWith("Ange antalet", without.Problem, StringComparison.Ordinal);

        var order = await OrderAsync("Mått\tPeriod\tVärde\tAntal\nE01\t2025\t90\t1 104");
        Assert.IsType<PasteAnswer.Done>(await RunAsync(order));

        await using var context = _database.CreateDbContext();
        Assert.Equal(
            1_104,
            await context
                .Measurements.Where(one =>
                    context.Indicators.Any(i => i.Id == one.IndicatorId && i.Code == "E01")
                )
                .Select(one => one.PopulationSize)
                .SingleAsync()
        );
    }

    [Fact]
    public async Task Try_HoweverManyRows_TakesFourCommands()
    {
        var viewer = await _database.ViewerAsync(Owner);
        _database.Commands.Reset();

        await Command.TryAsync(
            viewer,
            "Mått\tT1 2025\n" + string.Join('\n', Enumerable.Repeat("E02\t7,1", 200)),
            default
        );

        Assert.Equal(4, _database.Commands.Count);
    }

    private async Task<PasteTrial> TryAsync(string text, string persona = Owner) =>
        (await Command.TryAsync(await _database.ViewerAsync(persona), text, default))!;

    private async Task<PasteOrder> OrderAsync(string text, string persona = Owner) =>
        new(
            Guid.CreateVersion7(),
            text,
            await TryAsync(text, persona),
            "Nya uppgifter",
            IsUnlikelyMeant: true,
            IsLateMeant: true
        );

    private async Task<PasteAnswer> RunAsync(PasteOrder order, string persona = Owner) =>
        await Command.RunAsync(await _database.ViewerAsync(persona), order, default);

    private async Task<bool> IsSavedAsync()
    {
        await using var context = _database.CreateDbContext();
        return await Of(context).AnyAsync(one => one.PeriodYear == 2025 && one.PeriodIndex == 2);
    }

    private static IQueryable<Measurement> Of(PortalDbContext context) =>
        context.Measurements.Where(one =>
            context.Indicators.Any(indicator =>
                indicator.Id == one.IndicatorId && indicator.Code == "E02"
            )
        );
}
