using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>A year whose reporting points are to be laid up, or whose open points' last days can be moved.</summary>
/// <param name="Laid">The points that are there, in order; none for a year that is to be laid up.</param>
/// <param name="Before">The points of the nearest earlier year, which a new year begins like.</param>
public sealed record PointYear(
    int Year,
    IReadOnlyList<ReadPoint> Laid,
    IReadOnlyList<ReadPoint> Before
)
{
    private const int Tertials = 3;

    // As the sample and most municipalities have them, for the very first year.
    private static readonly (int Month, int Day)[] FirstDays = [(5, 12), (9, 12), (1, 31)];

    /// <summary>Whether the year has every point.</summary>
    public bool IsWhole => Laid.Count == Tertials;

    /// <summary>This year and the next, when a goal period covers them, and every year with a point that is open.</summary>
    public static IReadOnlyList<PointYear> ToLayUp(ReadCalendar calendar, DateOnly today) =>
        [
            .. calendar
                .Points.Where(point => !point.IsLocked)
                .Select(point => point.Year)
                .Concat([today.Year, today.Year + 1])
                .Distinct()
                .Where(year => calendar.PeriodOf(year) is not null)
                .Order()
                .Select(year => new PointYear(
                    year,
                    [.. calendar.Points.Where(point => point.Year == year)],
                    [
                        .. calendar
                            .Points.Where(point => point.Year < year)
                            .GroupBy(point => point.Year)
                            .OrderByDescending(one => one.Key)
                            .Take(1)
                            .SelectMany(one => one),
                    ]
                ))
                .Where(one => !one.IsWhole || one.Laid.Any(point => !point.IsLocked)),
        ];

    public ReadPoint? Of(int tertial) => Laid.FirstOrDefault(point => point.Tertial == tertial);

    /// <summary>The day that a point has, or would have if the year were as the one before.</summary>
    public DateOnly DayOf(int tertial)
    {
        if (Of(tertial) is { } laid)
        {
            return laid.DueOn;
        }

        if (Before.FirstOrDefault(point => point.Tertial == tertial) is { } before)
        {
            return before.DueOn.AddYears(Year - before.Year);
        }

        var (month, day) = FirstDays[tertial - 1];
        return new DateOnly(tertial == Tertials ? Year + 1 : Year, month, day);
    }
}
