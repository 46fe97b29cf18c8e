using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Domain.Reading;

/// <summary>Which reporting point a day belongs to, for who reads and for who reports.</summary>
public sealed class ReadCalendarTests
{
    private static readonly ReadCalendar Calendar = new(
        [.. Chain.Points.Select(one => one with { DueOn = one.Period.To.AddDays(12) })],
        [Chain.Period],
        []
    );

    [Theory]
    [InlineData("2025-04-30", "T3 2024")]
    [InlineData("2025-05-01", "T1 2025")]
    [InlineData("2025-08-31", "T1 2025")]
    [InlineData("2025-09-01", "T2 2025")]
    [InlineData("2025-12-31", "T2 2025")]
    [InlineData("2026-01-01", "T3 2025")]
    [InlineData("2023-06-01", "T1 2024")]
    public void ToReport_OnADay_IsTheLatestWhoseTertialIsOver(string day, string label) =>
        Assert.Equal(label, Calendar.ToReport(Day(day))!.Label);

    [Fact]
    public void ToReport_BetweenTheTertialAndItsLastDay_IsAheadOfWhatIsRead()
    {
        var last = Day("2025-09-12");

        Assert.Equal("T1 2025", Calendar.Current(last.AddDays(-1))!.Label);
        Assert.Equal("T2 2025", Calendar.ToReport(last.AddDays(-1))!.Label);
        Assert.Equal("T2 2025", Calendar.Current(last)!.Label);
    }

    [Fact]
    public void ToReport_WithoutAPoint_IsNone() =>
        Assert.Null(new ReadCalendar([], [], []).ToReport(Day("2025-05-01")));

    private static DateOnly Day(string day) =>
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
