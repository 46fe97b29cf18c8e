namespace Essunga.Portal.Texts;

/// <summary>A term of the trade.</summary>
/// <param name="Swedish">What the screen says.</param>
/// <param name="Code">The name in code; the same in <c>docs/ordlista.md</c>.</param>
/// <param name="Meaning">In plain Swedish, for a reader who has not met it.</param>
public sealed record GlossaryTerm(string Swedish, string Code, string Meaning);

/// <summary>The terms that a reader meets, by their Swedish name.</summary>
public static class Glossary
{
    public static IReadOnlyList<GlossaryTerm> Terms { get; } =
    [
        new(
            "aktivitet",
            "Activity",
            "Det en nämnd gör för att nå ett mål. Den är tidsatt och har en ansvarig."
        ),
        new("baslinje", "Baseline", "Värdet som ett målvärde räknas från."),
        new(
            "bedömningsspår",
            "AssessmentBasis",
            "Regeln, uppgifterna, förslaget och bedömningen på ett ställe, så att vem som helst kan räkna om förslaget."
        ),
        new(
            "delmål",
            "Waypoint",
            "Ett värde som ska ha passerats ett visst år på vägen till målvärdet."
        ),
        new(
            "efterhandsändring",
            "LateChange",
            "Ett värde eller en bedömning som kom eller ändrades efter att rapporteringspunkten låstes."
        ),
        new(
            "indikator",
            "Indicator",
            "Något som mäts för att se om ett mål nås. Den har ett nuvärde och ett målvärde."
        ),
        new("lucka", "ChainGap", "En länk som saknas i kedjan, som ett mål utan aktivitet."),
        new("mätvärde", "Measurement", "Ett värde för en period."),
        new(
            "mål",
            "Goal",
            "Det fullmäktige vill att kommunen ska ha uppnått när målperioden är slut."
        ),
        new("målområde", "GoalArea", "Ett område ur visionen som har mål."),
        new(
            "målperiod",
            "GoalPeriod",
            "Åren som målen gäller. Den behöver inte vara densamma som mandatperioden."
        ),
        new("målvärde", "TargetValue", "Värdet som indikatorn ska ha nått ett visst år."),
        new("nuvärde", "CurrentValue", "Det senast kända värdet vid rapporteringspunkten."),
        new(
            "nyckeltal",
            "KeyFigure",
            "Något som mäts för att följa en nämnds uppdrag. Det har inget målvärde."
        ),
        new(
            "prognos",
            "Outlook",
            "En nämnds eller kommunstyrelsens bedömning av om målet kommer att uppnås."
        ),
        new(
            "rapporteringspunkt",
            "ReportingPoint",
            "En tidpunkt då mål och ekonomi följs upp: T1, T2 eller T3."
        ),
        new(
            "slutbedömning",
            "Verdict",
            "Bedömningen i slutet av målperioden: uppnått, delvis uppnått eller inte uppnått."
        ),
        new(
            "slumpens gränser",
            "ControlLimits",
            "Så mycket ett värde kan röra sig utan att något har ändrats. Först utanför dem är en förändring mer än slump."
        ),
        new(
            "strategiskt vägval",
            "StrategicChoice",
            "Det som den strategiska planen pekar ut för att nå visionen."
        ),
        new("uppdrag", "Remit", "Vad en nämnd finns till för, enligt dess reglemente."),
        new("vision", "Vision", "Den långsiktiga bild av kommunen som allt annat leder mot."),
    ];
}
