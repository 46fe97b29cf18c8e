using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.Measures;

/// <summary>What counted at a point, and what came or was changed after it was locked.</summary>
public sealed class PointReadingTests
{
    private static readonly DateTime Locked = new(2025, 10, 1, 9, 0, 0, DateTimeKind.Utc);

    // Expected the last of February: the year 2024 was due at T2 2025, the year 2025 was not.
    private static readonly PublicationRule Yearly = new(PeriodKind.Year, 1, 2020, 2);

    private static readonly PointInTime Point = new(
        MeasurePeriod.OfTertial(2025, 2),
        new DateOnly(2025, 9, 12),
        Locked,
        IsLocked: true
    );

    [Fact]
    public void Of_ReportedBeforeTheLock_IsKnownAndNotLate()
    {
        var reading = Read(Value(2024, 80, Locked));

        Assert.Equal(
            new KnownValue(MeasurePeriod.OfYear(2024), 80, 50, IsPreliminary: true),
            Assert.Single(reading.Known)
        );
        Assert.Empty(reading.LateChanges);
    }

    [Fact]
    public void Of_DueButReportedAfterTheLock_IsKnownAndLate()
    {
        var reading = Read(Value(2024, 80, Locked.AddTicks(1)));

        Assert.Single(reading.Known);
        Assert.Equal([MeasurePeriod.OfYear(2024)], reading.LateChanges);
    }

    [Fact]
    public void Of_NotDueAndReportedAfterTheLock_WasNotKnown()
    {
        var reading = Read(Value(2025, 80, Locked.AddDays(150)));

        Assert.Empty(reading.Known);
        Assert.Empty(reading.LateChanges);
    }

    [Fact]
    public void Of_DueOnThePointsLastDay_Counts()
    {
        var lastDay = Point with { DueOn = new DateOnly(2025, 2, 28) };
        var dayBefore = Point with { DueOn = new DateOnly(2025, 2, 27) };
        var late = Value(2024, 80, Locked.AddDays(1));

        Assert.Single(PointReading.Of([late], Yearly, lastDay, 0).Known);
        Assert.Empty(PointReading.Of([late], Yearly, dayBefore, 0).Known);
    }

    [Fact]
    public void Of_CorrectedAfterTheLock_IsLate_AndBeforeItIsNot()
    {
        var reading = Read(
            Value(2023, 80, Locked.AddDays(-9)) with
            {
                CorrectedAt = Locked,
            },
            Value(2024, 81, Locked.AddDays(-9)) with
            {
                CorrectedAt = Locked.AddTicks(1),
            }
        );

        Assert.Equal([MeasurePeriod.OfYear(2024)], reading.LateChanges);
        Assert.Equal(2, reading.Known.Count);
    }

    [Fact]
    public void Of_AnOpenPoint_HasNothingLate()
    {
        var open = Point with { IsLocked = false };

        var reading = PointReading.Of(
            [Value(2024, 80, Locked.AddDays(1)) with { CorrectedAt = Locked.AddDays(2) }],
            Yearly,
            open,
            0
        );

        Assert.Single(reading.Known);
        Assert.Empty(reading.LateChanges);
    }

    [Fact]
    public void Of_NothingMeasuredOrTooFewPeople_IsNotKnown_AndWhatIsNotShownIsNotLate()
    {
        var late = Locked.AddDays(1);

        var reading = PointReading.Of(
            [
                Value(2022, null, late),
                Value(2023, 80, late) with
                {
                    PopulationSize = 9,
                },
                Value(2024, 80, late) with
                {
                    PopulationSize = 10,
                },
            ],
            Yearly,
            Point,
            smallestPopulation: 10
        );

        Assert.Equal(MeasurePeriod.OfYear(2024), Assert.Single(reading.Known).Period);
        Assert.Equal([MeasurePeriod.OfYear(2022)], reading.Unmeasured);
        Assert.Equal(
            [MeasurePeriod.OfYear(2022), MeasurePeriod.OfYear(2024)],
            reading.LateChanges.Order()
        );
    }

    [Fact]
    public void Of_AnUnknownNumberOfPeople_IsKnown() =>
        Assert.Single(
            PointReading
                .Of([Value(2024, 80, Locked) with { PopulationSize = null }], Yearly, Point, 10)
                .Known
        );

    [Fact]
    public void Of_ValuesInAnyOrder_AreInOrderOfTime() =>
        Assert.Equal(
            [2022, 2023, 2024],
            Read(Value(2024, 3, Locked), Value(2022, 1, Locked), Value(2023, 2, Locked))
                .Known.Select(value => value.Period.Year)
        );

    [Fact]
    public void Of_APoint_IsKnownAtItsLock_OrNowWhileItIsOpen()
    {
        var now = Locked.AddDays(30);
        var point = new ReportingPoint(Guid.NewGuid(), 2025, 2, new DateOnly(2025, 9, 12));
        Assert.Equal(Point with { KnownAt = now, IsLocked = false }, PointInTime.Of(point, now));

        point.Lock(Locked);
        Assert.Equal(Point, PointInTime.Of(point, now));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2025-08-31", true)]
    [InlineData("2025-08-30", false)]
    public void Follows_AMeasureWithAnEnd_IsTheWholeOfThePeriod(string? endsOn, bool follows) =>
        Assert.Equal(follows, Point.Follows(endsOn is null ? null : DateOnly.Parse(endsOn, null)));

    private static PointReading Read(params ReportedValue[] values) =>
        PointReading.Of(values, Yearly, Point, 0);

    private static ReportedValue Value(int year, decimal? value, DateTime at) =>
        new(MeasurePeriod.OfYear(year), value, 50, true, at);
}
