namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// The period that a value is measured for: a year (index 1), a tertial (1–3) or a month (1–12).
/// Ordered in time by the period's last day; a shorter period that ends the same day comes first.
/// </summary>
public readonly record struct MeasurePeriod : IComparable<MeasurePeriod>
{
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900–2200 or the index outside its kind.</exception>
    public MeasurePeriod(int year, PeriodKind kind, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, CountPerYear(kind));
        (Year, Kind, Index) = (year, kind, index);
    }

    public int Year { get; }

    public PeriodKind Kind { get; }

    public int Index { get; }

    /// <summary>The period's first day.</summary>
    public DateOnly From => new(Year, ((Index - 1) * Months) + 1, 1);

    /// <summary>The period's last day.</summary>
    public DateOnly To => From.AddMonths(Months).AddDays(-1);

    private int Months => 12 / CountPerYear(Kind);

    public static MeasurePeriod OfYear(int year) => new(year, PeriodKind.Year, 1);

    public static MeasurePeriod OfTertial(int year, int tertial) =>
        new(year, PeriodKind.Tertial, tertial);

    public static MeasurePeriod OfMonth(int year, int month) => new(year, PeriodKind.Month, month);

    /// <summary>The period of the same kind directly after this one.</summary>
    public MeasurePeriod Next() =>
        Index < CountPerYear(Kind) ? new(Year, Kind, Index + 1) : new(Year + 1, Kind, 1);

    public int CompareTo(MeasurePeriod other)
    {
        var byEnd = To.CompareTo(other.To);
        return byEnd != 0 ? byEnd : other.From.CompareTo(From);
    }

    public static bool operator <(MeasurePeriod left, MeasurePeriod right) =>
        left.CompareTo(right) < 0;

    public static bool operator >(MeasurePeriod left, MeasurePeriod right) =>
        left.CompareTo(right) > 0;

    public static bool operator <=(MeasurePeriod left, MeasurePeriod right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(MeasurePeriod left, MeasurePeriod right) =>
        left.CompareTo(right) >= 0;

    /// <summary>How many periods of a kind a year holds: 1, 3 or 12.</summary>
    public static int CountPerYear(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Year => 1,
            PeriodKind.Tertial => 3,
            PeriodKind.Month => 12,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
