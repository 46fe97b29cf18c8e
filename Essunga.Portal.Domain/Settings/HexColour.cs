using System.Globalization;

namespace Essunga.Portal.Domain.Settings;

/// <summary>A colour as three bytes, written "#17493a".</summary>
public readonly record struct HexColour(byte Red, byte Green, byte Blue)
{
    public static HexColour White { get; } = new(255, 255, 255);

    /// <summary>Reads "#17493a", "17493A" or "#174"; null when it is no such colour.</summary>
    public static HexColour? Read(string? text)
    {
        var digits = (text ?? "").Trim().TrimStart('#');
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        return
            digits.Length == 6
            && digits.All(char.IsAsciiHexDigit)
            && int.TryParse(
                digits,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
            ? new HexColour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>Contrast of two colours as WCAG 2.2 measures it: from 1 to 21.</summary>
    public double ContrastTo(HexColour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>This colour with a part (0–1) of another in it.</summary>
    public HexColour With(HexColour other, double part) =>
        new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

    /// <summary>"23,73,58", as MudBlazor wants it.</summary>
    public string Numbers => string.Create(CultureInfo.InvariantCulture, $"{Red},{Green},{Blue}");

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance =>
        0.2126 * Channel(Red) + 0.7152 * Channel(Green) + 0.0722 * Channel(Blue);

    private static double Channel(byte value)
    {
        var share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte one, byte other, double part) =>
        (byte)Math.Round(one + (other - one) * part);
}
