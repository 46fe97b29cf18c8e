namespace Essunga.Portal.Domain.Notices;

/// <summary>When a digest is due.</summary>
public static class DigestSchedule
{
    /// <summary>A digest that could not be sent by then is left out: the next one tells of the same.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(12);

    /// <summary>The latest occasion that has come and is not too old; null when there is none.</summary>
    /// <param name="now">UTC.</param>
    public static DigestOccasion? Due(DigestChoice choice, DateTime now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(choice);
        if (!choice.IsOn)
        {
            return null;
        }

        var today = LocalTime.DayOf(now, zone);
        return new[] { today, today.AddDays(-1) }
            .Where(day => IsDay(choice, day))
            .Select(day => new DigestOccasion(day, LocalTime.InUtc(day, choice.At, zone)))
            .FirstOrDefault(one => one.At <= now && now - one.At < Window);
    }

    private static bool IsDay(DigestChoice choice, DateOnly day) =>
        choice.Cadence == DigestCadence.Weekly
            ? day.DayOfWeek == choice.Day
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}

/// <summary>A time at which a digest is due.</summary>
/// <param name="At">UTC.</param>
public sealed record DigestOccasion(DateOnly Day, DateTime At);
