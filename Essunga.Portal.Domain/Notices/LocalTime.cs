namespace Essunga.Portal.Domain.Notices;

/// <summary>Instants of days and times of day where somebody is, also on the nights when the clock is changed.</summary>
public static class LocalTime
{
    /// <summary>
    /// The instant in UTC. A time that the clock skips is the one that it skips to; of a time that comes twice, the first.
    /// </summary>
    public static DateTime InUtc(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            // As far after the change as the time says: the clock jumps an hour, and so does what was to come within it.
            local += zone.GetUtcOffset(local.AddDays(1)) - zone.GetUtcOffset(local.AddDays(-1));
        }

        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The day of an instant in UTC.</summary>
    public static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone)
        );
}
