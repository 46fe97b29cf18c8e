using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Texts;

/// <summary>Why a text is no number that can be kept, as the reader is told.</summary>
public static class NumberTexts
{
    public static string Of(NumberFault fault) =>
        fault switch
        {
            NumberFault.TooLarge => "Talet är för stort. Högst 14 siffror före decimaltecknet.",
            NumberFault.TooManyDecimals => "Högst fyra decimaler.",
            NumberFault.Empty => "Skriv ett tal.",
            _ => "Skriv ett tal, som 1 234,5.",
        };
}
