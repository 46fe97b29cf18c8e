using System.Globalization;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Tests.Components.Text;

public sealed class FormatTests
{
    [Theory]
    [InlineData("1234.5", 1, "1\u00A0234,5")]
    [InlineData("1234567", 0, "1\u00A0234\u00A0567")]
    [InlineData("-2.7", 1, "\u22122,7")]
    [InlineData("-0.04", 1, "0,0")]
    [InlineData("2.25", 1, "2,3")]
    [InlineData("88", 1, "88,0")]
    [InlineData(null, 1, "–")]
    public void Number_OfValue_IsWrittenAsSwedesDo(string? value, int decimals, string text) =>
        Assert.Equal(text, Format.Number(Parse(value), decimals));

    [Fact]
    public void Percent_OfValue_HasAHardSpace() =>
        Assert.Equal("62,5\u00A0%", Format.Percent(62.5m, 1));

    [Theory]
    [InlineData("%", "177,6\u00A0%")]
    [InlineData("% nöjda", "177,6\u00A0%")]
    [InlineData("% av ram", "177,6\u00A0%")]
    [InlineData("antal", "177,6")]
    [InlineData("antal personal", "177,6")]
    [InlineData("antal/år", "177,6")]
    [InlineData("antal/invånare", "177,6")]
    [InlineData("antal/1 000 inv 16-64 år", "177,6")]
    [InlineData("poäng", "177,6\u00A0p")]
    [InlineData("index 1-6", "177,6")]
    [InlineData("index 0-100", "177,6")]
    [InlineData("ton CO2e/inv", "177,6\u00A0ton")]
    [InlineData("veckor", "177,6\u00A0veckor")]
    [InlineData("dagar", "177,6\u00A0dagar")]
    [InlineData("mnkr", "177,6\u00A0mnkr")]
    [InlineData("liter", "177,6\u00A0liter")]
    public void Value_OfUnit_HasItsSign(string unit, string text) =>
        Assert.Equal(text, Format.Value(177.6m, unit, 1));

    [Fact]
    public void ValueIn_BareNumber_IsNotReadAsYears()
    {
        Assert.Equal(
            "34 för år\u00A02024",
            Format.ValueIn(34, "antal", 0, MeasurePeriod.OfYear(2024))
        );
        Assert.Equal(
            "76,8\u00A0% år\u00A02025",
            Format.ValueIn(76.8m, "%", 1, MeasurePeriod.OfYear(2025))
        );
    }

    [Fact]
    public void Value_Missing_HasNoUnit() => Assert.Equal("–", Format.Value(null, "%", 1));

    [Theory]
    [InlineData("2.7", "+2,7")]
    [InlineData("-2.7", "\u22122,7")]
    [InlineData("0.04", "0,0")]
    [InlineData(null, "–")]
    public void Difference_OfValue_ShowsItsSign(string? value, string text) =>
        Assert.Equal(text, Format.Difference(Parse(value), 1));

    [Theory]
    [InlineData("%", "\u22122,7\u00A0procentenheter")]
    [InlineData("antal", "\u22122,7")]
    [InlineData("poäng", "\u22122,7\u00A0p")]
    public void Change_OfUnit_HasItsWord(string unit, string text) =>
        Assert.Equal(text, Format.Change(-2.7m, unit, 1));

    [Fact]
    public void Tkr_OfValue_IsWholeThousands() =>
        Assert.Equal("12\u00A0400\u00A0tkr", Format.Tkr(12400));

    [Fact]
    public void Range_OfLimits_HasADash() =>
        Assert.Equal("75,4–87,9", Format.Range(75.43m, 87.93m, 1));

    [Fact]
    public void Dates_OfADay_AreWrittenInSwedish()
    {
        Assert.Equal("14\u00A0oktober\u00A02025", Format.Date(new(2025, 10, 14)));
        Assert.Equal("24\u00A0sep", Format.ShortDate(new(2025, 9, 24)));
        Assert.Equal("5\u00A0sep\u00A02025", Format.ShortDateWithYear(new(2025, 9, 5)));
        Assert.Equal("14:03", Format.Time(new(14, 3)));
    }

    [Fact]
    public void Periods_OfEachKind_HaveTheirName()
    {
        var (year, tertial, month) = (
            MeasurePeriod.OfYear(2025),
            MeasurePeriod.OfTertial(2025, 2),
            MeasurePeriod.OfMonth(2025, 9)
        );
        Assert.Equal("2025", Format.Period(year));
        Assert.Equal("T2\u00A02025", Format.Period(tertial));
        Assert.Equal("september\u00A02025", Format.Period(month));
        Assert.Equal("sep\u00A02025", Format.PeriodShort(month));
        Assert.Equal("år\u00A02025", Format.InPeriod(year));
        Assert.Equal("T2\u00A02025", Format.InPeriod(tertial));
    }

    [Fact]
    public void Years_FromTo_HaveADash()
    {
        Assert.Equal("2021–2025", Format.Years(2021, 2025));
        Assert.Equal("2025", Format.Years(2025, 2025));
    }

    [Fact]
    public void Number_UnderAnotherCulture_IsStillSwedish()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            Assert.Equal("1\u00A0234,5", Format.Number(1234.5m, 1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Trend.TooFewValues, "för få värden för en trend")]
    [InlineData(Trend.WithinChance, "inom slumpen")]
    [InlineData(Trend.Improving, "förbättras")]
    [InlineData(Trend.Worsening, "försämras")]
    [InlineData(Trend.Changing, "förändras")]
    public void TrendText_OfTrend_IsAWord(Trend trend, string text) =>
        Assert.Equal(text, TrendText.Of(trend));

    private static decimal? Parse(string? value) =>
        value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("84", "84.2", 0, 1)]
    [InlineData("65", "65.03", 0, 2)]
    [InlineData("65", "65.003", 0, 0)]
    [InlineData("83", "84", 0, 0)]
    [InlineData("84", "84", 0, 0)]
    public void DecimalsApart_OfTwoThatDiffer_TellThemApart(
        string one,
        string other,
        int decimals,
        int expected
    ) =>
        Assert.Equal(
            expected,
            Format.DecimalsApart(
                decimal.Parse(one, System.Globalization.CultureInfo.InvariantCulture),
                decimal.Parse(other, System.Globalization.CultureInfo.InvariantCulture),
                decimals
            )
        );
}
