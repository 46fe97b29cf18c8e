namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// How often a measure's source publishes and when: every <paramref name="EveryNth"/> year counted from
/// <paramref name="FirstYear"/> (all tertials or months of such a year), with each period expected the last day
/// of the month <paramref name="LagMonths"/> months after its end. A negative lag is a result that is known
/// before its year is over: a school year's result for 2025 with lag −3 is expected 30 September 2025.
/// </summary>
public sealed record PublicationRule(PeriodKind Kind, int EveryNth, int FirstYear, int LagMonths)
{
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int EveryNth { get; } =
        EveryNth >= 1 ? EveryNth : throw new ArgumentOutOfRangeException(nameof(EveryNth));

    /// <summary>The last day that the measure is followed: a period that ends later is not asked for. Null while it goes on.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether a period's value is asked for at all.</summary>
    public bool Asks(MeasurePeriod period) => EndsOn is null || period.To <= EndsOn;

    /// <summary>The last period that is asked for; null while the measure goes on, and when it ended before its first.</summary>
    public MeasurePeriod? LastAsked =>
        EndsOn is { } day ? LastDue(day.AddMonths(Math.Max(0, LagMonths) + 2)) : null;

    /// <summary>The day by which the period's value is to be known.</summary>
    public DateOnly ExpectedOn(MeasurePeriod period) =>
        new DateOnly(period.To.Year, period.To.Month, 1).AddMonths(LagMonths + 1).AddDays(-1);

    /// <summary>The latest scheduled period whose expected day is on or before the day; null before the first.</summary>
    public MeasurePeriod? LastDue(DateOnly asOf) =>
        DueBackwards(asOf).Select(period => (MeasurePeriod?)period).FirstOrDefault();

    /// <summary>The first scheduled period that ends after the given one.</summary>
    public MeasurePeriod NextAfter(MeasurePeriod period) =>
        ScheduledFrom(period.Year).First(scheduled => scheduled.To > period.To);

    /// <summary>The next scheduled period that is neither known nor due on the day.</summary>
    public MeasurePeriod NextExpected(MeasurePeriod? lastKnown, DateOnly asOf)
    {
        var lastDue = LastDue(asOf);
        var behind = lastKnown > lastDue || lastDue is null ? lastKnown : lastDue;
        return behind is { } last ? NextAfter(last) : ScheduledFrom(FirstYear).First();
    }

    /// <summary>All due periods, the latest first.</summary>
    internal IEnumerable<MeasurePeriod> DueBackwards(DateOnly asOf)
    {
        // A due period ends at the latest LagMonths before the day.
        var newest = asOf.AddMonths(-LagMonths).Year;
        var steps = (newest - FirstYear) / EveryNth;
        for (var year = FirstYear + (steps * EveryNth); year >= FirstYear; year -= EveryNth)
        {
            for (var index = MeasurePeriod.CountPerYear(Kind); index >= 1; index--)
            {
                var period = new MeasurePeriod(year, Kind, index);
                if (ExpectedOn(period) <= asOf && Asks(period))
                {
                    yield return period;
                }
            }
        }
    }

    private IEnumerable<MeasurePeriod> ScheduledFrom(int year)
    {
        var steps = Math.Max(0, (year - FirstYear + EveryNth - 1) / EveryNth);
        for (var scheduled = FirstYear + (steps * EveryNth); ; scheduled += EveryNth)
        {
            for (var index = 1; index <= MeasurePeriod.CountPerYear(Kind); index++)
            {
                yield return new MeasurePeriod(scheduled, Kind, index);
            }
        }
    }
}
