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
    public void From_ASeriesInAnyOrder_IsTheSame()
    {
        var known = Known(74, 78, 76, 72);

        Assert.Equal(
            ExpectedRange.From(known, isShare: true, decimals: 1),
            ExpectedRange.From([known[2], known[0], known[3], known[1]], isShare: true, decimals: 1)
        );
    }

    [Fact]
    public void From_TheMunicipalitysOwnRule_IsAsWideAsItSays()
    {
        Assert.Equal(
            new ExpectedRange(65, 85),
            ExpectedRange.From(Known(74, 78, 76, 72), true, 0, new ExpectationRule(3, 0))
        );
        Assert.Equal(
            new ExpectedRange(37.5m, 100),
            ExpectedRange.From(Known(74, 78, 76, 72), true, 1, new ExpectationRule(3, 0.5m))
        );
    }

    [Fact]
    public void From_ANumberThatIsNoShare_MayBeOverHundredAndUnderZero()
    {
        var range = ExpectedRange.From(Known(-90, 90, -90, 90), isShare: false, decimals: 0)!;

        Assert.Equal((-479m, 479m), (range.Low, range.High));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(60, true)]
    [InlineData(39.9, false)]
    [InlineData(60.1, false)]
    public void Covers_AtItsEnds_AndNotBeyond(double value, bool covers) =>
        Assert.Equal(covers, new ExpectedRange(40, 60).Covers((decimal)value));

    [Fact]
    public void MeantBy_AnyValue_IsNothingInside_AndOtherwiseSomethingInside() =>
        Gen.Int[1, 2_000_000]
            .Sample(tenths =>
            {
                var (range, value) = (new ExpectedRange(30, 400), tenths / 10m);
                if (range.Covers(value))
                {
                    Assert.Null(range.MeantBy(value));
                }
                else if (range.MeantBy(value) is { } meant)
                {
                    Assert.True(range.Covers(meant));
                    Assert.Contains(meant / value, new[] { 10, 0.1m, 100, 0.01m });
                }
            });

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
