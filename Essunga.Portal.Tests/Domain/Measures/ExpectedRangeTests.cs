using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class ExpectedRangeTests
{
    [Fact]
    public void From_TwoValues_IsNothing() =>
        Assert.Null(ExpectedRange.From(Known(70, 77), isShare: true, decimals: 0));

    [Fact]
    public void From_ASeries_IsTheMeanAndItsUsualSteps()
    {
        // Mean 75; steps 4, 2, 4: mean 10/3, times 2.66 is 8.87.
        var range = ExpectedRange.From(Known(74, 78, 76, 72), isShare: true, decimals: 1)!;

        Assert.Equal(new ExpectedRange(66.1m, 83.9m), range);
    }

    [Fact]
    public void From_EqualValues_StillHasRoom() =>
        Assert.Equal(
            new ExpectedRange(18, 22),
            ExpectedRange.From(Known(20, 20, 20), isShare: false, decimals: 0)
        );

    [Fact]
    public void From_ValuesNeverBelowZero_DoesNotExpectThem() =>
        Assert.Equal(0, ExpectedRange.From(Known(0, 9, 1, 8), isShare: false, decimals: 0)!.Low);

    [Fact]
    public void From_AShare_StaysWithinHundred() =>
        Assert.Equal(100, ExpectedRange.From(Known(95, 99, 92), isShare: true, decimals: 0)!.High);

    [Theory]
    [InlineData(6.9, 69)]
    [InlineData(690, 69)]
    [InlineData(0.7, 70)]
    public void MeantBy_DecimalSignElsewhere_IsTheLikelyValue(double typed, double meant) =>
        Assert.Equal((decimal)meant, new ExpectedRange(39, 92).MeantBy((decimal)typed));

    [Theory]
    [InlineData(50)]
    [InlineData(3)]
    public void MeantBy_InsideOrNothingLikely_IsNothing(double typed) =>
        Assert.Null(new ExpectedRange(40, 60).MeantBy((decimal)typed));

    [Fact]
    public void From_AnySeries_CoversItsOwnMean() =>
        Gen.Int[0, 100_000]
            .Select(thousandths => thousandths / 1_000m)
            .Array[3, 20]
            .Sample(values =>
            {
                var range = ExpectedRange.From(Known(values), isShare: true, decimals: 1)!;
                Assert.True(range.Covers(values.Average()));
                Assert.True(range.Low <= range.High);
                Assert.InRange(range.Low, 0, 100);
            });

    private static List<KnownValue> Known(params decimal[] values) =>
        [.. values.Select((value, i) => new KnownValue(MeasurePeriod.OfYear(2000 + i), value))];
}
