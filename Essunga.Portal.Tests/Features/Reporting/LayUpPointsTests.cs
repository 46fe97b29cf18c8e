using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Tests.Support;
using Essunga.Portal.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Rules = Essunga.Portal.Domain.FollowUp.FollowUpRules;

namespace Essunga.Portal.Tests.Features.Reporting;

/// <summary>The coming year's reporting points are laid up, or nothing could be reported to it.</summary>
public sealed class LayUpPointsTests : IAsyncLifetime
{
    private static readonly DaysForm Whole = new(
        2026,
        "",
        ["11 maj 2026", "2026-09-11", "29/1 2027"]
    );

    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task RunAsync_AYearWithoutPoints_LaysUpThree_AndTwiceIsOnce()
    {
        Assert.IsType<WriteOutcome.Saved>(await SaveAsync(Whole));
        Assert.IsType<WriteOutcome.Saved>(await SaveAsync(Whole));

        Assert.Equal(
            [(1, new DateOnly(2026, 5, 11)), (2, new(2026, 9, 11)), (3, new(2027, 1, 29))],
            await PointsAsync(2026)
        );
    }

    [Fact]
    public async Task RunAsync_TenAtOnce_LayUpThree()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SaveAsync(Whole)));

        Assert.All(outcomes, outcome => Assert.IsType<WriteOutcome.Saved>(outcome));
        Assert.Equal(3, (await PointsAsync(2026)).Count);
    }

    [Theory]
    [InlineData("", "Skriv en dag")]
    [InlineData("i maj", "Skriv en dag")]
    [InlineData("31 februari 2026", "Skriv en dag")]
    [InlineData("2026-04-30", "efter att tertialet är slut")]
    [InlineData("2026-09-01", "innan nästa är det")]
    [InlineData("2025-05-12", "efter att tertialet är slut")]
    public async Task RunAsync_ADayThatCannotBe_SaysSoBesideIt_AndWritesNothing(
        string typed,
        string said
    )
    {
        var fault = Assert.Single(
            Assert
                .IsType<WriteOutcome.Faulty>(
                    await SaveAsync(Whole with { Days = [typed, Whole.Days[1], Whole.Days[2]] })
                )
                .Faults
        );

        Assert.Equal(DaysForm.FieldOf(1), fault.Field);
        Assert.Contains(said, fault.Text, StringComparison.Ordinal);
        Assert.Empty(await PointsAsync(2026));
    }

    [Fact]
    public async Task RunAsync_AYearOutsideEveryGoalPeriod_IsAsAnUnknown() =>
        Assert.IsType<WriteOutcome.NotTheirs>(await SaveAsync(Whole with { Year = 2040 }));

    [Fact]
    public async Task RunAsync_ALockedPointsDay_IsNotMoved_AndAnOpenOnesIs()
    {
        var form = DaysForm.Of(await YearAsync(2025));
        var locked = await SaveAsync(form with { Days = ["2025-05-13", .. form.Days.Skip(1)] });
        Assert.Equal(
            RuleTexts.Of(Rules.PointIsOpen),
            Assert.Single(Assert.IsType<WriteOutcome.Faulty>(locked).Faults).Text
        );

        Assert.IsType<WriteOutcome.Saved>(
            await SaveAsync(form with { Days = [.. form.Days.Take(2), "2026-02-06"] })
        );
        Assert.Equal((3, new DateOnly(2026, 2, 6)), (await PointsAsync(2025))[^1]);
    }

    [Fact]
    public async Task RunAsync_MovedByAnotherMeanwhile_AsksWhichHolds()
    {
        var form = DaysForm.Of(await YearAsync(2025));
        await SaveAsync(form with { Days = [.. form.Days.Take(2), "2026-02-06"] });

        Assert.IsType<WriteOutcome.TakenByOther>(
            await SaveAsync(form with { Days = [.. form.Days.Take(2), "2026-02-13"] })
        );
    }

    [Fact]
    public async Task ToLayUp_InTheAutumn_IsTheOpenYearAndTheNext_LikeTheOneBefore()
    {
        var years = PointYear.ToLayUp(await CalendarAsync(), new DateOnly(2025, 10, 9));

        Assert.Equal([(2025, true), (2026, false)], years.Select(one => (one.Year, one.IsWhole)));
        Assert.Equal(["2026-05-12", "2026-09-12", "2027-01-30"], DaysForm.Of(years[1]).Days);
    }

    private async Task<WriteOutcome> SaveAsync(DaysForm form) =>
        await new LayUpPoints(_database, _time).RunAsync(
            form,
            await _database.ViewerAsync("kvalitetsstrateg"),
            CancellationToken.None
        );

    private Task<ReadCalendar> CalendarAsync() =>
        new CalendarReader(_database, new ReadCache(new DataVersion())).ReadAsync(
            CancellationToken.None
        );

    private async Task<PointYear> YearAsync(int year) =>
        PointYear
            .ToLayUp(await CalendarAsync(), new DateOnly(2025, 10, 9))
            .Single(one => one.Year == year);

    private async Task<List<(int Tertial, DateOnly DueOn)>> PointsAsync(int year)
    {
        await using var context = _database.CreateDbContext();
        var points = await context
            .ReportingPoints.Where(point => point.Year == year)
            .OrderBy(point => point.Tertial)
            .ToListAsync();
        return [.. points.Select(point => (point.Tertial, point.DueOn))];
    }
}
