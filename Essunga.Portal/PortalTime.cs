namespace Essunga.Portal;

/// <summary>Days and times as they are where the municipality lies.</summary>
public static class PortalTime
{
    public static TimeZoneInfo Stockholm { get; } =
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The day it is in Sweden.</summary>
    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>The day in Sweden of an instant in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(LocalOf(utc));

    /// <summary>The last instant, in UTC, of a day in Sweden.</summary>
    public static DateTime EndOf(DateOnly day) =>
        TimeZoneInfo
            .ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Stockholm)
            .AddTicks(-1);

    /// <summary>The time of day and date in Sweden of an instant in UTC.</summary>
    public static DateTime LocalOf(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Stockholm);
}
