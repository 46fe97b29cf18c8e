using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Essunga.Portal.Integrations.Files;

/// <summary>What a number in a cell is meant as, by its format.</summary>
internal enum NumberLook
{
    Number = 0,
    Percent = 1,
    Date = 2,
    DateAndTime = 3,
    Time = 4,
}

/// <summary>The looks of a workbook's cell styles, and numbers written by them.</summary>
internal sealed partial class XlsxStyles
{
    private readonly NumberLook[] _looks;
    private readonly int _dayShift;

    private XlsxStyles(NumberLook[] looks, int dayShift)
    {
        _looks = looks;
        _dayShift = dayShift;
    }

    public static XlsxStyles From(WorkbookPart book)
    {
        var sheet = book.WorkbookStylesPart?.Stylesheet;
        var own =
            sheet
                ?.NumberingFormats?.Elements<NumberingFormat>()
                .Where(one => one.NumberFormatId is not null)
                .GroupBy(one => one.NumberFormatId!.Value)
                .ToDictionary(one => one.Key, one => one.First().FormatCode?.Value ?? "")
            ?? [];
        var looks =
            sheet
                ?.CellFormats?.Elements<CellFormat>()
                .Select(format => LookOf(format.NumberFormatId?.Value ?? 0, own))
                .ToArray()
            ?? [];
        var isFrom1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        return new XlsxStyles(looks, isFrom1904 ? 1462 : 0);
    }

    /// <summary>A number as text: as a day, a time or a percentage where the cell shows one; with a point and no groups otherwise.</summary>
    public string Write(string raw, int style)
    {
        if (
            !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) >= 1e15
        )
        {
            return raw;
        }

        var look = style >= 0 && style < _looks.Length ? _looks[style] : NumberLook.Number;
        return look switch
        {
            NumberLook.Percent => $"{Plain(number * 100)} %",
            NumberLook.Date
            or NumberLook.DateAndTime
            or NumberLook.Time when number >= 0 && number + _dayShift < 2_958_466 => Day(
                number + _dayShift,
                look
            ),
            _ => Plain(number),
        };
    }

    private static string Day(double days, NumberLook look)
    {
        var at = DateTime.FromOADate(days);
        // A fraction of a second is the noise of the number.
        at = at.AddMilliseconds(500);
        return look == NumberLook.Time && days < 1
                ? at.ToString("HH':'mm", CultureInfo.InvariantCulture)
            : at.TimeOfDay < TimeSpan.FromSeconds(1)
                ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : at.ToString("yyyy-MM-dd HH':'mm':'ss", CultureInfo.InvariantCulture);
    }

    // Fifteen figures are what a spreadsheet shows; the rest is the noise of binary fractions.
    private static string Plain(double number) =>
        ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);

    private static NumberLook LookOf(uint id, Dictionary<uint, string> own) =>
        own.TryGetValue(id, out var code)
            ? LookOf(code)
            : id switch
            {
                9 or 10 => NumberLook.Percent,
                >= 14 and <= 17 or (>= 27 and <= 36) or (>= 50 and <= 58) => NumberLook.Date,
                22 => NumberLook.DateAndTime,
                (>= 18 and <= 21) or (>= 45 and <= 47) => NumberLook.Time,
                _ => NumberLook.Number,
            };

    private static NumberLook LookOf(string code)
    {
        var bare = Quoted().Replace(code, "").Split(';')[0].ToLowerInvariant();
        var hasDay = bare.Contains('y') || bare.Contains('d');
        var hasTime = bare.Contains('h') || bare.Contains('s');
        return hasDay && hasTime ? NumberLook.DateAndTime
            : hasDay || (bare.Contains('m') && !hasTime && !bare.Contains('0')) ? NumberLook.Date
            : hasTime ? NumberLook.Time
            : bare.Contains('%') ? NumberLook.Percent
            : NumberLook.Number;
    }

    // Text in quotation marks, a sign after a backslash or an underscore, colours and locales in brackets.
    [GeneratedRegex(
        """
            "[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general
            """,
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Quoted();
}
