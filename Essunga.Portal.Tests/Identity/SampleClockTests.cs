using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Identity;

namespace Essunga.Portal.Tests.Identity;

/// <summary>The sample's day is one day in Sweden, whatever hour it really is and whatever season.</summary>
public sealed class SampleClockTests
{
    [Theory]
    [InlineData("2026-11-25T21:59:00Z", "22:59")]
    [InlineData("2026-11-25T22:30:00Z", "23:30")]
    [InlineData("2026-11-25T23:10:00Z", "00:10")]
    [InlineData("2026-07-01T21:59:00Z", "23:59")]
    [InlineData("2026-07-01T22:01:00Z", "00:01")]
    [InlineData("2026-07-01T10:00:00Z", "12:00")]
    public void At_AnyHour_IsTheSampleDayInSweden(string real, string time)
    {
        var day = new DateOnly(2025, 10, 9);

        var shown = new SampleClock(day).At(DateTimeOffset.Parse(real, null)).UtcDateTime;

        Assert.Equal(day, LocalTime.DayOf(shown, PortalTime.Stockholm));
        Assert.Equal(
            time,
            TimeZoneInfo
                .ConvertTimeFromUtc(shown, PortalTime.Stockholm)
                .ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        );
    }
}
