using CsCheck;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

public sealed class PublicationRuleTests
{
    private static readonly PublicationRule SchoolYear = new(PeriodKind.Year, 1, 2020, -3);
    private static readonly PublicationRule EverySecond = new(PeriodKind.Year, 2, 2022, 2);
    private static readonly PublicationRule Tertially = new(PeriodKind.Tertial, 1, 2024, 0);

    [Fact]
    public void ExpectedOn_NegativeLag_IsWithinTheYear() =>
        Assert.Equal(new DateOnly(2025, 9, 30), SchoolYear.ExpectedOn(MeasurePeriod.OfYear(2025)));

    [Fact]
    public void ExpectedOn_LagOfTwoMonths_IsLastOfFebruary() =>
        Assert.Equal(new DateOnly(2025, 2, 28), EverySecond.ExpectedOn(MeasurePeriod.OfYear(2024)));

    [Theory]
    [InlineData("2025-09-29", 2024)]
    [InlineData("2025-09-30", 2025)]
    public void LastDue_OnTheExpectedDay_IsDue(string asOf, int year) =>
        Assert.Equal(MeasurePeriod.OfYear(year), SchoolYear.LastDue(Day(asOf)));

    [Theory]
    [InlineData("2025-02-27", 2022)]
    [InlineData("2025-02-28", 2024)]
    [InlineData("2027-02-27", 2024)]
    public void LastDue_EverySecondYear_SkipsTheYearsBetween(string asOf, int year) =>
        Assert.Equal(MeasurePeriod.OfYear(year), EverySecond.LastDue(Day(asOf)));

    [Fact]
    public void LastDue_BeforeTheFirstPeriod_IsNone() =>
        Assert.Null(Tertially.LastDue(Day("2024-04-29")));

    [Fact]
    public void NextAfter_LastTertial_IsTheFirstOfNextYear()
    {
        Assert.Equal(
            MeasurePeriod.OfTertial(2026, 1),
            Tertially.NextAfter(MeasurePeriod.OfTertial(2025, 3))
        );
        Assert.Equal(MeasurePeriod.OfYear(2026), EverySecond.NextAfter(MeasurePeriod.OfYear(2024)));
        Assert.Equal(MeasurePeriod.OfYear(2026), EverySecond.NextAfter(MeasurePeriod.OfYear(2025)));
    }

    [Fact]
    public void NextExpected_NothingKnownOrDue_IsTheFirst() =>
        Assert.Equal(
            MeasurePeriod.OfTertial(2024, 1),
            Tertially.NextExpected(null, Day("2024-01-15"))
        );

    [Fact]
    public void NextExpected_KnownBeforeItsDay_IsTheOneAfter() =>
        Assert.Equal(
            MeasurePeriod.OfYear(2026),
            SchoolYear.NextExpected(MeasurePeriod.OfYear(2025), Day("2025-09-10"))
        );

    [Theory]
    [InlineData("2025-12-31", 2025)]
    [InlineData("2025-12-30", 2024)]
    [InlineData("2019-12-31", null)]
    public void LastAsked_OfAMeasureThatEnds_IsTheLastPeriodThatEndsByThen(string day, int? year)
    {
        foreach (var lag in new[] { -12, -3, 0, 2, 14 })
        {
            var rule = new PublicationRule(PeriodKind.Year, 1, 2020, lag) { EndsOn = Day(day) };

            Assert.Equal(year, rule.LastAsked?.Year);
            Assert.True(rule.LastAsked is not { } last || rule.Asks(last));
            Assert.False(rule.Asks(MeasurePeriod.OfYear((year ?? 2019) + 1)));
        }
    }

    [Fact]
    public void LastAsked_OfAMeasureThatGoesOn_IsNone()
    {
        Assert.Null(SchoolYear.LastAsked);
        Assert.True(SchoolYear.Asks(MeasurePeriod.OfYear(2099)));
    }

    [Fact]
    public void NextAfter_APeriodLongBeforeTheFirst_IsTheFirst() =>
        Assert.Equal(MeasurePeriod.OfYear(2022), EverySecond.NextAfter(MeasurePeriod.OfYear(2001)));

    [Fact]
    public void NextAfter_AnyPeriod_IsTheNearestThatIsScheduled() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[2010, 2040])
            .Sample(
                (every, year) =>
                {
                    var next = new PublicationRule(PeriodKind.Year, every, 2020, 0)
                        .NextAfter(MeasurePeriod.OfYear(year))
                        .Year;
                    var expected = Enumerable
                        .Range(0, 100)
                        .Select(step => 2020 + (step * every))
                        .First(scheduled => scheduled > year);
                    Assert.Equal(expected, next);
                }
            );

    [Fact]
    public void New_EveryZerothYear_Refuses() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PublicationRule(PeriodKind.Year, 0, 2020, 0)
        );

    [Fact]
    public void LastDue_AnyRuleAndDay_IsDueAndTheNextIsNot() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 4], Gen.Int[-12, 30], Gen.Int[0, 3000])
            .Sample(
                (kind, every, lag, days) =>
                {
                    var rule = new PublicationRule((PeriodKind)kind, every, 2018, lag);
                    var asOf = new DateOnly(2022, 1, 1).AddDays(days);
                    if (rule.LastDue(asOf) is { } due)
                    {
                        Assert.True(rule.ExpectedOn(due) <= asOf);
                        Assert.True(rule.ExpectedOn(rule.NextAfter(due)) > asOf);
                        Assert.Equal(0, (due.Year - 2018) % every);
                    }
                    else
                    {
                        Assert.True(rule.ExpectedOn(rule.NextExpected(null, asOf)) > asOf);
                    }
                }
            );

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
