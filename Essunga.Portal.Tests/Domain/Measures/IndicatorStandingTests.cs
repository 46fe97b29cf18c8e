using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class IndicatorStandingTests
{
    private static readonly MeasurePeriod T2 = MeasurePeriod.OfTertial(2025, 2);
    private static readonly DateOnly CutOff = new(2025, 9, 30);
    private static readonly PublicationRule SchoolYear = new(PeriodKind.Year, 1, 2020, -3);
    private static readonly PublicationRule Yearly = new(PeriodKind.Year, 1, 2020, 2);

    [Fact]
    public void Judge_UnderTheLine_IsNotReached()
    {
        var standing = At(
            Path(2023, 81.0m, 88m),
            Direction.Higher,
            SchoolYear,
            Year(2023, 81.0m),
            Year(2024, 79.5m),
            Year(2025, 76.8m)
        );
        Assert.Equal(IndicatorState.NotReached, standing.State);
        Assert.Equal(84.5m, standing.PathValue);
        Assert.Equal(76.8m, standing.Current!.Value);
        Assert.Equal(MeasurePeriod.OfYear(2026), standing.ExpectedPeriod);
    }

    [Fact]
    public void Judge_OnTheLineDownwards_IsOnTheWay() =>
        Assert.Equal(
            IndicatorState.OnTheWay,
            At(
                Path(2023, 15m, 11m),
                Direction.Lower,
                SchoolYear,
                Year(2023, 15m),
                Year(2025, 13m)
            ).State
        );

    [Fact]
    public void Judge_OnTheLineUpwards_IsOnTheWay() =>
        Assert.Equal(
            IndicatorState.OnTheWay,
            At(Path(2023, 80m, 88m), Direction.Higher, SchoolYear, Year(2025, 84m)).State
        );

    [Fact]
    public void Judge_OnlyTheBaselineYearIsDueAndUnknown_IsNotMissing()
    {
        var standing = At(Path(2024, 69m, 75m), Direction.Higher, Yearly);
        Assert.Equal(IndicatorState.Expected, standing.State);
        Assert.Equal(MeasurePeriod.OfYear(2025), standing.ExpectedPeriod);
    }

    [Fact]
    public void Judge_TargetIsToKeepTheLevel_IsReachedBelowIt() =>
        Assert.Equal(
            IndicatorState.Reached,
            At(
                Path(2023, 5.2m, 5.2m),
                Direction.Lower,
                Yearly,
                Year(2023, 5.2m),
                Year(2024, 5.0m)
            ).State
        );

    [Fact]
    public void Judge_MeasuredEverySecondYear_WaitsForTheNextOne()
    {
        var standing = At(
            Path(2024, 69m, 75m),
            Direction.Higher,
            new(PeriodKind.Year, 2, 2022, 2),
            Year(2022, 71m),
            Year(2024, 69m)
        );
        Assert.Equal(IndicatorState.Expected, standing.State);
        Assert.Equal(MeasurePeriod.OfYear(2026), standing.ExpectedPeriod);
        Assert.Equal(new DateOnly(2027, 2, 28), standing.ExpectedOn);
        Assert.Equal(69m, standing.Current!.Value);
        Assert.Null(standing.PathValue);
    }

    [Fact]
    public void Judge_PublishedTwoYearsLate_IsExpectedAndNotMissing()
    {
        var standing = At(
            Path(2022, 8.0m, 6.0m),
            Direction.Lower,
            new(PeriodKind.Year, 1, 2015, 24),
            Year(2021, 8.3m),
            Year(2022, 8.0m)
        );
        Assert.Equal(IndicatorState.Expected, standing.State);
        Assert.Equal(MeasurePeriod.OfYear(2023), standing.ExpectedPeriod);
        Assert.Equal(new DateOnly(2025, 12, 31), standing.ExpectedOn);
    }

    [Fact]
    public void Judge_DueAndNotReported_IsMissingWithThePeriodThatIsDue()
    {
        var standing = At(
            Path(2023, 81.0m, 88m),
            Direction.Higher,
            SchoolYear,
            Year(2023, 81.0m),
            Year(2024, 90m)
        );
        Assert.Equal(IndicatorState.Missing, standing.State);
        Assert.Equal(MeasurePeriod.OfYear(2025), standing.ExpectedPeriod);
        Assert.Equal(90m, standing.Current!.Value);
    }

    [Fact]
    public void Judge_NothingEverReported_IsMissingAndHasNoValue()
    {
        var standing = At(Path(2023, null, 88m), Direction.Higher, SchoolYear);
        Assert.Equal(IndicatorState.Missing, standing.State);
        Assert.Null(standing.Current);
    }

    [Fact]
    public void Judge_LaterYearAndLaterTertial_AreNotYetThere()
    {
        var tertially = new PublicationRule(PeriodKind.Tertial, 1, 2024, 0);
        var standing = At(
            Path(2023, 5m, 4m),
            Direction.Lower,
            tertially,
            Tertial(2025, 2, 4.9m),
            Tertial(2025, 3, 3.0m),
            Year(2026, 2.0m)
        );
        Assert.Equal(4.9m, standing.Current!.Value);
        Assert.Equal(IndicatorState.NotReached, standing.State);
    }

    [Fact]
    public void Judge_DuePeriodThatCouldNotBeMeasured_IsReportedAndJudgedByTheOneBefore()
    {
        var rule = new PublicationRule(PeriodKind.Tertial, 1, 2024, 0);
        var at = new PointInTime(
            MeasurePeriod.OfTertial(2025, 2),
            new DateOnly(2025, 9, 12),
            new DateTime(2025, 9, 12, 0, 0, 0, DateTimeKind.Utc),
            IsLocked: false
        );
        var before = Reported(MeasurePeriod.OfTertial(2025, 1), 3.9m);
        var unmeasured = Reported(MeasurePeriod.OfTertial(2025, 2), null);

        Assert.Equal(IndicatorState.Missing, Judged(before).State);
        var standing = Judged(before, unmeasured);

        Assert.Equal(IndicatorState.Reached, standing.State);
        Assert.Equal(3.9m, standing.Current!.Value);
        Assert.Equal(MeasurePeriod.OfTertial(2025, 3), standing.ExpectedPeriod);
        Assert.Equal(
            MeasurePeriod.OfTertial(2025, 2),
            PointReading.Of([before, unmeasured], rule, at, 0).LatestUnmeasured
        );

        IndicatorStanding Judged(params ReportedValue[] values) =>
            IndicatorStanding.Judge(
                PointReading.Of(values, rule, at, 0),
                Path(2023, 5m, 4m),
                Direction.Lower,
                rule,
                at.Period,
                at.DueOn
            );

        static ReportedValue Reported(MeasurePeriod period, decimal? value) =>
            new(period, value, null, false, new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void Judge_LaterPeriodDueAtALateCutOff_IsNotAskedForAtThePoint()
    {
        var tertially = new PublicationRule(PeriodKind.Tertial, 1, 2024, 0);
        var standing = IndicatorStanding.Judge(
            new PointReading([Tertial(2025, 3, 3.9m)], new HashSet<MeasurePeriod>()),
            Path(2023, 5m, 4m),
            Direction.Lower,
            tertially,
            MeasurePeriod.OfTertial(2025, 3),
            new DateOnly(2026, 5, 15)
        );
        Assert.Equal(IndicatorState.Reached, standing.State);
    }

    [Fact]
    public void Judge_WithoutTargetOrNeutral_HasNoState()
    {
        Assert.Null(At(null, Direction.Higher, Yearly, Year(2024, 5m)).State);
        Assert.Null(At(Path(2023, 5m, 6m), Direction.Neutral, Yearly, Year(2024, 5m)).State);
    }

    [Fact]
    public void Judge_AnyValues_OrderDoesNotMatterAndStateFollowsTheLatest() =>
        Gen.Int[0, 100]
            .Array[0, 6]
            .Sample(numbers =>
            {
                var known = numbers.Select((number, at) => Year(2020 + at, number)).ToList();
                var path = Path(2022, 50, 80);
                var standing = At(path, Direction.Higher, SchoolYear, [.. known]);
                known.Reverse();
                Assert.Equal(standing, At(path, Direction.Higher, SchoolYear, [.. known]));
                Assert.Equal(numbers.Length < 6, standing.State == IndicatorState.Missing);
                if (standing.State == IndicatorState.Reached)
                {
                    Assert.True(numbers[^1] >= 80);
                }
            });

    private static IndicatorStanding At(
        TargetPath? path,
        Direction direction,
        PublicationRule rule,
        params KnownValue[] known
    ) =>
        IndicatorStanding.Judge(
            new PointReading(known, new HashSet<MeasurePeriod>()),
            path,
            direction,
            rule,
            T2,
            CutOff
        );

    private static TargetPath Path(int year, decimal? from, decimal to) =>
        new(year, from, 2027, to, null, null, []);

    private static KnownValue Year(int year, decimal value) =>
        new(MeasurePeriod.OfYear(year), value);

    private static KnownValue Tertial(int year, int tertial, decimal value) =>
        new(MeasurePeriod.OfTertial(year, tertial), value);
}
