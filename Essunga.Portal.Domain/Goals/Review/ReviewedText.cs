using System.Globalization;
using System.Text.RegularExpressions;

namespace Essunga.Portal.Domain.Goals.Review;

/// <summary>A text in words, and what it says of how much, by when and from what.</summary>
internal sealed partial class ReviewedText
{
    private const int Longest = 2_000;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public ReviewedText(string? text)
    {
        var whole = (text ?? "").Trim();
        Lower = (whole.Length <= Longest ? whole : whole[..Longest]).ToLower(Swedish);
        Words = [.. Word().Matches(Lower).Select(match => match.Value)];
    }

    /// <summary>Small letters.</summary>
    public string Lower { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Says how much, in figures, in words, or as all or none.</summary>
    public bool HasNumber => Indexes().Any(IsAmount);

    public bool HasDate =>
        Indexes()
            .Any(at =>
                ReviewWords.Periods.Contains(Words[at])
                || (
                    IsYear(Words[at])
                    && !ReviewWords.BeforeBaseline.Contains(Before(at))
                    && !ReviewWords.Namers.Contains(Before(at))
                )
            );

    public bool HasBaseline => Baseline().IsMatch(Lower);

    public string? First(HashSet<string> words) => Words.FirstOrDefault(words.Contains);

    public bool HasAny(HashSet<string> words) => Words.Any(words.Contains);

    /// <summary>Free from something, as "fossilbränslefri": none of it is left.</summary>
    public static bool IsFree(string word) =>
        word.Length > 5
        && (
            word.EndsWith("fri", StringComparison.Ordinal)
            || word.EndsWith("fritt", StringComparison.Ordinal)
            || word.EndsWith("fria", StringComparison.Ordinal)
        );

    private IEnumerable<int> Indexes() => Enumerable.Range(0, Words.Count);

    private string Before(int at) => at > 0 ? Words[at - 1] : "";

    private string After(int at) => at + 1 < Words.Count ? Words[at + 1] : "";

    private bool IsAmount(int at)
    {
        var word = Words[at];
        if (char.IsAsciiDigit(word[0]))
        {
            return !IsYear(word) && !ReviewWords.Namers.Contains(Before(at));
        }

        // "Livskvalitet för alla" is no amount, "alla fordon" is; "inom fyra år" is a time.
        return IsFree(word)
            || (
                word is "alla" or "samtliga"
                && Before(at) is not ("för" or "till" or "hos" or "")
                && After(at) is not "åldrar"
            )
            || (ReviewWords.Amounts.Contains(word) && After(at) != "år");
    }

    private static bool IsYear(string word) =>
        word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 1900 and <= 2100;

    [GeneratedRegex(
        @"[0-9]+(?:[ \u00A0][0-9]{3})+|[\p{L}0-9]+(?:[-,.][\p{L}0-9]+)*",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        @"jämfört med|i förhållande till (?:år )?[0-9]|\bi ?dag\b|nuvarande|nuläget|\bfrån [0-9]|\b(?:sedan|än) (?:år )?[0-9]{4}",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Baseline();
}
