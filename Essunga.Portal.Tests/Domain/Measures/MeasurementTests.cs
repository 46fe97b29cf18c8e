using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>What is taken as a value, and what a correction keeps.</summary>
public sealed class MeasurementTests
{
    private static readonly DateOnly Today = new(2025, 10, 9);
    private static readonly DateTime Now = new(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Somebody = Guid.NewGuid();

    [Fact]
    public void Report_AValueOfItsPeriod_IsFinalAndTheReporters()
    {
        var id = Guid.NewGuid();
        var indicator = AMeasure.New();

        var value = indicator.Report(
            id,
            MeasurePeriod.OfYear(2024),
            Gender.Total,
            new MeasuredValue(86.5m),
            Somebody,
            Today,
            Now
        );

        Assert.Equal((id, indicator.Id), (value.Id, value.IndicatorId));
        Assert.Equal((MeasurePeriod.OfYear(2024), Gender.Total), (value.Period, value.Gender));
        Assert.Equal((86.5m, (int?)null), (value.Value, value.PopulationSize));
        Assert.Equal((Somebody, Now), (value.ReportedById, value.ReportedAt));
        Assert.False(value.IsPreliminary);
        Assert.Equal(Provenance.Entered, value.Provenance);
        Assert.Empty(value.Corrections);
    }

    [Fact]
    public void Report_NothingMeasured_IsNeverZero() =>
        Assert.Null(Report(AMeasure.New(), 2024, null).Value);

    [Fact]
    public void Report_WhatComesFromElsewhere_IsRefused() =>
        Refuses(
            MeasureRules.OnlyManualIsReported,
            AMeasure.New(one => one with { Source = MeasureSource.Kolada }),
            2024
        );

    [Fact]
    public void Report_APeriodThatHasNotBegun_IsRefused_AndOneThatBeginsTodayIsTaken()
    {
        var monthly = AMeasure.New(one =>
            one with
            {
                Rhythm = one.Rhythm with { Kind = PeriodKind.Month },
            }
        );
        void November(DateOnly today) =>
            monthly.Report(
                Guid.NewGuid(),
                MeasurePeriod.OfMonth(2025, 11),
                Gender.Total,
                new MeasuredValue(1),
                Somebody,
                today,
                Now
            );

        Refuses(MeasureRules.PeriodHasBegun, () => November(new DateOnly(2025, 10, 31)));
        November(new DateOnly(2025, 11, 1));
    }

    [Theory]
    [InlineData(2020, true)]
    [InlineData(2023, true)]
    [InlineData(2022, false)]
    [InlineData(2021, false)]
    [InlineData(2017, false)]
    public void Report_EveryThirdYear_IsTakenForThoseYearsAlone(int year, bool isTaken)
    {
        var indicator = AMeasure.New(one =>
            one with
            {
                Rhythm = one.Rhythm with { EveryNth = 3, FirstYear = 2020 },
            }
        );

        if (isTaken)
        {
            Assert.Equal(year, Report(indicator, year, 80).PeriodYear);
        }
        else
        {
            Refuses(MeasureRules.PeriodIsMeasured, indicator, year);
        }
    }

    [Fact]
    public void Report_APeriodThatEndsAfterTheIndicator_IsRefused()
    {
        var indicator = AMeasure.New();
        indicator.End(new DateOnly(2024, 12, 30), null, "Mäts inte mer.");
        Refuses(MeasureRules.PeriodIsFollowed, indicator, 2024);

        indicator.End(new DateOnly(2024, 12, 31), null, "Mäts till och med 2024.");
        Assert.Equal(80, Report(indicator, 2024, 80).Value);
    }

    [Fact]
    public void Report_AGenderThatIsNotAskedFor_IsRefused()
    {
        Refuses(
            MeasureRules.GenderIsAskedFor,
            () => Report(AMeasure.New(), 2024, 80, Gender.Women)
        );
        var split = AMeasure.New(one => one with { IsSplitByGender = true });
        Assert.Equal(Gender.Women, Report(split, 2024, 80, Gender.Women).Gender);
    }

    [Fact]
    public void Report_APeriodOfAnotherLength_IsRefused() =>
        Refuses(
            MeasureRules.PeriodFitsMeasure,
            () =>
                AMeasure
                    .New()
                    .Report(
                        Guid.NewGuid(),
                        MeasurePeriod.OfTertial(2024, 1),
                        Gender.Total,
                        new MeasuredValue(80),
                        Somebody,
                        Today,
                        Now
                    )
        );

    [Theory]
    [InlineData("0", true)]
    [InlineData("100", true)]
    [InlineData("-0.1", false)]
    [InlineData("100.1", false)]
    public void Report_AShare_LiesWithinHundred(string text, bool isTaken)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        if (isTaken)
        {
            Assert.Equal(value, Report(AMeasure.New(), 2024, value).Value);
        }
        else
        {
            Refuses(MeasureRules.ShareWithinHundred, () => Report(AMeasure.New(), 2024, value));
            var number = AMeasure.New(one => one with { IsShare = false });
            Assert.Equal(value, Report(number, 2024, value).Value);
        }
    }

    [Fact]
    public void Correct_AValue_KeepsTheOldOneWithWhoWhenAndWhy()
    {
        var value = APreliminary(80);
        var id = Guid.NewGuid();

        value.Correct(id, 81, "Fel fil.", isLate: true, Somebody, Now.AddDays(1));

        var kept = Assert.Single(value.Corrections);
        Assert.Equal((id, value.Id), (kept.Id, kept.MeasurementId));
        Assert.Equal((80m, 81m), (kept.From, kept.To));
        Assert.Equal(("Fel fil.", true), (kept.Reason, kept.IsLate));
        Assert.Equal((Somebody, Now.AddDays(1)), (kept.ById, kept.At));
        Assert.Equal(81m, value.Value);
        Assert.False(value.IsPreliminary);
    }

    [Fact]
    public void Correct_WithoutReasonOrChange_IsRefusedAndChangesNothing()
    {
        var value = APreliminary(80);
        void Correct(decimal? to, string reason) =>
            value.Correct(Guid.NewGuid(), to, reason, false, Somebody, Now);

        Refuses(MeasureRules.CorrectionNeedsReason, () => Correct(81, " "));
        Refuses(MeasureRules.CorrectionChangesSomething, () => Correct(80.0m, "Skäl."));
        Refuses(
            MeasureRules.ReasonIsShortEnough,
            () => Correct(81, new string('å', Measurement.MostReason + 1))
        );
        Assert.Equal((80m, true), (value.Value, value.IsPreliminary));
        Assert.Empty(value.Corrections);

        Correct(null, new string('å', Measurement.MostReason));
        Assert.Null(value.Value);
    }

    private static Measurement APreliminary(decimal value) =>
        new(
            Guid.NewGuid(),
            AMeasure.New(),
            MeasurePeriod.OfYear(2024),
            Gender.Total,
            value,
            null,
            isPreliminary: true,
            Guid.NewGuid(),
            Now,
            Provenance.Entered
        );

    private static Measurement Report(
        Indicator indicator,
        int year,
        decimal? value,
        Gender gender = Gender.Total
    ) =>
        indicator.Report(
            Guid.NewGuid(),
            MeasurePeriod.OfYear(year),
            gender,
            new MeasuredValue(value, Comment: value is null ? "Systemet låg nere." : null),
            Somebody,
            Today,
            Now
        );

    private static void Refuses(DomainRule rule, Indicator indicator, int year) =>
        Refuses(rule, () => Report(indicator, year, 80));

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
