using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>A value is saved once, by who may, and never over what somebody has not seen.</summary>
public sealed class ReportValueTests : IAsyncLifetime
{
    private static readonly MeasurePeriod Missing = MeasurePeriod.OfTertial(2025, 2);

    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Run_ByTheOwner_KeepsTheValueWithWhoAndWhen()
    {
        var answer = await ReportAsync("chef-nossebro-skola", 6.4m);

        var kept = Assert.IsType<ReportAnswer.Kept>(answer).Value;
        Assert.Equal(6.4m, kept.Value);
        Assert.Equal("Chef", kept.By.Title);
        await using var context = _database.CreateDbContext();
        var saved = await SavedAsync(context);
        Assert.Equal(6.4m, saved.Value);
        Assert.Equal(_time.GetUtcNow().UtcDateTime, saved.ReportedAt);
        Assert.Equal(
            saved.ReportedById,
            (await context.ChangeLog.OrderBy(entry => entry.Id).LastAsync()).ById
        );
    }

    [Fact]
    public async Task Run_ByTheStandIn_IsTheStandInsValue()
    {
        var answer = await ReportAsync("sektorchef-utbildning", 6.4m);

        Assert.Equal("Sektorchef", Assert.IsType<ReportAnswer.Kept>(answer).Value.By.Title);
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("presidium-utbildningsnamnden")]
    [InlineData("ksau")]
    [InlineData("medarbetare-nossebro-skola")]
    [InlineData("sektorchef-social-omsorg")]
    [InlineData("kvalitetsstrateg")]
    [InlineData("vd-essungabostader")]
    [InlineData("revisor")]
    [InlineData("administrator")]
    public async Task Run_ByWhoMayNot_AnswersAsForTheUnknownAndWritesNothing(string persona)
    {
        var foreign = await ReportAsync(persona, 6.4m);
        var unknown = await RunAsync(
            persona,
            (await AskAsync(6.4m)) with
            {
                IndicatorId = Guid.NewGuid(),
            }
        );

        Assert.Equal(unknown, foreign);
        Assert.IsType<ReportAnswer.NotYours>(foreign);
        await using var context = _database.CreateDbContext();
        Assert.Equal(0, await CountAsync(context));
    }

    [Fact]
    public async Task Run_SentTwice_IsOneRowAndOneLogEntry()
    {
        var asked = await AskAsync(6.4m);
        await RunAsync("chef-nossebro-skola", asked);
        await using var context = _database.CreateDbContext();
        var logged = await context.ChangeLog.CountAsync();

        var again = await RunAsync("chef-nossebro-skola", asked);

        Assert.Equal(6.4m, Assert.IsType<ReportAnswer.Kept>(again).Value.Value);
        Assert.Equal(1, await CountAsync(context));
        Assert.Equal(logged, await context.ChangeLog.CountAsync());
    }

    [Fact]
    public async Task Run_TwentyAtOnce_IsOneRow()
    {
        var asked = await AskAsync(6.4m);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => RunAsync("chef-nossebro-skola", asked))
        );

        Assert.All(answers, answer => Assert.IsType<ReportAnswer.Kept>(answer));
        await using var context = _database.CreateDbContext();
        Assert.Equal(1, await CountAsync(context));
    }

    [Fact]
    public async Task Run_OverWhatSomebodyElseSaved_ShowsTheirsAndChangesNothing()
    {
        await ReportAsync("sektorchef-utbildning", 6.4m);

        var answer = await ReportAsync("chef-nossebro-skola", 7.1m);

        Assert.Equal(6.4m, Assert.IsType<ReportAnswer.TakenByOther>(answer).Theirs.Value);
        await using var context = _database.CreateDbContext();
        Assert.Equal(6.4m, (await SavedAsync(context)).Value);
    }

    [Fact]
    public async Task Run_OverWhatWasSeen_IsACorrectionThatKeepsTheOld()
    {
        var first = Assert.IsType<ReportAnswer.Kept>(await ReportAsync("chef-nossebro-skola", 64m));
        var asked = (await AskAsync(6.4m)) with { Seen = first.Value, Reason = "Felskrivet" };

        var answer = await RunAsync("chef-nossebro-skola", asked);

        Assert.True(Assert.IsType<ReportAnswer.Kept>(answer).Value.IsCorrected);
        await using var context = _database.CreateDbContext();
        var correction = Assert.Single((await SavedAsync(context)).Corrections);
        Assert.Equal((64m, 6.4m), (correction.From, correction.To));
        // T2 2025 is locked in the sample.
        Assert.True(correction.IsLate);
        Assert.Equal(
            "Felskrivet",
            (await context.ChangeLog.OrderBy(entry => entry.Id).LastAsync()).Reason
        );
    }

    [Fact]
    public async Task Run_CorrectionWithoutReason_IsRefusedAndChangesNothing()
    {
        var first = Assert.IsType<ReportAnswer.Kept>(await ReportAsync("chef-nossebro-skola", 64m));

        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Seen = first.Value,
                Reason = " ",
            }
        );

        Assert.Equal(
            MeasureRules.CorrectionNeedsReason,
            Assert.IsType<ReportAnswer.Refused>(answer).Rule
        );
        await using var context = _database.CreateDbContext();
        Assert.Equal(64m, (await SavedAsync(context)).Value);
    }

    [Fact]
    public async Task Run_CorrectionWithTooLongAReason_IsRefused()
    {
        var first = Assert.IsType<ReportAnswer.Kept>(await ReportAsync("chef-nossebro-skola", 64m));

        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Seen = first.Value,
                Reason = new string('a', Measurement.MostReason + 1),
            }
        );

        Assert.Equal(
            MeasureRules.ReasonIsShortEnough,
            Assert.IsType<ReportAnswer.Refused>(answer).Rule
        );
    }

    [Fact]
    public async Task Run_FuturePeriod_IsRefused()
    {
        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Period = MeasurePeriod.OfTertial(2026, 1),
            }
        );

        Assert.Equal(MeasureRules.PeriodHasBegun, Assert.IsType<ReportAnswer.Refused>(answer).Rule);
    }

    [Fact]
    public async Task Run_PeriodOfAnotherKind_IsRefused()
    {
        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Period = MeasurePeriod.OfYear(2025),
            }
        );

        Assert.Equal(
            MeasureRules.PeriodFitsMeasure,
            Assert.IsType<ReportAnswer.Refused>(answer).Rule
        );
    }

    [Fact]
    public async Task Run_ByGenderThatIsNotAskedFor_IsRefused()
    {
        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Gender = Gender.Women,
            }
        );

        Assert.Equal(
            MeasureRules.GenderIsAskedFor,
            Assert.IsType<ReportAnswer.Refused>(answer).Rule
        );
    }

    [Fact]
    public async Task Run_WithCountAndComment_KeepsBothAndLetsThemBePutRightWithoutAReason()
    {
        var asked = (await AskAsync(6.4m)) with { PopulationSize = 41, Comment = " Hela läsåret " };
        var first = Assert.IsType<ReportAnswer.Kept>(await RunAsync("chef-nossebro-skola", asked));
        Assert.Equal((41, "Hela läsåret"), (first.Value.PopulationSize, first.Value.Comment));

        var second = await RunAsync(
            "chef-nossebro-skola",
            asked with
            {
                Seen = first.Value,
                PopulationSize = 42,
                Comment = "<b>Hela</b> läsåret",
            }
        );

        Assert.False(Assert.IsType<ReportAnswer.Kept>(second).Value.IsCorrected);
        await using var context = _database.CreateDbContext();
        var saved = await SavedAsync(context);
        Assert.Equal((42, "<b>Hela</b> läsåret"), (saved.PopulationSize, saved.Comment));
        Assert.Empty(saved.Corrections);
        // T2 2025 is locked in the sample: the log tells that it came afterwards.
        Assert.Equal(
            "Efterhandsändring",
            (await context.ChangeLog.OrderBy(entry => entry.Id).LastAsync()).Reason
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(10_000_001)]
    public async Task Run_CountThatIsNone_IsRefused(int count)
    {
        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                PopulationSize = count,
            }
        );

        Assert.Equal(
            MeasureRules.PopulationIsSound,
            Assert.IsType<ReportAnswer.Refused>(answer).Rule
        );
        await using var context = _database.CreateDbContext();
        Assert.Equal(0, await CountAsync(context));
    }

    [Fact]
    public async Task Run_TooLongAComment_IsRefused()
    {
        var answer = await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Comment = new string('a', 20_000),
            }
        );

        Assert.Equal(
            MeasureRules.CommentIsShortEnough,
            Assert.IsType<ReportAnswer.Refused>(answer).Rule
        );
    }

    [Fact]
    public async Task Run_CouldNotBeMeasured_IsReportedWithWhyAndCorrectedLater()
    {
        var asked = (await AskAsync(0)) with { Value = null };
        Assert.Equal(
            MeasureRules.UnmeasuredNeedsComment,
            Assert
                .IsType<ReportAnswer.Refused>(
                    await RunAsync("chef-nossebro-skola", asked with { Comment = "  " })
                )
                .Rule
        );

        var first = Assert.IsType<ReportAnswer.Kept>(
            await RunAsync("chef-nossebro-skola", asked with { Comment = "Systemet låg nere" })
        );
        Assert.True(first.Value.IsUnmeasured);
        await RunAsync(
            "chef-nossebro-skola",
            (await AskAsync(6.4m)) with
            {
                Seen = first.Value,
                Reason = "Uppgifterna kom fram",
            }
        );

        await using var context = _database.CreateDbContext();
        var saved = await SavedAsync(context);
        var correction = Assert.Single(saved.Corrections);
        Assert.Equal((null, 6.4m), (correction.From, correction.To));
        Assert.Equal((6.4m, null), (saved.Value, saved.Comment));
    }

    [Fact]
    public async Task Run_OverAValueWithACommentThatWasNotSeen_ShowsTheirs()
    {
        var theirs = (await AskAsync(6.4m)) with { Comment = "Deras" };
        var seen = Assert.IsType<ReportAnswer.Kept>(
            await RunAsync("sektorchef-utbildning", theirs)
        );
        await RunAsync(
            "sektorchef-utbildning",
            theirs with
            {
                Seen = seen.Value,
                Comment = "Deras nya",
            }
        );

        var answer = await RunAsync(
            "chef-nossebro-skola",
            theirs with
            {
                Seen = seen.Value,
                Comment = "Min",
            }
        );

        Assert.Equal("Deras nya", Assert.IsType<ReportAnswer.TakenByOther>(answer).Theirs.Comment);
    }

    private async Task<ReportAnswer> ReportAsync(string persona, decimal value) =>
        await RunAsync(persona, await AskAsync(value));

    private async Task<ReportAnswer> RunAsync(string persona, ValueToReport asked) =>
        await new ReportValue(_database, _time).RunAsync(
            await _database.ViewerAsync(persona),
            asked,
            CancellationToken.None
        );

    private async Task<ValueToReport> AskAsync(decimal value)
    {
        await using var context = _database.CreateDbContext();
        var indicator = await context.Indicators.SingleAsync(one => one.Code == "E02");
        return new ValueToReport(
            Guid.NewGuid(),
            indicator.Id,
            Missing,
            Gender.Total,
            value,
            null,
            null
        );
    }

    private static Task<Measurement> SavedAsync(
        Essunga.Portal.Domain.Data.PortalDbContext context
    ) => Of(context).Include(one => one.Corrections).SingleAsync();

    private static Task<int> CountAsync(Essunga.Portal.Domain.Data.PortalDbContext context) =>
        Of(context).CountAsync();

    private static IQueryable<Measurement> Of(Essunga.Portal.Domain.Data.PortalDbContext context) =>
        context.Measurements.Where(one =>
            one.PeriodYear == 2025
            && one.PeriodIndex == 2
            && one.PeriodKind == PeriodKind.Tertial
            && context.Indicators.Any(indicator =>
                indicator.Id == one.IndicatorId && indicator.Code == "E02"
            )
        );
}
