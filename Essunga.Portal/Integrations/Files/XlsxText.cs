using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Essunga.Portal.Integrations.Files;

/// <summary>Text as it stands in a workbook, where letters that XML cannot hold are written "_x000D_".</summary>
internal static partial class XlsxText
{
    public static string Write(string text)
    {
        StringBuilder? written = null;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            var isPair =
                char.IsHighSurrogate(letter)
                && at + 1 < text.Length
                && char.IsLowSurrogate(text[at + 1]);
            var isPlain =
                isPair
                || (
                    XmlConvert.IsXmlChar(letter)
                    && letter != '\r'
                    && !(letter == '_' && Escape().IsMatch(text.AsSpan(at)))
                );
            if (!isPlain)
            {
                written ??= new StringBuilder(text, 0, at, text.Length + 16);
                written.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
                continue;
            }

            written?.Append(letter);
            if (isPair)
            {
                at++;
                written?.Append(text[at]);
            }
        }

        return written?.ToString() ?? text;
    }

    public static string Read(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Anywhere()
                .Replace(
                    text,
                    found =>
                        (
                            (char)
                                int.Parse(
                                    found.ValueSpan[2..6],
                                    NumberStyles.AllowHexSpecifier,
                                    CultureInfo.InvariantCulture
                                )
                        ).ToString()
                )
            : text;

    // Without the last "_", which the letter after it may be written with.
    [GeneratedRegex("^_x[0-9A-Fa-f]{4}", RegexOptions.None, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Anywhere();
}
