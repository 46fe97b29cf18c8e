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
    public void New_OutsideItsKind_Refuses(int year, PeriodKind kind, int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MeasurePeriod(year, kind, index));
}
