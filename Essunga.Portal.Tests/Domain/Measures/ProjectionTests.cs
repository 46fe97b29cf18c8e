using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class ProjectionTests
{
    [Fact]
    public void For_FallingSeries_NeverReachesAHigherTarget()
    {
        var projection = Project(Direction.Higher, 88, 86.2m, 84.9m, 81.0m, 79.5m, 76.8m)!;
        Assert.Equal(-2.5m, Math.Round(projection.PerYear, 1));
        Assert.Null(projection.ReachedYear);
        Assert.Null(projection.EarliestYear);
        Assert.Null(projection.LatestYear);
    }

    [Fact]
    public void For_StraightSeries_ReachesTheTargetWhenTheLineDoes()
    {
        var projection = Project(Direction.Higher, 80, 60, 62, 64, 66, 68)!;
        Assert.Equal(new Projection(2, 2, 2, 2031, 2031, 2031), projection);
    }

    [Fact]
    public void For_StraightSeriesDownwards_ReachesTheTargetWhenTheLineDoes() =>
        Assert.Equal(
            new Projection(-1, -1, -1, 2027, 2027, 2027),
            Project(Direction.Lower, 4, 10, 9, 8, 7, 6)
        );

    [Fact]
    public void For_UncertainPace_GivesTheYearsOfTheSpread()
    {
        var projection = Project(Direction.Higher, 75, 60, 63, 62, 66, 65)!;
        Assert.Equal(1.375m, projection.PerYear);
        Assert.Equal((-1m, 4m), (projection.Low, projection.High));
        Assert.Equal((2032, 2028, (int?)null), Years(projection));

        static (int?, int?, int?) Years(Projection projection) =>
            (projection.ReachedYear, projection.EarliestYear, projection.LatestYear);
    }

    [Fact]
    public void For_UncertainPaceDownwards_IsBestWhenItFallsFastest()
    {
        var projection = Project(Direction.Lower, 45, 60, 57, 58, 54, 55)!;
        Assert.Equal(-1.375m, projection.PerYear);
        Assert.Equal((-4m, 1m), (projection.Low, projection.High));
        Assert.Equal(2032, projection.ReachedYear);
        Assert.Equal(2028, projection.EarliestYear);
        Assert.Null(projection.LatestYear);
    }

    [Fact]
    public void For_ASeriesThatStandsStill_NeverReachesATargetElsewhere()
    {
        Assert.Equal(
            new Projection(0, 0, 0, null, null, null),
            Project(Direction.Higher, 80, 60, 60, 60, 60, 60)
        );
        Assert.Equal(
            new Projection(0, 0, 0, 2025, 2025, 2025),
            Project(Direction.Higher, 60, 60, 60, 60, 60, 60)
        );
    }

    [Theory]
    [InlineData(164, 2125)]
    [InlineData(165, null)]
    public void For_APaceThatNeedsOverAHundredYears_IsNoMovement(int target, int? year) =>
        Assert.Equal(year, Project(Direction.Higher, target, 60, 61, 62, 63, 64)!.ReachedYear);

    [Fact]
    public void For_TargetAlreadyMetByTheLine_IsTheLatestYear() =>
        Assert.Equal(2025, Project(Direction.Higher, 65, 60, 62, 64, 66, 68)!.ReachedYear);

    [Fact]
    public void For_FourValues_IsNone() =>
        Assert.Null(Project(Direction.Higher, 80, 60, 62, 64, 66));

    [Fact]
    public void For_Range_HasAPaceButNoYear()
    {
        var projection = Project(Direction.WithinRange, 80, 60, 62, 64, 66, 68)!;
        Assert.Equal(2, projection.PerYear);
        Assert.Null(projection.ReachedYear);
    }

    [Fact]
    public void RobustSlope_OneStrangeValue_DoesNotTurnIt() =>
        Assert.Equal(1m, RobustSlope.For(Series(1, 2, 3, 40, 5, 6, 7))!.PerYear);

    [Fact]
    public void RobustSlope_Tertials_CountsInYears() =>
        Assert.Equal(
            3m,
            Math.Round(
                RobustSlope
                    .For([
                        new(MeasurePeriod.OfTertial(2025, 1), 1),
                        new(MeasurePeriod.OfTertial(2025, 2), 2),
                        new(MeasurePeriod.OfTertial(2025, 3), 3),
                    ])!
                    .PerYear,
                9
            )
        );

    [Fact]
    public void RobustSlope_OneMomentOnly_IsNone() => Assert.Null(RobustSlope.For(Series(1)));

    [Fact]
    public void RobustSlope_TenValues_UsesTheOrderStatisticsOfKendall()
    {
        // n = 10: 45 slopes, C = 1.96 · √125 = 21.9, so the 11th from each end.
        var slope = RobustSlope.For(Series(3, 1, 4, 1, 5, 9, 2, 6, 5, 3))!;
        Assert.Equal((-0.6667m, 1.2m), (Math.Round(slope.Low, 4), Math.Round(slope.High, 4)));
    }

    [Fact]
    public void RobustSlope_AnySeries_LiesWithinItsSpreadAndMovesWithTheLevel() =>
        Gen.Int[-100, 100]
            .Array[5, 15]
            .Sample(numbers =>
            {
                var slope = RobustSlope.For(Series([.. numbers.Select(each => (decimal)each)]))!;
                Assert.InRange(slope.PerYear, slope.Low, slope.High);
                var raised = RobustSlope.For(Series([.. numbers.Select(each => each + 7m)]))!;
                Assert.Equal(slope.PerYear, raised.PerYear);
                Assert.Equal(slope.LevelAtLatest + 7, raised.LevelAtLatest, 9);
            });

    private static Projection? Project(
        Direction direction,
        decimal target,
        params decimal[] values
    ) =>
        Projection.For(
            Series(values),
            new TargetPath(2021, values[0], 2027, target, null, null, []),
            direction
        );

    private static KnownValue[] Series(params decimal[] values) =>
        [.. values.Select((value, at) => new KnownValue(MeasurePeriod.OfYear(2021 + at), value))];
}
