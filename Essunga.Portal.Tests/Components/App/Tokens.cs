using System.Text.RegularExpressions;
using Essunga.Portal.Tests.Support;

namespace Essunga.Portal.Tests.Components.App;

/// <summary>The colours of <c>tokens.css</c> as they stand in the file.</summary>
internal static partial class Tokens
{
    public static (
        IReadOnlyDictionary<string, string> Light,
        IReadOnlyDictionary<string, string> Dark
    ) Read()
    {
        var css = File.ReadAllText(Repository.Path("wwwroot-assets", "src", "tokens.css"));
        var parts = css.Split("@media screen and (prefers-color-scheme: dark)");
        Assert.Equal(2, parts.Length);
        var light = Colours(parts[0]);
        var dark = new Dictionary<string, string>(light, StringComparer.Ordinal);
        foreach (var (name, value) in Colours(parts[1]))
        {
            dark[name] = value;
        }

        return (light, dark);
    }

    /// <summary>Contrast of two colours as WCAG 2 measures it.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static Dictionary<string, string> Colours(string css) =>
        Colour()
            .Matches(css)
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => match.Groups["value"].Value,
                StringComparer.Ordinal
            );

    private static double Luminance(string hex) =>
        0.2126 * Channel(hex[1..3]) + 0.7152 * Channel(hex[3..5]) + 0.0722 * Channel(hex[5..7]);

    private static double Channel(string hex)
    {
        var value = Convert.ToInt32(hex, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(
        @"--(?<name>[a-z0-9-]+):\s*(?<value>#[0-9a-f]{6});",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Colour();
}
