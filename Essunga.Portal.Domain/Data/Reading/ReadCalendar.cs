using System.Globalization;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>A reporting point as pages show it.</summary>
/// <param name="LockedAt">UTC; null while it is open.</param>
public sealed record ReadPoint(Guid Id, int Year, int Tertial, DateOnly DueOn, DateTime? LockedAt)
{
    /// <summary>"T2 2025".</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"T{Tertial} {Year}");

    public MeasurePeriod Period => MeasurePeriod.OfTertial(Year, Tertial);

    public bool IsLocked => LockedAt is not null;

    /// <summary>Whether what was done at an instant (UTC) came after the lock and is an efterhandsändring.</summary>
    public bool IsLate(DateTime at) => at > LockedAt;

    /// <param name="now">UTC.</param>
    public PointInTime At(DateTime now) => new(Period, DueOn, LockedAt ?? now, IsLocked);
}

/// <summary>A goal period as pages show it.</summary>
public sealed record ReadPeriod(Guid Id, int FromYear, int ToYear, AssessmentRule Rule)
{
    public bool Covers(int year) => year >= FromYear && year <= ToYear;

    /// <summary>Whether the point is the last of the period, where slutbedömning takes the place of prognos.</summary>
    public bool EndsAt(ReadPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Tertial == 3 && point.Year == ToYear;
    }
}

/// <summary>A committee that has goals.</summary>
public sealed record ReadCommittee(Guid Id, string Code, string Name, string Slug, string Path);

/// <summary>What may be chosen in an address: reporting points in time order, goal periods and committees.</summary>
public sealed record ReadCalendar(
    IReadOnlyList<ReadPoint> Points,
    IReadOnlyList<ReadPeriod> Periods,
    IReadOnlyList<ReadCommittee> Committees
)
{
    /// <summary>kommunstyrelsen, which states the overall prognos of every goal; null when the organisation has none.</summary>
    public ReadCommittee? ExecutiveBoard { get; init; }

    /// <summary>The latest point whose values were to be in on the day or earlier; the first when none was.</summary>
    public ReadPoint? Current(DateOnly today) =>
        Points.LastOrDefault(point => point.DueOn <= today)
        ?? (Points.Count > 0 ? Points[0] : null);

    /// <summary>
    /// The point that is reported and stated to: the latest whose tertial is over, although its last day is still to
    /// come. The first when none is.
    /// </summary>
    public ReadPoint? ToReport(DateOnly today) =>
        Points.LastOrDefault(point => point.Period.To < today) ?? Current(today);

    /// <summary>The points whose tertial has begun.</summary>
    public IEnumerable<ReadPoint> Begun(DateOnly today) =>
        Points.Where(point => point.Period.From <= today);

    public ReadPeriod? PeriodOf(int year) => Periods.FirstOrDefault(period => period.Covers(year));
}
