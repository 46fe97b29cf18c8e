using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class MeasurePeriodTests
{
    [Fact]
    public void To_OfSecondTertial_IsLastOfAugust() =>
        Assert.Equal(new DateOnly(2025, 8, 31), MeasurePeriod.OfTertial(2025, 2).To);

    [Fact]
    public void To_OfFebruaryInLeapYear_IsThe29th() =>
        Assert.Equal(new DateOnly(2024, 2, 29), MeasurePeriod.OfMonth(2024, 2).To);

    [Fact]
    public void Next_AfterLastOfItsKind_IsFirstOfNextYear()
    {
        Assert.Equal(MeasurePeriod.OfTertial(2026, 1), MeasurePeriod.OfTertial(2025, 3).Next());
        Assert.Equal(MeasurePeriod.OfYear(2026), MeasurePeriod.OfYear(2025).Next());
    }

    [Fact]
    public void Compare_YearAndItsLastTertial_PutsTheShorterFirst() =>
        Assert.True(MeasurePeriod.OfTertial(2025, 3) < MeasurePeriod.OfYear(2025));

    [Theory]
    [InlineData(2025, PeriodKind.Tertial, 4)]
    [InlineData(2025, PeriodKind.Month, 0)]
    [InlineData(2201, PeriodKind.Year, 1)]
    [InlineData(1899, PeriodKind.Year, 1)]
    [InlineData(2025, PeriodKind.Year, 2)]
    [InlineData(2025, PeriodKind.Month, 13)]
    [InlineData(2025, (PeriodKind)9, 1)]
    public void New_OutsideItsKind_Refuses(int year, PeriodKind kind, int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasurePeriod(year, kind, index));

    [Theory]
    [InlineData(1900)]
    [InlineData(2200)]
    public void New_OfTheOutermostYears_IsTaken(int year) =>
        Assert.Equal(year, MeasurePeriod.OfYear(year).Year);

    [Fact]
    public void Next_OfAnyPeriod_BeginsTheDayAfterAndIsLater() =>
        Periods.Sample(period =>
        {
            var next = period.Next();
            Assert.Equal(period.To.AddDays(1), next.From);
            Assert.Equal(period.Kind, next.Kind);
            Assert.True(next > period && period < next);
            Assert.True(next >= period && period <= next);
            Assert.False(next <= period || period >= next);
        });

    [Fact]
    public void Compare_AnyTwo_IsByTheLastDayAndThenTheShorter() =>
        Gen.Select(Periods, Periods)
            .Sample(
                (one, other) =>
                {
                    var expected = (one.To, other.From).CompareTo((other.To, one.From));
                    Assert.Equal(Math.Sign(expected), Math.Sign(one.CompareTo(other)));
                    Assert.Equal(one < other, !(one >= other));
                    Assert.Equal(one > other, !(one <= other));
                    Assert.Equal(one == other, one >= other && one <= other);
                }
            );

    [Fact]
    public void Compare_WithItself_IsNeitherBeforeNorAfter() =>
        Periods.Sample(period =>
        {
            var same = new MeasurePeriod(period.Year, period.Kind, period.Index);
            Assert.False(period < same || period > same);
            Assert.True(period <= same && period >= same);
        });

    [Fact]
    public void PositionOf_APeriod_IsWhereItEndsInYears()
    {
        Assert.Equal(2025m, YearScale.PositionOf(MeasurePeriod.OfYear(2025)));
        Assert.Equal(2025m, YearScale.PositionOf(MeasurePeriod.OfTertial(2025, 3)));
        Assert.Equal(2024.25m, YearScale.PositionOf(MeasurePeriod.OfMonth(2025, 3)));
    }

    private static Gen<MeasurePeriod> Periods { get; } =
        Gen.Select(
            Gen.Int[1990, 2060],
            Gen.Int[0, 2],
            Gen.Int[0, 11],
            (year, kind, index) =>
                new MeasurePeriod(
                    year,
                    (PeriodKind)kind,
                    (index % MeasurePeriod.CountPerYear((PeriodKind)kind)) + 1
                )
        );
}
