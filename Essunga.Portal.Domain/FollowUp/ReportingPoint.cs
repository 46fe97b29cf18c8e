using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.FollowUp;

/// <summary>
/// A point at which goals and economy are followed up: T1 delårsrapport, T2 delårsbokslut, T3 årsredovisning.
/// Values are to be in on <see cref="DueOn"/>; Kommunledningssektorn locks it, after which every value is a
/// late change (efterhandsändring). From "Uppföljningsprocessen".
/// </summary>
public sealed class ReportingPoint : Aggregate
{
    /// <summary>Letters that the reason for unlocking may have.</summary>
    public const int MostReason = 1_000;

    private ReportingPoint() { }

    /// <exception cref="BrokenRuleException">The tertial is not 1, 2 or 3.</exception>
    public ReportingPoint(Guid id, int year, int tertial, DateOnly dueOn)
        : base(id)
    {
        FollowUpRules.TertialIsOneToThree.Require(tertial is >= 1 and <= 3);
        Year = year;
        Tertial = tertial;
        DueOn = dueOn;
    }

    public int Year { get; private set; }

    /// <summary>Lays a point up, as somebody does before the year begins.</summary>
    /// <exception cref="BrokenRuleException">The tertial is not 1, 2 or 3, or the day is not likely.</exception>
    public static ReportingPoint LayUp(Guid id, int year, int tertial, DateOnly dueOn)
    {
        var point = new ReportingPoint(id, year, tertial, dueOn);
        FollowUpRules.DueAfterTertial.Require(point.CanBeDueOn(dueOn));
        return point;
    }

    /// <summary>1, 2 or 3.</summary>
    public int Tertial { get; private set; }

    /// <summary>The last day for values to be reported.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it was locked, in UTC; null while it is open.</summary>
    public DateTime? LockedAt { get; private set; }

    public MeasurePeriod Period => MeasurePeriod.OfTertial(Year, Tertial);

    /// <exception cref="BrokenRuleException">It is locked, or the day is not likely.</exception>
    public void MoveDueTo(DateOnly dueOn)
    {
        FollowUpRules.PointIsOpen.Require(LockedAt is null);
        FollowUpRules.DueAfterTertial.Require(CanBeDueOn(dueOn));
        DueOn = dueOn;
    }

    /// <exception cref="BrokenRuleException">It is locked already, or its tertial is not over.</exception>
    public void Lock(DateTime now)
    {
        FollowUpRules.PointIsOpen.Require(LockedAt is null);
        FollowUpRules.TertialHasEnded.Require(DateOnly.FromDateTime(now) > Period.To);
        LockedAt = now;
    }

    /// <param name="reason">Why, for the change log.</param>
    /// <exception cref="BrokenRuleException">It is not locked, or the reason is missing or too long.</exception>
    public void Unlock(string? reason)
    {
        FollowUpRules.UnlockNeedsReason.Require(
            !string.IsNullOrWhiteSpace(reason) && reason.Length <= MostReason
        );
        FollowUpRules.PointIsLocked.Require(LockedAt is not null);
        LockedAt = null;
    }

    private bool CanBeDueOn(DateOnly day) => day > Period.To && day <= Period.Next().To;
}
