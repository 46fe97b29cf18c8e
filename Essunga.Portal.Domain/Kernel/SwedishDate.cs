using System.Globalization;

namespace Essunga.Portal.Domain.Kernel;

/// <summary>
/// Reads a day as Swedes write it: "2028-01-15", "20280115", "2028.01.15", "15 januari 2028", "15 jan 2028",
/// "15/1 2028". Spaces round it, NBSP and hyphens of other kinds are understood.
/// </summary>
public static class SwedishDate
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly string[] Forms =
    [
        "yyyy-M-d",
        "yyyyMMdd",
        "yyyy.M.d",
        "yyyy/M/d",
        "d/M yyyy",
        "d/M-yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
    ];

    /// <summary>False for what is no day, as 31 February, and for a year that has not four digits.</summary>
    public static bool TryRead(string? text, out DateOnly day)
    {
        var plain = string.Join(
                ' ',
                (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .Replace('\u2010', '-')
            .Replace('\u2011', '-')
            .Replace('\u2013', '-')
            .Replace('\u2212', '-')
            .ToLower(Swedish);
        if (plain.StartsWith("den ", StringComparison.Ordinal))
        {
            plain = plain[4..];
        }

        return DateOnly.TryParseExact(
                plain,
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            )
            || DateOnly.TryParseExact(plain, Forms, Swedish, DateTimeStyles.None, out day)
            || DateOnly.TryParseExact(Long(plain), Forms, Swedish, DateTimeStyles.None, out day);
    }

    // "okt" and "okt." are both written; a culture has one of them, and which depends on the machine.
    private static string Long(string text)
    {
        if (text.Split(' ') is not [var number, var month, var year])
        {
            return text;
        }

        var bare = month.TrimEnd('.');
        var full =
            bare.Length < 3
                ? null
                : Swedish.DateTimeFormat.MonthNames.FirstOrDefault(name =>
                    name.StartsWith(bare, StringComparison.Ordinal)
                );
        return full is null ? text : $"{number} {full} {year}";
    }
}
