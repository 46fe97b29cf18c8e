using System.Text.RegularExpressions;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Goals.Review;

/// <summary>
/// målgranskaren: reads a goal or a target as it is written and tells what a careful colleague would ask. Plain words
/// and lists, nothing that is sent anywhere; it can be wrong, and it never stops anything. From "Mål- och
/// resultatstyrning": a good goal tells of results and not activities, can be measured and has a clear level.
/// </summary>
public static partial class GoalReview
{
    /// <summary>The hints in the order that they are told; none for an empty text.</summary>
    /// <param name="title">The goal's wording, or the name of what has the target.</param>
    /// <param name="motivation">What explains it; may say how much, when and from what.</param>
    public static IReadOnlyList<FoundHint> Of(string? title, string? motivation, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var text = new ReviewedText(title);
        if (text.Words.Count == 0)
        {
            return [];
        }

        var whole = new ReviewedText($"{title}\n{motivation}");
        return
        [
            .. OfWording(text)
                .Concat(OfMeasure(text, whole, facts))
                .Concat(OfFacts(facts))
                .OrderBy(found => Order[found.Hint]),
        ];
    }

    private static readonly Dictionary<ReviewHint, int> Order = ReviewHints
        .All.Select((hint, at) => (hint, at))
        .ToDictionary(pair => pair.hint, pair => pair.at);

    private static IEnumerable<FoundHint> OfWording(ReviewedText text)
    {
        if (ActivityIn(text) is { } activity)
        {
            yield return new(ReviewHints.WordedAsActivity, activity);
        }

        if (SeveralGoals.In(text))
        {
            yield return new(ReviewHints.SeveralGoals);
        }

        if (text.First(ReviewWords.Soft) is { } soft)
        {
            yield return new(ReviewHints.VerbCannotBeChecked, soft);
        }

        if (!text.HasNumber && text.First(ReviewWords.Vague) is { } vague)
        {
            yield return new(ReviewHints.VagueWord, vague);
        }
    }

    private static IEnumerable<FoundHint> OfMeasure(
        ReviewedText text,
        ReviewedText whole,
        ReviewFacts facts
    )
    {
        var hasLevel = whole.HasNumber || facts.Target is not null;
        if (!hasLevel && !facts.IsMeasured)
        {
            yield return new(ReviewHints.NoNumber);
        }

        if (
            (hasLevel || text.HasAny(ReviewWords.Changes))
            && !whole.HasBaseline
            && (facts.Target is not null || !facts.IsMeasured)
            && (facts.Baseline ?? facts.Current) is null
        )
        {
            yield return new(ReviewHints.NoBaseline);
        }

        if (facts.Year is null && !whole.HasDate)
        {
            yield return new(ReviewHints.NoDate);
        }

        if (facts.Direction is null && hasLevel && !SaysDirection(text))
        {
            yield return new(ReviewHints.DirectionUnclear);
        }
        else if (facts.Direction is null && text.Words[0] is "optimera" or "anpassa" or "balansera")
        {
            yield return new(ReviewHints.DirectionUnclear, text.Words[0]);
        }
    }

    private static IEnumerable<FoundHint> OfFacts(ReviewFacts facts)
    {
        if (facts is { Target: { } target, Direction: { } direction })
        {
            var path = new TargetPath(
                0,
                facts.Baseline,
                1,
                target,
                facts.LowerLimit,
                facts.UpperLimit,
                []
            );
            switch (path.AgainstBaseline(direction))
            {
                case BaselineStep.Worse:
                    yield return new(ReviewHints.WorseThanBaseline);
                    break;
                case BaselineStep.Same:
                    yield return new(ReviewHints.SameAsBaseline);
                    break;
                default:
                    if (facts.Current is { } current && path.IsMet(current, direction))
                    {
                        yield return new(ReviewHints.AlreadyMet);
                    }

                    break;
            }
        }

        if (facts.HasOwner is false)
        {
            yield return new(ReviewHints.NoOwner);
        }
    }

    // What somebody does: first in the text, after "ska", or in the passive.
    private static string? ActivityIn(ReviewedText text)
    {
        if (text.Words.Count > 0 && ReviewWords.Activities.Contains(text.Words[0]))
        {
            return text.Words[0];
        }

        for (var at = 0; at + 1 < text.Words.Count; at++)
        {
            if (
                text.Words[at] is "ska" or "skall" or "bör"
                && ReviewWords.Activities.Contains(text.Words[at + 1])
            )
            {
                return text.Words[at + 1];
            }
        }

        return text.First(ReviewWords.Done)
            ?? (Working().Match(text.Lower) is { Success: true } working ? working.Value : null);
    }

    private static bool SaysDirection(ReviewedText text) =>
        text.HasAny(ReviewWords.Directions)
        || text.HasAny(ReviewWords.Changes)
        || text.Words.Any(ReviewedText.IsFree)
        || Level().IsMatch(text.Lower);

    [GeneratedRegex(
        @"\barbetar? (?:för|med|aktivt|vidare)\b|\bta(?:s)? fram\b|\bse(?:s)? över\b",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Working();

    [GeneratedRegex(
        @"\b(?:ska|skall|bör) (?:vara|uppgå till|bli)\b|\bmer än\b|\bmindre än\b",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Level();
}
