using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Domain.FollowUp;

/// <summary>A point is locked when its tertial is over, and opened again for a reason that is told.</summary>
public sealed class ReportingPointTests
{
    private static readonly DateTime LastDay = new(2025, 8, 31, 21, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime DayAfter = new(2025, 9, 1, 6, 0, 0, DateTimeKind.Utc);

    private readonly ReportingPoint _point = Point(2);

    [Theory]
    [InlineData(1, "2025-01-01", "2025-04-30")]
    [InlineData(2, "2025-05-01", "2025-08-31")]
    [InlineData(3, "2025-09-01", "2025-12-31")]
    public void New_OfATertial_CoversItsFourMonths(int tertial, string from, string to)
    {
        var point = Point(tertial);

        Assert.Equal(MeasurePeriod.OfTertial(2025, tertial), point.Period);
        Assert.Equal(
            $"{from} {to}",
            $"{point.Period.From:yyyy-MM-dd} {point.Period.To:yyyy-MM-dd}"
        );
        Assert.Equal(new DateOnly(2025, 9, 12), point.DueOn);
        Assert.Null(point.LockedAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void New_OfAnotherTertial_IsRefused(int tertial) =>
        Refuses(FollowUpRules.TertialIsOneToThree, () => Point(tertial));

    [Fact]
    public void Lock_OnTheTertialsLastDay_IsRefused_AndTheDayAfterIsDone()
    {
        Refuses(FollowUpRules.TertialHasEnded, () => _point.Lock(LastDay));
        Assert.Null(_point.LockedAt);

        _point.Lock(DayAfter);

        Assert.Equal(DayAfter, _point.LockedAt);
    }

    [Fact]
    public void Lock_OfWhatIsLocked_IsRefusedAndKeepsTheFirstTime()
    {
        _point.Lock(DayAfter);

        Refuses(FollowUpRules.PointIsOpen, () => _point.Lock(DayAfter.AddDays(3)));
        Assert.Equal(DayAfter, _point.LockedAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Unlock_WithoutReason_IsRefusedAndStaysLocked(string? reason)
    {
        _point.Lock(DayAfter);

        Refuses(FollowUpRules.UnlockNeedsReason, () => _point.Unlock(reason));
        Assert.NotNull(_point.LockedAt);
    }

    [Fact]
    public void Unlock_WithTheLongestReason_IsOpenAgain_AndOneLetterMoreIsRefused()
    {
        _point.Lock(DayAfter);
        Refuses(
            FollowUpRules.UnlockNeedsReason,
            () => _point.Unlock(new string('å', ReportingPoint.MostReason + 1))
        );

        _point.Unlock(new string('å', ReportingPoint.MostReason));

        Assert.Null(_point.LockedAt);
        _point.Lock(DayAfter.AddDays(1));
        Assert.Equal(DayAfter.AddDays(1), _point.LockedAt);
    }

    [Fact]
    public void Unlock_OfWhatIsOpen_IsRefused() =>
        Refuses(FollowUpRules.PointIsLocked, () => _point.Unlock("Ett skäl."));

    private static ReportingPoint Point(int tertial) =>
        new(Guid.NewGuid(), 2025, tertial, new DateOnly(2025, 9, 12));

    private static void Refuses(DomainRule rule, Action act) =>
        Assert.Equal(rule, Assert.Throws<BrokenRuleException>(act).Rule);
}
