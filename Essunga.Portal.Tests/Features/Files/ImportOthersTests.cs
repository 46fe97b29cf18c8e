using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Files.Importing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Indikatorer and aktiviteter from files.</summary>
public sealed class ImportOthersTests : IAsyncLifetime
{
    private const string Indicators =
        "Kod;Namn;Organisation;Enhet;Bättre när;Mäts per;Andel\n"
        + "NY1;Nöjda elever;UN;%;högre;tertial;ja\n";

    private const string Activities =
        "Kod;Aktivitet;Mål;Nämnd;Från;Till;Indikatorer\n"
        + "NYA1;Läslyft i alla klasser;3;Utbildningsnämnden;2025-01-15;2026-06-30;I08, E02\n";

    private ImportSample _sample = null!;

    public async ValueTask InitializeAsync() => _sample = await ImportSample.MakeAsync();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task Run_OfANewIndicator_MakesItAndTwiceIsOnce()
    {
        var first = await RunAsync(Indicators, ImportKind.Indicators);
        var again = await RunAsync(Indicators, ImportKind.Indicators);

        Assert.Equal((1, 0, 0), (first.New, first.Changed, first.Same));
        Assert.Equal((0, 0, 1), (again.New, again.Changed, again.Same));
        await using var context = _sample.Database.CreateDbContext();
        var made = await context.Indicators.SingleAsync(one => one.Code == "NY1");
        Assert.Equal("Nöjda elever", made.Name);
        Assert.Equal(PeriodKind.Tertial, made.PeriodKind);
        Assert.True(made.IsShare);
    }

    [Fact]
    public async Task Run_OfAKnownIndicator_ChangesWhatTheFileSaysAndKeepsTheRest()
    {
        const string Changed = "Kod;Namn;Organisation;Definition\nNY1;;;Andel som svarar ja\n";
        await RunAsync(Indicators, ImportKind.Indicators);

        var done = await RunAsync(Changed, ImportKind.Indicators);

        Assert.Equal((0, 1), (done.New, done.Changed));
        await using var context = _sample.Database.CreateDbContext();
        var made = await context.Indicators.SingleAsync(one => one.Code == "NY1");
        Assert.Equal("Andel som svarar ja", made.Definition);
        Assert.Equal("Nöjda elever", made.Name);
        Assert.True(made.IsShare);
    }

    [Fact]
    public async Task Try_OfFaultyIndicators_TellsEach()
    {
        var trial = await _sample.TryAsync(
            "Kod;Namn;Organisation;Bättre när;Decimaler;Andel\n"
                + "NY1;;UN;;;\n"
                + "NY2;Två;Trollerinämnden;;;\n"
                + "NY3;Tre;UN;bäst;;\n"
                + "NY4;Fyra;UN;;9;\n"
                + "NY5;Fem;UN;;;kanske\n",
            "kvalitetsstrateg",
            ImportKind.Indicators
        );

        Assert.Equal(
            [
                "Ge indikatorn ett namn.",
                "Finns inte, eller är inte ditt att ändra.",
                "Skriv högre, lägre, inom intervall eller ingetdera.",
                "Skriv ett heltal mellan 0 och 4.",
                "Skriv ja eller nej.",
            ],
            trial!.Faults.Select(one => one.Why)
        );
    }

    [Fact]
    public async Task Run_OfANewActivity_MakesItWithItsIndicatorsAndTwiceIsOnce()
    {
        var first = await RunAsync(Activities, ImportKind.Activities);
        var again = await RunAsync(Activities, ImportKind.Activities);

        Assert.Equal((1, 0), (first.New, first.Same));
        Assert.Equal((0, 1), (again.New, again.Same));
        await using var context = _sample.Database.CreateDbContext();
        var made = await context
            .Activities.Include(one => one.Indicators)
            .SingleAsync(one => one.Code == "NYA1");
        Assert.Equal(new DateOnly(2026, 6, 30), made.To);
        Assert.Equal(2, made.Indicators.Count);
    }

    [Fact]
    public async Task Run_OfAKnownActivity_ChangesItAndKeepsWhatWasDecided()
    {
        await RunAsync(Activities, ImportKind.Activities);
        await using (var context = _sample.Database.CreateDbContext())
        {
            var one = await context.Activities.SingleAsync(one => one.Code == "NYA1");
            one.Decide(Decision.Proposed with { State = DecisionState.Decided });
            context.Stamp = new(
                (await _sample.Database.ViewerAsync("sektorchef-utbildning")).PersonId,
                _sample.Time.GetUtcNow().UtcDateTime
            );
            await context.SaveChangesAsync();
        }

        var later = Activities.Replace("2026-06-30", "2026-12-31").Replace("E02", "I06");
        var done = await RunAsync(later, ImportKind.Activities);

        Assert.Equal((0, 1), (done.New, done.Changed));
        Assert.Equal(1, (await RunAsync(later, ImportKind.Activities)).Same);
        await using var read = _sample.Database.CreateDbContext();
        var changed = await read
            .Activities.Include(one => one.Indicators)
            .SingleAsync(one => one.Code == "NYA1");
        Assert.Equal(new DateOnly(2026, 12, 31), changed.To);
        Assert.Equal(new DateOnly(2026, 6, 30), changed.DecidedTo);
        Assert.Equal(DecisionState.ChangedAfterDecision, changed.Decision.State);
        Assert.Equal(3, changed.Indicators.Count);
        Assert.Equal(
            UndoAnswer.ChangedSince,
            await _sample.Undo.RunAsync(
                await _sample.Database.ViewerAsync("sektorchef-utbildning"),
                done.SaveId!.Value,
                default
            )
        );
    }

    [Fact]
    public async Task Try_OfFaultyActivities_TellsEach()
    {
        var trial = await _sample.TryAsync(
            "Kod;Aktivitet;Mål;Nämnd;Från;Till;Indikatorer\n"
                + "N1;;3;UN;2025-01-15;2025-12-31;\n"
                + "N2;Två;99;UN;2025-01-15;2025-12-31;\n"
                + "N3;Tre;3;UN;2025-12-31;2025-01-15;\n"
                + "N4;Fyra;3;UN;i höst;2025-12-31;\n"
                + "N5;Fem;3;UN;2025-01-15;2031-12-31;\n"
                + "N6;Sex;4;UN;2025-01-15;2025-12-31;\n"
                + "N8;Åtta;3;SN;2025-01-15;2025-12-31;\n"
                + "N7;Sju;3;UN;2025-01-15;2025-12-31;X99\n",
            "sektorchef-utbildning",
            ImportKind.Activities
        );

        Assert.Equal(
            [
                "Ge aktiviteten ett namn.",
                "Målet finns inte i den målperiod där aktiviteten börjar.",
                "Aktiviteten måste sluta efter att den har börjat.",
                "Skriv ett datum, som 2025-03-31.",
                "Aktiviteten måste ligga inom målperioden.",
                "Nämnden har inte det målet.",
                "Finns inte, eller är inte ditt att ändra.",
                "Indikatorn X99 finns inte.",
            ],
            trial!.Faults.Select(one => one.Why)
        );
    }

    [Theory]
    [InlineData("chef-nossebro-skola")]
    [InlineData("revisor")]
    [InlineData("administrator")]
    [InlineData("ksau")]
    [InlineData("fortroendevald")]
    public async Task Run_ByWhoMayNot_WritesNothing(string persona)
    {
        Assert.IsType<ImportOutcome.NotYours>(
            await _sample.RunAsync(Indicators, persona, ImportKind.Indicators)
        );
        Assert.IsType<ImportOutcome.NotYours>(
            await _sample.RunAsync(Activities, persona, ImportKind.Activities)
        );
        await using var context = _sample.Database.CreateDbContext();
        Assert.False(await context.Indicators.AnyAsync(one => one.Code == "NY1"));
    }

    [Fact]
    public async Task Undo_OfNewIndicatorsAndActivities_RemovesThem()
    {
        var uses = await UsesAsync();
        var indicators = await RunAsync(Indicators, ImportKind.Indicators);
        var activities = await RunAsync(Activities, ImportKind.Activities);
        var viewer = await _sample.Database.ViewerAsync("kvalitetsstrateg");
        var head = await _sample.Database.ViewerAsync("sektorchef-utbildning");

        Assert.Equal(
            UndoAnswer.Done,
            await _sample.Undo.RunAsync(head, activities.SaveId!.Value, default)
        );
        Assert.Equal(
            UndoAnswer.Done,
            await _sample.Undo.RunAsync(viewer, indicators.SaveId!.Value, default)
        );
        await using var context = _sample.Database.CreateDbContext();
        Assert.False(await context.Activities.AnyAsync(one => one.Code == "NYA1"));
        Assert.Equal(uses, await UsesAsync());
        Assert.False(await context.Indicators.AnyAsync(one => one.Code == "NY1"));
    }

    [Fact]
    public async Task Try_OfAShareOverAHundred_IsAFaultInItsColumn()
    {
        await RunAsync(Indicators, ImportKind.Indicators);

        var trial = await _sample.TryAsync("Kod;Period;Värde\nNY1;T1 2025;140\n", "kommundirektor");

        var fault = Assert.Single(trial!.Faults);
        Assert.Equal(
            ("Värde", "140", "En andel ligger mellan 0 och 100."),
            (fault.Column, fault.Read, fault.Why)
        );
    }

    [Fact]
    public async Task Undo_OfAnIndicatorThatIsUsed_TakesNothingBack()
    {
        var done = await RunAsync(Indicators, ImportKind.Indicators);
        await _sample.RunAsync("Kod;Period;Värde\nNY1;T1 2025;50\n", "kommundirektor");

        Assert.Equal(
            UndoAnswer.ChangedSince,
            await _sample.Undo.RunAsync(
                await _sample.Database.ViewerAsync("kvalitetsstrateg"),
                done.SaveId!.Value,
                default
            )
        );
    }

    private async Task<ImportOutcome.Done> RunAsync(string text, ImportKind kind) =>
        Assert.IsType<ImportOutcome.Done>(
            await _sample.RunAsync(
                text,
                kind == ImportKind.Activities ? "sektorchef-utbildning" : "kvalitetsstrateg",
                kind
            )
        );

    private async Task<int> UsesAsync()
    {
        await using var context = _sample.Database.CreateDbContext();
        return await context.Set<IndicatorUse>().CountAsync();
    }
}
