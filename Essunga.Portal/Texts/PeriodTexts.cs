using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Texts;

/// <summary>What a reader is told of a period that is not understood.</summary>
public static class PeriodTexts
{
    /// <summary>"Perioden kan inte läsas. Indikatorn mäts per tertial: skriv som T2 2025."</summary>
    public static string NotRead(PeriodKind kind) =>
        $"Perioden kan inte läsas. Indikatorn mäts per {KindWord(kind)}: skriv som {PeriodText.ExampleOf(kind)}.";

    private static string KindWord(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Tertial => "tertial",
            PeriodKind.Month => "månad",
            _ => "år",
        };
}
