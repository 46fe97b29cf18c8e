using System.Globalization;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// A period as people write it in files: "2025", "T2 2025", "2025-T2", "mars 2025", "2025-03", "202503", a day that
/// begins or ends the period; or a number alone when the year stands in a column of its own.
/// </summary>
public static partial class PeriodText
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "maj",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
    ];

    /// <summary>How a period of the kind is written.</summary>
    public static string ExampleOf(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Tertial => "T2 2025",
            PeriodKind.Month => "2025-03",
            _ => "2025",
        };

    /// <summary>Null when the text is no period of the kind.</summary>
    /// <param name="year">What a column of its own says; empty when there is none.</param>
    public static MeasurePeriod? Read(string text, string year, PeriodKind kind)
    {
        var ofColumn = year.Length == 0 ? null : YearOf(year);
        if (year.Length > 0 && ofColumn is null)
        {
            return null;
        }

        return (text.Length == 0, kind) switch
        {
            (true, PeriodKind.Year) => Made(ofColumn, kind, 1),
            (true, _) => null,
            _ => Both(text, ofColumn, kind),
        };
    }

    private static MeasurePeriod? Both(string text, int? ofColumn, PeriodKind kind)
    {
        var (year, index) = kind switch
        {
            PeriodKind.Year => (YearOf(text), 1),
            PeriodKind.Tertial => Parts(Tertial().Match(text)),
            _ => Parts(Month().Match(text)) is (_, > 0) month ? month : Named(text),
        };
        if (index is null or 0 && Day(text) is { } day)
        {
            var found = Around(day, kind);
            (year, index) = (found?.Year, found?.Index);
        }

        return year is not null && ofColumn is not null && year != ofColumn
            ? null
            : Made(year ?? ofColumn, kind, index);
    }

    private static MeasurePeriod? Made(int? year, PeriodKind kind, int? index) =>
        year is >= 1900 and <= 2200 && index >= 1 && index <= MeasurePeriod.CountPerYear(kind)
            ? new MeasurePeriod(year.Value, kind, index.Value)
            : null;

    private static int? YearOf(string text) =>
        Year().Match(text) is { Success: true } found ? Number(found.Groups["year"])
        : Day(text) is { } day ? Around(day, PeriodKind.Year)?.Year
        : null;

    private static (int? Year, int? Index) Parts(Match found) =>
        found.Success
            ? (Number(found.Groups["year"]), Number(found.Groups["index"]))
            : (null, null);

    private static (int? Year, int? Index) Named(string text)
    {
        var found = NamedMonth().Match(text);
        return found.Success
            ? (
                Number(found.Groups["year"]),
                Array.IndexOf(Months, found.Groups["month"].Value[..3].ToLowerInvariant()) + 1
            )
            : (null, null);
    }

    // A day stands for the period that it begins or ends; any other day is a mistake.
    private static MeasurePeriod? Around(DateOnly day, PeriodKind kind)
    {
        for (var index = 1; index <= MeasurePeriod.CountPerYear(kind); index++)
        {
            if (
                Made(day.Year, kind, index) is { } period
                && (day == period.From || day == period.To)
            )
            {
                return period;
            }
        }

        return null;
    }

    private static DateOnly? Day(string text) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-dd HH':'mm':'ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? DateOnly.FromDateTime(day)
            : null;

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.ExplicitCapture
        | RegexOptions.CultureInvariant
        | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex(
        @"^(hel)?(år(et)?)?\s?(?<year>[12][0-9]{3})(\s?(hel)?år(et)?)?$",
        Options,
        1000
    )]
    private static partial Regex Year();

    [GeneratedRegex(
        """
            ^((?<year>[12][0-9]{3})[\s\-/]?)?(t|tertial\s?)?(?<index>[1-3])$
            | ^(t|tertial\s?)?(?<index>[1-3])[\s\-/](?<year>[12][0-9]{3})$
            """,
        Options,
        1000
    )]
    private static partial Regex Tertial();

    [GeneratedRegex(
        """
            ^((?<year>[12][0-9]{3})[\s\-/]?)?m?(?<index>0?[1-9]|1[0-2])$
            """,
        Options,
        1000
    )]
    private static partial Regex Month();

    [GeneratedRegex(
        """
            ^((?<year>[12][0-9]{3})\s)?
            (?<month>jan(uari)?|feb(ruari)?|mar(s)?|apr(il)?|maj|jun(i)?|jul(i)?|aug(usti)?|sep(t|tember)?|okt(ober)?|nov(ember)?|dec(ember)?)\.?
            (\s(?<year>[12][0-9]{3}))?$
            """,
        Options,
        1000
    )]
    private static partial Regex NamedMonth();
}
