using Essunga.Portal.Domain.Goals.Review;

namespace Essunga.Portal.Texts;

/// <summary>What målgranskaren says; every hint has its sentence.</summary>
public static class HintTexts
{
    private static readonly Dictionary<ReviewHint, string> Sentences = new()
    {
        [ReviewHints.WordedAsActivity] =
            "”{0}” är något man gör. Skriv vad som ska ha blivit bättre, och lägg det ni gör bland aktiviteterna.",
        [ReviewHints.SeveralGoals] =
            "Det ser ut att vara flera mål i ett. Delar du upp dem syns det vilket som nås.",
        [ReviewHints.VerbCannotBeChecked] =
            "Hur märks det att man har lyckats ”{0}”? Skriv vad det ska leda till.",
        [ReviewHints.VagueWord] = "Vad betyder ”{0}” här? Två som läser kan mena olika saker.",
        [ReviewHints.NoNumber] =
            "Inget tal säger när det är nått. Skriv hur mycket, eller koppla en indikator med målvärde.",
        [ReviewHints.NoBaseline] = "Från vilket läge? Med nuläget syns hur långt det är kvar.",
        [ReviewHints.NoDate] = "När ska det vara nått? Skriv ett år.",
        [ReviewHints.DirectionUnclear] =
            "Åt vilket håll är bättre? Skriv till exempel minst, högst, öka eller minska.",
        [ReviewHints.WorseThanBaseline] = "Målvärdet är sämre än nuläget. Stämmer det?",
        [ReviewHints.SameAsBaseline] = "Målvärdet är detsamma som nuläget. Stämmer det?",
        [ReviewHints.AlreadyMet] = "Det senaste värdet når redan målvärdet. Är ambitionen rätt?",
        [ReviewHints.NoOwner] = "Ingen ansvarig är angiven.",
    };

    /// <summary>The sentence of a hint, with the word that gave it.</summary>
    /// <exception cref="KeyNotFoundException">The hint has none, which a test holds to never be.</exception>
    public static string Of(FoundHint found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Sentences[found.Hint].Replace("{0}", found.Word ?? "", StringComparison.Ordinal);
    }
}
