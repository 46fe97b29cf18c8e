using System.Globalization;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Domain.Kernel;

/// <summary>Why a text is no number that can be kept.</summary>
public enum NumberFault
{
    /// <summary>Nothing but space.</summary>
    Empty = 0,

    /// <summary>Letters, two decimal signs, groups that are not of three.</summary>
    NotANumber = 1,

    /// <summary>More than fourteen digits before the decimal sign.</summary>
    TooLarge = 2,

    /// <summary>More than four decimals.</summary>
    TooManyDecimals = 3,
}

/// <summary>What a text was read as: a value, or why not.</summary>
public readonly record struct NumberReading(decimal? Value, NumberFault? Fault);

/// <summary>
/// A number as Swedes write and paste it: decimal comma or point, groups of three with any kind of space, a sign that
/// is a hyphen, a minus or a dash, and perhaps a per cent sign after it. "1 234,5", "1234.5", "−2,7", "62,5 %".
/// </summary>
public static partial class SwedishNumber
{
    /// <summary>Digits before the decimal sign; what the database holds.</summary>
    public const int MostDigits = 14;

    /// <summary>Decimals; what the database holds.</summary>
    public const int MostDecimals = 4;

    private const int MostLetters = 80;

    /// <summary>The decimals that a number needs to be written as it is: at least <paramref name="least"/>, at most what is kept.</summary>
    public static int DecimalsOf(decimal? value, int least)
    {
        var decimals = least;
        while (
            decimals < MostDecimals && value is { } number && Math.Round(number, decimals) != number
        )
        {
            decimals++;
        }

        return decimals;
    }

    /// <summary>Reads a text; never throws.</summary>
    public static NumberReading Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, NumberFault.Empty);
        }

        var trimmed = text.Trim();
        if (trimmed.Length > MostLetters || Form().Match(trimmed) is not { Success: true } found)
        {
            return new(null, NumberFault.NotANumber);
        }

        var whole = Digits(found.Groups["whole"].Value).TrimStart('0');
        var part = found.Groups["part"].Value.TrimEnd('0');
        if (whole.Length > MostDigits)
        {
            return new(null, NumberFault.TooLarge);
        }

        if (part.Length > MostDecimals)
        {
            return new(null, NumberFault.TooManyDecimals);
        }

        var value = decimal.Parse(
            $"{(whole.Length == 0 ? "0" : whole)}.{(part.Length == 0 ? "0" : part)}",
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        var isNegative = found.Groups["sign"].Value is { Length: > 0 } sign && sign != "+";
        return new(isNegative ? -value : value, null);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // A space, NBSP, narrow NBSP or thin space parts groups of three; so does a point before a decimal comma and a
    // comma before a decimal point. One point or comma alone is always the decimal sign.
    [GeneratedRegex(
        """
            ^(?<sign>[-+\u2212\u2013])?[\x20\u00A0]?
            (?:
              (?<whole>
                [0-9]{1,3}(?<space>[\x20\u00A0\u202F\u2009])[0-9]{3}(?:\k<space>[0-9]{3})*
                | [0-9]{1,3}(?:\.[0-9]{3})+(?=,)
                | [0-9]{1,3}(?:,[0-9]{3})+(?=\.)
                | [0-9]{1,3}(?:\.[0-9]{3}){2,}
                | [0-9]{1,3}(?:,[0-9]{3}){2,}
                | [0-9]+
              )(?:[.,](?<part>[0-9]+))?
              | [.,](?<part>[0-9]+)
            )
            (?:[\x20\u00A0\u202F]?%)?$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}
