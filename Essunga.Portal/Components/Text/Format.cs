using System.Globalization;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Text;

/// <summary>
/// How figures, dates and periods are written, whatever the culture of the thread. NBSP is U+00A0, minus is U+2212.
/// <code>
/// Number(1234.5, 1)                1 234,5            NBSP between groups of three
/// Number(null, 1)                  –                  a missing value is never 0
/// Number(-2.7, 1)                  −2,7
/// Percent(62.5, 1)                 62,5 %             NBSP before the sign
/// Value(177.6, "poäng", 1)         177,6 p            the unit by UnitText
/// Value(13, "antal", 0)            13                 a count has no sign of its own
/// Difference(2.7, 1)               +2,7               0 has no sign
/// Change(-2.7, "%", 1)             −2,7 procentenheter
/// Tkr(12400)                       12 400 tkr
/// Range(75.4, 87.9, 1)             75,4–87,9
/// Date(2025-10-14)                 14 oktober 2025
/// ShortDate(2025-09-24)            24 sep
/// ShortDateWithYear(2025-09-05)    5 sep 2025
/// Time(14:03)                      14:03
/// Period(year, tertial, month)     2025 · T2 2025 · september 2025
/// PeriodShort(month)               sep 2025           year and tertial as above
/// InPeriod(year, tertial, month)   år 2025 · T2 2025 · september 2025
/// ValueIn(34, "antal", 0, year)    34 för år 2024      76,8 % år 2025
/// Years(2021, 2025)                2021–2025
/// </code>
/// Halves are rounded away from zero.
/// </summary>
public static class Format
{
    /// <summary>Stands where a value is missing.</summary>
    public const string Missing = "–";

    internal const char Space = '\u00A0';

    private static readonly NumberFormatInfo Swedish = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = Space.ToString(),
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
        NumberNegativePattern = 1,
    };

    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] ShortMonths =
    [
        "jan",
        "feb",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
    ];

    /// <param name="decimals">0–9.</param>
    /// <summary>The decimals that two numbers need not to be written alike when they differ; at most two more than their own.</summary>
    public static int DecimalsApart(decimal one, decimal other, int decimals) =>
        Enumerable
            .Range(decimals, 3)
            .FirstOrDefault(
                many =>
                    one == other
                    || Math.Round(one, many, MidpointRounding.AwayFromZero)
                        != Math.Round(other, many, MidpointRounding.AwayFromZero),
                decimals
            );

    public static string Number(decimal? value, int decimals = 0) =>
        value is { } known
            ? Rounded(known, decimals).ToString(DecimalFormat(decimals), Swedish)
            : Missing;

    public static string Percent(decimal? value, int decimals = 0) => Value(value, "%", decimals);

    /// <param name="unit">As stored with the measure; see <see cref="UnitText"/>.</param>
    public static string Value(decimal? value, string unit, int decimals = 0)
    {
        var sign = UnitText.Of(unit).Sign;
        return value is null || sign.Length == 0
            ? Number(value, decimals)
            : $"{Number(value, decimals)}{Space}{sign}";
    }

    /// <summary>
    /// A value with its period. A bare number keeps its distance to the year, or "34 år 2024" reads as 34 years.
    /// </summary>
    public static string ValueIn(decimal? value, string unit, int decimals, MeasurePeriod period) =>
        UnitText.Of(unit).Sign.Length == 0 && period.Kind == PeriodKind.Year
            ? $"{Value(value, unit, decimals)} för {InPeriod(period)}"
            : $"{Value(value, unit, decimals)} {InPeriod(period)}";

    public static string Difference(decimal? value, int decimals = 0) =>
        value is { } known && Rounded(known, decimals) > 0
            ? $"+{Number(known, decimals)}"
            : Number(value, decimals);

    /// <summary>A difference with its unit: a share changes by percentage points.</summary>
    public static string Change(decimal? value, string unit, int decimals = 0)
    {
        var word = UnitText.Of(unit).ChangeWord;
        return value is null || word.Length == 0
            ? Difference(value, decimals)
            : $"{Difference(value, decimals)}{Space}{word}";
    }

    public static string Tkr(decimal? value) => Value(value, "tkr");

    public static string Range(decimal low, decimal high, int decimals = 0) =>
        $"{Number(low, decimals)}–{Number(high, decimals)}";

    public static string Date(DateOnly day) =>
        $"{Digits(day.Day)}{Space}{Months[day.Month - 1]}{Space}{Digits(day.Year)}";

    public static string ShortDate(DateOnly day) =>
        $"{Digits(day.Day)}{Space}{ShortMonths[day.Month - 1]}";

    public static string ShortDateWithYear(DateOnly day) =>
        $"{ShortDate(day)}{Space}{Digits(day.Year)}";

    public static string Time(TimeOnly time) =>
        time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    public static string Period(MeasurePeriod period) => Period(period, Months);

    public static string PeriodShort(MeasurePeriod period) => Period(period, ShortMonths);

    /// <summary>As it stands in a sentence: år 2025, T2 2025.</summary>
    public static string InPeriod(MeasurePeriod period) =>
        period.Kind == PeriodKind.Year ? $"år{Space}{Digits(period.Year)}" : Period(period);

    public static string Years(int from, int to) =>
        from == to ? Digits(from) : $"{Digits(from)}–{Digits(to)}";

    private static string Period(MeasurePeriod period, string[] months) =>
        period.Kind switch
        {
            PeriodKind.Tertial => $"T{Digits(period.Index)}{Space}{Digits(period.Year)}",
            PeriodKind.Month => $"{months[period.Index - 1]}{Space}{Digits(period.Year)}",
            _ => Digits(period.Year),
        };

    private static decimal Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) is var rounded && rounded == 0
            ? 0
            : rounded;

    private static string DecimalFormat(int decimals) => $"N{Digits(decimals)}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
