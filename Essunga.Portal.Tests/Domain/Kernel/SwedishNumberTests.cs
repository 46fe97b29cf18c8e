using System.Globalization;
using CsCheck;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Tests.Domain.Kernel;

public sealed class SwedishNumberTests
{
    private static readonly string[] Spaces = ["", " ", "\u00a0", "\u202f", "\u2009"];

    private static readonly string[] Minuses = ["-", "\u2212", "\u2013"];

    [Theory]
    [InlineData("83.5", 1, 1)]
    [InlineData("83", 1, 1)]
    [InlineData("83.456", 1, 3)]
    [InlineData("83.45600", 0, 3)]
    [InlineData("0.123456", 0, SwedishNumber.MostDecimals)]
    public void DecimalsOf_ANumber_AreThoseThatItNeeds(string number, int least, int expected) =>
        Assert.Equal(
            expected,
            SwedishNumber.DecimalsOf(decimal.Parse(number, CultureInfo.InvariantCulture), least)
        );

    [Fact]
    public void DecimalsOf_NoNumber_AreTheLeast() =>
        Assert.Equal(2, SwedishNumber.DecimalsOf(null, 2));

    [Theory]
    [InlineData("6,4", "6.4")]
    [InlineData("6.4", "6.4")]
    [InlineData(" 6,4 ", "6.4")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u00a0234,5", "1234.5")]
    [InlineData("1\u202f234\u202f567", "1234567")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234", "1.234")]
    [InlineData(",5", "0.5")]
    [InlineData("-2,7", "-2.7")]
    [InlineData("\u22122,7", "-2.7")]
    [InlineData("\u20132,7", "-2.7")]
    [InlineData("- 2,7", "-2.7")]
    [InlineData("+2,7", "2.7")]
    [InlineData("62,5 %", "62.5")]
    [InlineData("62,5%", "62.5")]
    [InlineData("007", "7")]
    [InlineData("1,50000", "1.5")]
    [InlineData("99999999999999", "99999999999999")]
    public void Read_AsSwedesWrite_IsTheNumber(string text, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, CultureInfo.InvariantCulture),
            SwedishNumber.Read(text).Value
        );

    [Theory]
    [InlineData(null, NumberFault.Empty)]
    [InlineData("  \u00a0", NumberFault.Empty)]
    [InlineData("sex", NumberFault.NotANumber)]
    [InlineData("6,4,2", NumberFault.NotANumber)]
    [InlineData("1 23", NumberFault.NotANumber)]
    [InlineData("12 34", NumberFault.NotANumber)]
    [InlineData("1 234\u00a0567", NumberFault.NotANumber)]
    [InlineData("6,", NumberFault.NotANumber)]
    [InlineData("--6", NumberFault.NotANumber)]
    [InlineData("6-", NumberFault.NotANumber)]
    [InlineData("1e5", NumberFault.NotANumber)]
    [InlineData("10^30", NumberFault.NotANumber)]
    [InlineData("NaN", NumberFault.NotANumber)]
    [InlineData("Infinity", NumberFault.NotANumber)]
    [InlineData("∞", NumberFault.NotANumber)]
    [InlineData("0x10", NumberFault.NotANumber)]
    [InlineData("٣", NumberFault.NotANumber)]
    [InlineData("=1+1", NumberFault.NotANumber)]
    [InlineData("<b>6</b>", NumberFault.NotANumber)]
    [InlineData("1000000000000000000000000000000", NumberFault.TooLarge)]
    [InlineData("100000000000000", NumberFault.TooLarge)]
    [InlineData("0,12345", NumberFault.TooManyDecimals)]
    public void Read_AnythingElse_SaysWhy(string? text, NumberFault expected)
    {
        var (value, fault) = SwedishNumber.Read(text);
        Assert.Null(value);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Read_OfMoreThanEightyLetters_IsNoNumber_AndOfEightyIs()
    {
        Assert.Equal(7, SwedishNumber.Read($" {new string('0', 79)}7 ").Value);
        Assert.Equal(NumberFault.NotANumber, SwedishNumber.Read($"{new string('0', 80)}7").Fault);
    }

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("0,0", "0")]
    [InlineData("00000000000000000000001,00000000000", "1")]
    [InlineData("99 999 999 999 999,9999", "99999999999999.9999")]
    public void Read_AtTheBorders_IsTheNumber(string text, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, CultureInfo.InvariantCulture),
            SwedishNumber.Read(text).Value
        );

    [Fact]
    public void Read_EveryNumberInEveryWriting_IsTheSameNumber() =>
        (
            from tenthousandths in Gen.Long[-999_999_999_999, 999_999_999_999]
            from space in Gen.Int[0, Spaces.Length - 1]
            from minus in Gen.Int[0, Minuses.Length - 1]
            from comma in Gen.Bool
            select (Value: tenthousandths / 10_000m, Spaces[space], Minuses[minus], comma)
        ).Sample(
            (value, space, minus, comma) =>
                Assert.Equal(value, SwedishNumber.Read(Write(value, space, minus, comma)).Value),
            iter: 20_000
        );

    [Fact]
    public void Read_OfAnyText_NeverThrowsAndGivesAValueOrAFault() =>
        Gen.String.Sample(
            text =>
            {
                var (value, fault) = SwedishNumber.Read(text);
                Assert.True(value is null != fault is null);
            },
            iter: 20_000
        );

    private static string Write(decimal value, string space, string minus, bool comma)
    {
        var format = new NumberFormatInfo
        {
            NumberGroupSeparator = space,
            NumberDecimalSeparator = comma ? "," : ".",
            NegativeSign = minus,
        };
        return value.ToString("#,##0.####", format);
    }
}
