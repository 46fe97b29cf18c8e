using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class TargetPathTests
{
    private static readonly TargetPath Straight = new(2023, 81.0m, 2027, 88m, null, null, []);

    [Theory]
    [InlineData(2023, 81.0)]
    [InlineData(2024, 82.75)]
    [InlineData(2025, 84.5)]
    [InlineData(2027, 88.0)]
    [InlineData(2030, 88.0)]
    public void ValueAt_YearOfAStraightPath_LiesOnTheLine(int year, double expected) =>
        Assert.Equal((decimal)expected, Straight.ValueAt(MeasurePeriod.OfYear(year)));

    [Fact]
    public void ValueAt_Tertial_CountsToThePeriodsEnd()
    {
        var path = new TargetPath(2024, 0m, 2025, 12m, null, null, []);
        Assert.Equal(8m, Math.Round(path.ValueAt(MeasurePeriod.OfTertial(2025, 2))!.Value, 9));
        Assert.Equal(3m, path.ValueAt(MeasurePeriod.OfMonth(2025, 3)));
    }

    [Fact]
    public void ValueAt_BetweenWaypoints_FollowsThem()
    {
        var path = Straight with { Waypoints = [new(2026, 84m), new(2024, 80m)] };
        Assert.Equal(80m, path.ValueAt(MeasurePeriod.OfYear(2024)));
        Assert.Equal(82m, path.ValueAt(MeasurePeriod.OfYear(2025)));
        Assert.Equal(84m, path.ValueAt(MeasurePeriod.OfYear(2026)));
    }

    [Fact]
    public void ValueAt_WithWaypointsAtOrBeyondTheEnds_IgnoresThem()
    {
        var path = Straight with
        {
            Waypoints = [new(2020, 10), new(2023, 20), new(2027, 30), new(2029, 40)],
        };
        Assert.Equal(84.5m, path.ValueAt(MeasurePeriod.OfYear(2025)));
        Assert.Equal(81.0m, path.ValueAt(MeasurePeriod.OfYear(2023)));
        Assert.Equal(82.75m, path.ValueAt(MeasurePeriod.OfYear(2024)));
    }

    [Theory]
    [InlineData(81, 88, Direction.Higher, BaselineStep.Better)]
    [InlineData(81, 81, Direction.Higher, BaselineStep.Same)]
    [InlineData(81, 80, Direction.Higher, BaselineStep.Worse)]
    [InlineData(81, 80, Direction.Lower, BaselineStep.Better)]
    [InlineData(81, 81, Direction.Lower, BaselineStep.Same)]
    [InlineData(81, 88, Direction.Lower, BaselineStep.Worse)]
    [InlineData(81, 70, Direction.WithinRange, BaselineStep.Better)]
    [InlineData(null, 70, Direction.Higher, BaselineStep.Better)]
    public void AgainstBaseline_OfATarget_TellsOnWhichSideItLies(
        int? from,
        int to,
        Direction direction,
        BaselineStep step
    ) =>
        Assert.Equal(
            step,
            (Straight with { BaselineValue = from, Target = to }).AgainstBaseline(direction)
        );

    [Fact]
    public void ValueAt_WithoutBaseline_IsUnknownUntilTheTargetYear()
    {
        var path = Straight with { BaselineValue = null };
        Assert.Null(path.ValueAt(MeasurePeriod.OfYear(2025)));
        Assert.Equal(88m, path.ValueAt(MeasurePeriod.OfYear(2027)));
    }

    [Fact]
    public void ValueAt_BeforeTheBaseline_IsUnknown() =>
        Assert.Null(Straight.ValueAt(MeasurePeriod.OfTertial(2023, 2)));

    [Theory]
    [InlineData(90, true)]
    [InlineData(89.9, false)]
    [InlineData(110, true)]
    [InlineData(110.1, false)]
    public void IsMet_WithinRange_HoldsAtTheLimits(double value, bool met)
    {
        var path = Straight with { LowerLimit = 90, UpperLimit = 110 };
        Assert.Equal(met, path.IsMet((decimal)value, Direction.WithinRange));
        Assert.Equal(
            met,
            path.IsOnPath((decimal)value, MeasurePeriod.OfYear(2025), Direction.WithinRange)
        );
    }

    [Fact]
    public void IsMet_RangeWithoutItsLimits_IsNot() =>
        Assert.False(Straight.IsMet(88, Direction.WithinRange));

    [Fact]
    public void IsMet_AtTheTarget_IsMetBothWaysButNeverWhenNeutral()
    {
        Assert.True(Straight.IsMet(88, Direction.Higher));
        Assert.True(Straight.IsMet(88, Direction.Lower));
        Assert.False(Straight.IsMet(88, Direction.Neutral));
    }

    [Fact]
    public void ValueAt_AnyPeriodOfTheWay_StaysBetweenBaselineAndTarget() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[2024, 2026], Gen.Int[1, 12])
            .Sample(
                (baseline, target, year, month) =>
                {
                    var path = new TargetPath(2023, baseline, 2027, target, null, null, []);
                    var value = path.ValueAt(MeasurePeriod.OfMonth(year, month))!.Value;
                    Assert.InRange(
                        value,
                        Math.Min(baseline, target) - 0.0001m,
                        Math.Max(baseline, target) + 0.0001m
                    );
                }
            );

    [Fact]
    public void IsOnPath_BetterValue_NeverFallsOff() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, 50], Gen.Bool)
            .Sample(
                (baseline, target, value, better, higher) =>
                {
                    var path = new TargetPath(2023, baseline, 2027, target, null, null, []);
                    var at = MeasurePeriod.OfYear(2025);
                    var direction = higher ? Direction.Higher : Direction.Lower;
                    var improved = higher ? value + better : value - better;
                    Assert.True(
                        !path.IsOnPath(value, at, direction)
                            || path.IsOnPath(improved, at, direction)
                    );
                }
            );
}
