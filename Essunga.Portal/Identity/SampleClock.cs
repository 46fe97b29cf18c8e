using System.Globalization;
using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Identity;

/// <summary>
/// In sample mode it is always the day that makes the sample data current, at the hour it really is:
/// <c>SampleData:Today</c>.
/// </summary>
internal sealed class SampleClock(DateOnly today) : TimeProvider
{
    /// <summary>The delårsbokslut T2 is stated and locked, and the council meets in eleven days.</summary>
    public static readonly DateOnly DefaultToday = new(2025, 10, 9);

    public override DateTimeOffset GetUtcNow() => At(System.GetUtcNow());

    /// <summary>The sample's instant at a real one: the same time of day in Sweden, so that the day holds till midnight there.</summary>
    public DateTimeOffset At(DateTimeOffset real) =>
        new(
            LocalTime.InUtc(
                today,
                TimeOnly.FromDateTime(
                    TimeZoneInfo.ConvertTime(real, PortalTime.Stockholm).DateTime
                ),
                PortalTime.Stockholm
            ),
            TimeSpan.Zero
        );

    /// <exception cref="StartProblem">The setting is no date.</exception>
    public static SampleClock From(IConfiguration configuration) =>
        configuration["SampleData:Today"] switch
        {
            null or "" => new(DefaultToday),
            var text
                when DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => new(day),
            var text => throw new StartProblem(
                $"Inställningen SampleData:Today är \"{text}\" men ska vara en dag, som 2025-10-09."
            ),
        };
}
