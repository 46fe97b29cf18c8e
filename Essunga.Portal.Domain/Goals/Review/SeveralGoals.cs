using System.Text.RegularExpressions;

namespace Essunga.Portal.Domain.Goals.Review;

/// <summary>Whether a text holds more than one thing to reach: joined sentences, or parts that each have their own praise or change.</summary>
internal static partial class SeveralGoals
{
    public static bool In(ReviewedText text)
    {
        if (Joined().IsMatch(text.Lower))
        {
            return true;
        }

        var parts = Between().Split(text.Lower).Select(part => new ReviewedText(part)).ToList();
        return parts.Count(HasItsOwn) > 1
            || parts.Count(SaysSomething) > 1
            || parts.Count(BeginsWithDoing) > 1;
    }

    // "Attraktiva och hållbara livsmiljöer" is one thing: a part that stands by itself does not end in its praise.
    private static bool HasItsOwn(ReviewedText part) =>
        part.Words.Count > 1
        && !ReviewWords.Vague.Contains(part.Words[^1])
        && (
            part.HasAny(ReviewWords.Vague)
            || part.HasAny(ReviewWords.Changes)
            || part.Words.Any(ReviewedText.IsFree)
        );

    private static bool BeginsWithDoing(ReviewedText part) =>
        part.Words.Count > 1 && ReviewWords.Activities.Contains(part.Words[0]);

    private static bool SaysSomething(ReviewedText part) =>
        part.Words.Count > 2 && part.HasAny(ReviewWords.Finite);

    [GeneratedRegex(@"\bsamt\b|\bdels\b|\boch att\b|\bbåde\b.+\boch\b|;", RegexOptions.None, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\boch\b|&|[,.] ", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
