using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class ControlChartTests
{
    [Fact]
    public void For_FiveValues_HasLimitsOfMeanAndMovingRange()
    {
        var chart = Chart(Direction.Higher, 86.2m, 84.9m, 81.0m, 79.5m, 76.8m);
        Assert.Equal(81.68m, chart.Limits!.Mean);
        Assert.Equal(75.429m, chart.Limits.Lower);
        Assert.Equal(87.931m, chart.Limits.Upper);
        Assert.Equal(Trend.WithinChance, chart.Trend);
    }

    [Fact]
    public void For_FourValues_IsTooFew()
    {
        var chart = Chart(Direction.Higher, 1, 2, 3, 4);
        Assert.Equal(Trend.TooFewValues, chart.Trend);
        Assert.Null(chart.Limits);
    }

    [Theory]
    [InlineData(Direction.Higher, Trend.Worsening)]
    [InlineData(Direction.Lower, Trend.Improving)]
    [InlineData(Direction.Neutral, Trend.Changing)]
    [InlineData(Direction.WithinRange, Trend.Changing)]
    public void Trend_LatestValueUnderTheLimits_FollowsTheDirection(
        Direction direction,
        Trend trend
    )
    {
        var chart = Chart(direction, 50, 51, 50, 51, 50, 51, 50, 51, 50, 40);
        Assert.Equal(trend, chart.Trend);
        var signal = Assert.Single(
            chart.Signals,
            signal => signal.Kind == ControlSignalKind.OutsideLimits
        );
        Assert.False(signal.IsAbove);
    }

    [Theory]
    [InlineData(Direction.Higher, Trend.Improving)]
    [InlineData(Direction.Lower, Trend.Worsening)]
    [InlineData(Direction.Neutral, Trend.Changing)]
    public void Trend_LatestValueOverTheLimits_FollowsTheDirection(Direction direction, Trend trend)
    {
        var chart = Chart(direction, 50, 51, 50, 51, 50, 51, 50, 51, 50, 60);
        Assert.Equal(trend, chart.Trend);
        Assert.True(chart.Signals[^1].IsAbove);
    }

    [Fact]
    public void Trend_EightInARowOverTheMean_IsASignalAtTheEighth()
    {
        decimal[] low = [10, 12, 10, 12, 10, 12, 10, 12];
        decimal[] high = [13, 15, 13, 15, 13, 15, 13];
        Assert.Equal(Trend.WithinChance, Chart(Direction.Higher, [.. low, .. high]).Trend);
        var chart = Chart(Direction.Higher, [.. low, .. high, 15]);
        Assert.Equal(Trend.Improving, chart.Trend);
        Assert.Equal(ControlSignalKind.EightOnOneSide, chart.Signals[^1].Kind);
    }

    [Fact]
    public void Trend_SignalThatHasPassed_IsListedButNoArrow()
    {
        var chart = Chart(Direction.Higher, 50, 53, 50, 53, 34, 53, 50, 53, 50, 53, 50, 53, 50, 53);
        Assert.Equal(MeasurePeriod.OfYear(2004), Assert.Single(chart.Signals).Period);
        Assert.Equal(Trend.WithinChance, chart.Trend);
    }

    [Fact]
    public void For_Share_ClipsTheBandToTheWhole()
    {
        KnownValue[] values = Series(92, 99, 90, 100, 91);
        Assert.Equal(100m, ControlChart.For(values, Direction.Higher, true).Limits!.Upper);
        Assert.True(ControlChart.For(values, Direction.Higher).Limits!.Upper > 100m);
    }

    [Fact]
    public void Trend_SeriesThatNeverChanges_IsWithinChance() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[5, 20])
            .Sample(
                (value, count) =>
                    Assert.Equal(
                        Trend.WithinChance,
                        Chart(Direction.Higher, [.. Enumerable.Repeat(value / 7m, count)]).Trend
                    )
            );

    [Fact]
    public void Trend_MirroredSeries_HasTheMirroredTrend() =>
        Gen.Int[-100, 100]
            .Array[5, 20]
            .Sample(numbers =>
            {
                var up = Chart(Direction.Higher, [.. numbers.Select(number => (decimal)number)]);
                var down = Chart(Direction.Lower, [.. numbers.Select(number => (decimal)-number)]);
                Assert.Equal(up.Trend, down.Trend);
            });

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(20)]
    public void Trend_StableSeries_ShowsAFalseArrowInUnderFivePerCent(int length)
    {
        const int Series = 4000;
        var random = new Random(20251014 + length);
        var arrows = Enumerable
            .Range(0, Series)
            .Count(_ =>
                Chart(
                    Direction.Higher,
                    [.. Enumerable.Range(0, length).Select(_ => Normal(random))]
                ).Trend
                    is Trend.Improving
                        or Trend.Worsening
            );
        Assert.InRange(arrows, 1, Series * 5 / 100);
    }

    private static decimal Normal(Random random) =>
        (decimal)(
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
            * Math.Cos(2 * Math.PI * random.NextDouble())
        );

    private static ControlChart Chart(Direction direction, params decimal[] values) =>
        ControlChart.For(Series(values), direction);

    private static KnownValue[] Series(params decimal[] values) =>
        [.. values.Select((value, at) => new KnownValue(MeasurePeriod.OfYear(2000 + at), value))];
}
