using System.Globalization;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// The short code that an indicator is known by and that stands in its address: "I08". Capital letters a–z, digits and
/// hyphens, beginning with a letter, and never a word that the addresses already use.
/// </summary>
public static class IndicatorCode
{
    /// <summary>Most characters.</summary>
    public const int Longest = 12;

    // What stands, or may come to stand, in an address after "/indikatorer/".
    private static readonly HashSet<string> AddressWords = new(StringComparer.Ordinal)
    {
        "NY",
        "NYTT",
        "ANDRA",
        "IMPORT",
        "EXPORT",
    };

    /// <summary>The code as it is kept: no space round it, capital letters.</summary>
    public static string From(string? text) => (text ?? "").Trim().ToUpperInvariant();

    public static bool IsWellFormed(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is > 0 and <= Longest
            && char.IsAsciiLetterUpper(code[0])
            && code.All(letter =>
                char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-'
            );
    }

    public static bool IsAddressWord(string code) => AddressWords.Contains(code);

    /// <summary>The next free code of its kind after those that are taken: "I26" for an indicator, "N06" for a key figure.</summary>
    public static string Next(MeasureKind kind, IEnumerable<string> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var letter = kind == MeasureKind.KeyFigure ? 'N' : 'I';
        var highest = taken
            .Select(From)
            .Where(code => code.Length > 1 && code[0] == letter)
            .Select(code =>
                int.TryParse(
                    code.AsSpan(1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : 0
            )
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{highest + 1:00}");
    }
}
