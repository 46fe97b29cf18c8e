using System.Globalization;

namespace Essunga.Portal.Components.Text;

/// <summary>Small things that every sentence needs.</summary>
public static class Words
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

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

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpper(text[0], Swedish) + text[1..];
    }
}
