using System.Globalization;

namespace Essunga.Portal.Components.Text;

/// <summary>Small things that every sentence needs.</summary>
public static class Words
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly string[] Letters =
    [
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ];

    /// <summary>A number in letters up to twelve.</summary>
    /// <param name="none">What none is called where it stands: "inget", "noll".</param>
    /// <param name="one">What one is called there: "ett", "en".</param>
    public static string InLetters(int number, string none, string one) =>
        number switch
        {
            0 => none,
            1 => one,
            >= 2 and <= 12 => Letters[number - 2],
            _ => Format.Number(number),
        };

    /// <summary>"mål 1, mål 3 och mål 5".</summary>
    public static string Join(IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} och {parts[^1]}",
        };
    }

    /// <summary>A count with its noun: "1 mätvärde", "6 mätvärden".</summary>
    public static string Count(int number, string one, string many) =>
        $"{Format.Number(number)} {(number == 1 ? one : many)}";

    /// <summary>The text, or as many whole words of it as there is room for and an ellipsis.</summary>
    public static string Shorten(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', most - 1);
        return $"{text[..(space > 0 ? space : most - 1)]}…";
    }

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpper(text[0], Swedish) + text[1..];
    }

    /// <summary>The text with a small first letter, to stand inside a sentence; "KLG" and "VD" stay as they are.</summary>
    public static string Small(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isAbbreviation = text.Length > 1 && char.IsUpper(text[1]);
        return text.Length == 0 || isAbbreviation
            ? text
            : char.ToLower(text[0], Swedish) + text[1..];
    }
}
