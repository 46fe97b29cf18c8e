using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Files.Importing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Mätvärden from files: judged row by row, written whole or not at all, the same twice is once.</summary>
public sealed class ImportMeasurementsTests : IAsyncLifetime
{
    private const string Heading = "Kod;Period;Värde;Kommentar\n";
    private const string Missing = Heading + "E02;T2 2025;6,4;räknat på nytt\n";

    private ImportSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await ImportSample.MakeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Run_OfANewValue_ReportsItWithWhoWhyAndComment()
    {
        var done = Assert.IsType<ImportOutcome.Done>(await _sample.RunAsync(Missing));

        Assert.Equal((1, 0, 0, 0), (done.New, done.Changed, done.Same, done.Skipped));
        Assert.Equal(6.4m, await _sample.ValueAsync("E02", 2025, 2));
        await using var context = _sample.Database.CreateDbContext();
        var logged = await context.ChangeLog.Where(one => one.SaveId == done.SaveId).ToListAsync();
        Assert.Equal("Import av fil.csv", Assert.Single(logged).Reason);
        Assert.Contains("räknat på nytt", logged[0].After);
    }

    [Fact]
    public async Task Run_OfTheSameFileTwice_IsNothingNewAndNothingChanged()
    {
        await _sample.RunAsync(Missing);
        var logged = await _sample.LoggedAsync();

        var again = Assert.IsType<ImportOutcome.Done>(await _sample.RunAsync(Missing));

        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Same));
        Assert.Null(again.SaveId);
        Assert.Equal(logged, await _sample.LoggedAsync());
    }

    [Fact]
    public async Task Run_OverAnotherValue_IsACorrectionThatKeepsTheOldAndIsMarkedLate()
    {
        var done = Assert.IsType<ImportOutcome.Done>(
            await _sample.RunAsync(Heading + "E02;T1 2025;7,1;\n")
        );

        Assert.Equal((0, 1), (done.New, done.Changed));
        await using var context = _sample.Database.CreateDbContext();
        var value = await context
            .Measurements.Include(one => one.Corrections)
            .SingleAsync(one =>
                one.PeriodYear == 2025
                && one.PeriodIndex == 1
                && one.PeriodKind == PeriodKind.Tertial
                && context.Indicators.Any(two => two.Id == one.IndicatorId && two.Code == "E02")
            );
        var correction = value.Corrections.MaxBy(one => one.At)!;
        Assert.Equal((7.8m, 7.1m), (correction.From, correction.To));
        Assert.Equal("Import av fil.csv", correction.Reason);
        Assert.True(correction.IsLate);
    }

    [Fact]
    public async Task Try_OfFaultyRows_TellsRowColumnWhatWasReadAndWhy()
    {
        var trial = await _sample.TryAsync(
            Heading
                + "E02;T2 2025;6,4;\n"
                + "E02;T9 2025;6,4;\n"
                + "E02;T1 2025;sex;\n"
                + ";T1 2025;1;\n"
                + "X99;T1 2025;1;\n"
                + "E02;T2 2025;6,5;\n"
                + "E02;T1 2026;6,5;\n"
                + "E02;T1 2024;1,23456;\n"
        );

        Assert.Equal((1, 7), (trial!.New, trial.Faulty));
        Assert.Equal(
            [
                "3 Period T9 2025: Perioden kan inte läsas. Indikatorn mäts per tertial: skriv som T2 2025.",
                "4 Värde sex: Skriv ett tal, som 1 234,5.",
                "5 Kod : Koden saknas.",
                "6 Kod X99: Finns inte, eller är inte ditt att ändra.",
                "7 Period T2 2025: Samma sak står redan på rad 2.",
                "8 Period T1 2026: Perioden har inte börjat än.",
                "9 Värde 1,23456: Högst fyra decimaler.",
            ],
            trial.Faults.Select(one => $"{one.Row} {one.Column} {one.Read}: {one.Why}")
        );
        Assert.Null(await _sample.ValueAsync("E02", 2025, 2));
    }

    [Fact]
    public async Task Run_WithFaultyRows_ReadsTheSoundOnesOnlyWhenToldTo()
    {
        const string Mixed = Missing + "E02;T1 2025;sex;\n";

        var asked = await _sample.RunAsync(Mixed, consent: new ImportConsent(false, true, true));

        Assert.IsType<ImportOutcome.Otherwise>(asked);
        Assert.Null(await _sample.ValueAsync("E02", 2025, 2));

        var done = Assert.IsType<ImportOutcome.Done>(await _sample.RunAsync(Mixed));
        Assert.Equal((1, 1), (done.New, done.Skipped));
        Assert.Equal(6.4m, await _sample.ValueAsync("E02", 2025, 2));
    }

    [Fact]
    public async Task Try_OfAnUnlikelyValueForALockedPoint_AsksBoth()
    {
        var trial = await _sample.TryAsync(Heading + "E02;T2 2025;64;\n");

        Assert.Equal(
            ["E02, T2 2025: 64,0 %, väntat 3,5–11,1", "E02, T2 2025: T2 2025 är låst"],
            trial!.Doubts.Select(one => $"{one.Read}: {one.Why}".Replace('\u00a0', ' '))
        );
        Assert.False(new ImportConsent(true, false, true).Covers(trial));
        Assert.False(new ImportConsent(true, true, false).Covers(trial));
        Assert.IsType<ImportOutcome.Otherwise>(
            await _sample.RunAsync(
                Heading + "E02;T2 2025;64;\n",
                consent: new ImportConsent(true, true, false)
            )
        );
    }

    [Fact]
    public async Task Run_AfterSomebodySavedTheSame_ShowsWhatIsNowAndWritesNothing()
    {
        var viewer = await _sample.Database.ViewerAsync("sektorchef-utbildning");
        var order = await _sample.OrderAsync(Missing);
        var seen = await _sample.Command.TryAsync(viewer, order, null, default);
        await _sample.RunAsync(Heading + "E02;T2 2025;5,9;\n", "chef-nossebro-skola");

        var outcome = await _sample.Command.RunAsync(
            viewer,
            order,
            seen!,
            ImportSample.Yes,
            null,
            default
        );

        var now = Assert.IsType<ImportOutcome.Otherwise>(outcome).Now;
        Assert.Equal((0, 1), (now.New, now.Changed));
        Assert.Equal(5.9m, await _sample.ValueAsync("E02", 2025, 2));
    }

    [Fact]
    public async Task Run_Cancelled_LeavesNothing()
    {
        var viewer = await _sample.Database.ViewerAsync("kommundirektor");
        var order = await _sample.OrderAsync(await ManyAsync(2_500));
        var trial = await _sample.Command.TryAsync(viewer, order, null, default);
        Assert.Equal(2_500, trial!.New);
        var logged = await _sample.LoggedAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _sample.Command.RunAsync(
                viewer,
                order,
                trial,
                ImportSample.Yes,
                new Stopper(stop),
                stop.Token
            )
        );

        Assert.Equal(logged, await _sample.LoggedAsync());
    }

    [Fact]
    public async Task Run_OfThousandsOfRows_IsOneSaveInAFewCommands()
    {
        var viewer = await _sample.Database.ViewerAsync("kommundirektor");
        var order = await _sample.OrderAsync(await ManyAsync(2_500));
        _sample.Database.Commands.Reset();
        var trial = await _sample.Command.TryAsync(viewer, order, null, default);
        Assert.InRange(_sample.Database.Commands.Count, 1, 4);

        var done = Assert.IsType<ImportOutcome.Done>(
            await _sample.Command.RunAsync(viewer, order, trial!, ImportSample.Yes, null, default)
        );

        Assert.Equal(2_500, done.New);
        await using var context = _sample.Database.CreateDbContext();
        Assert.Equal(2_500, await context.ChangeLog.CountAsync(one => one.SaveId == done.SaveId));
    }

    [Theory]
    [InlineData("chef-nossebro-skola", true)]
    [InlineData("sektorchef-utbildning", true)]
    [InlineData("kommundirektor", true)]
    [InlineData("sektorchef-social-omsorg", false)]
    [InlineData("vd-essungabostader", false)]
    [InlineData("fortroendevald", null)]
    [InlineData("presidium-utbildningsnamnden", null)]
    [InlineData("ksau", null)]
    [InlineData("medarbetare-nossebro-skola", null)]
    [InlineData("kvalitetsstrateg", null)]
    [InlineData("revisor", null)]
    [InlineData("administrator", null)]
    public async Task Run_OfEachPersona_WritesOnlyTheirOwn(string persona, bool? may)
    {
        var outcome = await _sample.RunAsync(Missing, persona);
        var unknown = await _sample.TryAsync(Heading + "X99;T2 2025;6,4;\n", persona);
        var foreign = may is true ? unknown : await _sample.TryAsync(Missing, persona);

        Assert.Equal(may is true ? 6.4m : null, await _sample.ValueAsync("E02", 2025, 2));
        Assert.Equal(may is null, outcome is ImportOutcome.NotYours);
        Assert.Equal(unknown?.Faults[0].Why, foreign?.Faults[0].Why);
    }

    [Fact]
    public async Task Undo_OfAnImport_TakesAllOfItBack()
    {
        var done = (ImportOutcome.Done)await _sample.RunAsync(Missing + "E02;T1 2025;7,1;\n");
        var viewer = await _sample.Database.ViewerAsync("sektorchef-utbildning");
        _sample.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await _sample.Undo.RunAsync(viewer, done.SaveId!.Value, default);

        Assert.Equal(UndoAnswer.Done, answer);
        Assert.Null(await _sample.ValueAsync("E02", 2025, 2));
        Assert.Equal(7.8m, await _sample.ValueAsync("E02", 2025, 1));
    }

    [Fact]
    public async Task Undo_AfterSomebodyChangedIt_TakesNothingBack()
    {
        var done = (ImportOutcome.Done)await _sample.RunAsync(Missing + "E02;T1 2025;7,1;\n");
        _sample.Time.Advance(TimeSpan.FromMinutes(1));
        await _sample.RunAsync(Heading + "E02;T2 2025;6,6;\n", "chef-nossebro-skola");

        var answer = await _sample.Undo.RunAsync(
            await _sample.Database.ViewerAsync("sektorchef-utbildning"),
            done.SaveId!.Value,
            default
        );

        Assert.Equal(UndoAnswer.ChangedSince, answer);
        Assert.Equal(6.6m, await _sample.ValueAsync("E02", 2025, 2));
        Assert.Equal(7.1m, await _sample.ValueAsync("E02", 2025, 1));
    }

    [Theory]
    [InlineData("chef-nossebro-skola")]
    [InlineData("revisor")]
    public async Task Undo_BySomebodyElseOrOfTheUnknown_AnswersAlike(string persona)
    {
        var done = (ImportOutcome.Done)await _sample.RunAsync(Missing);
        var viewer = await _sample.Database.ViewerAsync(persona);

        Assert.Equal(
            await _sample.Undo.RunAsync(viewer, Guid.NewGuid(), default),
            await _sample.Undo.RunAsync(viewer, done.SaveId!.Value, default)
        );
        Assert.Equal(6.4m, await _sample.ValueAsync("E02", 2025, 2));
    }

    /// <summary>Many values by month for a few new indicators under the council.</summary>
    private async Task<string> ManyAsync(int count)
    {
        await using var context = _sample.Database.CreateDbContext();
        await ManyMonths.AddAsync(context, 25);
        return Heading + string.Concat(ManyMonths.Rows(25, count));
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.IsWriting)
            {
                stop.Cancel();
            }
        }
    }
}
