using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class ShareIntervalTests
{
    [Fact]
    public void For_FiftyThreeOfSixtyNine_IsTheWilsonInterval()
    {
        var interval = ShareInterval.For(100m * 53 / 69, 69);
        Assert.Equal(65.6m, Math.Round(interval.Low, 1));
        Assert.Equal(85.2m, Math.Round(interval.High, 1));
        Assert.Equal(1.4m, Math.Round(interval.OneIndividual, 1));
    }

    [Fact]
    public void For_AllOfTen_StillLeavesRoomForChance()
    {
        var interval = ShareInterval.For(100, 10);
        Assert.Equal(72.2m, Math.Round(interval.Low, 1));
        Assert.Equal(100m, interval.High);
    }

    [Fact]
    public void For_OutsideAShare_Refuses()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.For(100.1m, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.For(-0.1m, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.For(50, 0));
    }

    [Fact]
    public void For_AnyShare_HoldsItAndNarrowsWithMoreIndividuals() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 5000])
            .Sample(
                (thousandths, n) =>
                {
                    var share = thousandths / 10m;
                    var few = ShareInterval.For(share, n);
                    var many = ShareInterval.For(share, n * 2);
                    Assert.InRange(share, few.Low - 0.000001m, few.High + 0.000001m);
                    Assert.InRange(few.Low, 0, 100);
                    Assert.InRange(few.High, 0, 100);
                    Assert.True(many.High - many.Low < few.High - few.Low);
                }
            );
}
