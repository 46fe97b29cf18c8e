using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>What can be chosen of things that are the same for every indicator: value and text.</summary>
internal static class EditWords
{
    public static readonly IReadOnlyList<(string Value, string Text)> Kinds =
    [
        (nameof(MeasureKind.Indicator), "Indikator, har målvärde"),
        (nameof(MeasureKind.KeyFigure), "Nyckeltal, följer nämndens uppdrag utan målvärde"),
    ];

    public static readonly IReadOnlyList<(string Value, string Text)> Directions =
    [
        (nameof(Direction.Higher), "Högre är bättre"),
        (nameof(Direction.Lower), "Lägre är bättre"),
        (nameof(Direction.WithinRange), "Ska ligga inom ett spann"),
        (nameof(Direction.Neutral), "Varken högre eller lägre är bättre"),
    ];

    public static readonly IReadOnlyList<(string Value, string Text)> Sources =
    [
        (nameof(MeasureSource.Manual), "Rapporteras av enheten"),
        (nameof(MeasureSource.Kolada), "Hämtas från Kolada"),
        (nameof(MeasureSource.Scb), "Hämtas från SCB"),
        (nameof(MeasureSource.Calculated), "Beräknas av portalen"),
    ];

    public static readonly IReadOnlyList<(string Value, string Text)> Periods =
    [
        (nameof(PeriodKind.Year), "År"),
        (nameof(PeriodKind.Tertial), "Tertial"),
        (nameof(PeriodKind.Month), "Månad"),
    ];

    public static string Of(EditQuestion question) =>
        question switch
        {
            EditQuestion.WorseThanBaseline => "Målvärdet är sämre än nuläget. Stämmer det?",
            EditQuestion.SameAsBaseline => "Målvärdet är detsamma som nuläget. Stämmer det?",
            EditQuestion.UnitOfStoredValues =>
                "Måttenheten byts, men mätvärdena som finns räknas inte om. Stämmer det?",
            _ =>
                "Riktningen vänds, så att värden som var bra blir dåliga i alla perioder. Stämmer det?",
        };
}
