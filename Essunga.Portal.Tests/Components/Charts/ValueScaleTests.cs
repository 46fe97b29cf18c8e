using CsCheck;
using Essunga.Portal.Components.Charts;

namespace Essunga.Portal.Tests.Components.Charts;

public sealed class ValueScaleTests
{
    [Fact]
    public void Of_SharesWithTargetAndBand_HasRoundTicksAroundThem()
    {
        var scale = ValueScale.Of(ChartSamples.Eligible, 320);
        Assert.Equal([70, 75, 80, 85, 90], scale.Ticks);
        Assert.Equal(0, scale.Decimals);
        Assert.Equal(320, scale.Y(70));
        Assert.Equal(0, scale.Y(90));
    }

    [Fact]
    public void Of_WholeNumbers_HasNoHalfTicks() =>
        Assert.All(
            ValueScale.Of(ChartSamples.Of(13, 14, 15, 14, 13) with { Decimals = 0 }, 320).Ticks,
            tick => Assert.Equal(Math.Truncate(tick), tick)
        );

    [Fact]
    public void Of_AnyValues_HoldsThemBetweenAFewTicks() =>
        Gen.Int[-100000, 100000]
            .Array[1, 12]
            .Sample(numbers =>
            {
                var scale = ValueScale.Of(
                    ChartSamples.Of([.. numbers.Select(number => (decimal?)number / 10)]),
                    320
                );
                Assert.InRange(scale.Ticks.Count, 2, 9);
                Assert.Equal(scale.Max, scale.Ticks[^1]);
                Assert.All(numbers, number => Assert.InRange(scale.Y(number / 10m), 0, 320));
                Assert.True(numbers.Min() < 0 || scale.Min >= 0 || numbers.Length >= 5);
            });
}
