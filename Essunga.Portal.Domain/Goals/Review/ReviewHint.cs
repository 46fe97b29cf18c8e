namespace Essunga.Portal.Domain.Goals.Review;

/// <summary>
/// Something to think of while a goal or a target is written; it never stops anything. <see cref="Code"/> is stable; the
/// Swedish sentence is looked up by it in the portal's texts. From "Mål- och resultatstyrning".
/// </summary>
public sealed record ReviewHint(string Code);

/// <summary>A hint that a text got.</summary>
/// <param name="Word">The word that gave it; null when it was something that is not there.</param>
public sealed record FoundHint(ReviewHint Hint, string? Word = null);

/// <summary>Every hint that målgranskaren gives.</summary>
public static class ReviewHints
{
    /// <summary>It tells what is done, not what comes of it.</summary>
    public static ReviewHint WordedAsActivity { get; } = new("review.worded-as-activity");

    /// <summary>It does not say how much.</summary>
    public static ReviewHint NoNumber { get; } = new("review.no-number");

    /// <summary>It does not say by when.</summary>
    public static ReviewHint NoDate { get; } = new("review.no-date");

    /// <summary>It tells of a change or a level, but not from what.</summary>
    public static ReviewHint NoBaseline { get; } = new("review.no-baseline");

    /// <summary>Nobody answers for it.</summary>
    public static ReviewHint NoOwner { get; } = new("review.no-owner");

    /// <summary>The latest value is as good already.</summary>
    public static ReviewHint AlreadyMet { get; } = new("review.already-met");

    /// <summary>The target is worse than where it starts.</summary>
    public static ReviewHint WorseThanBaseline { get; } = new("review.worse-than-baseline");

    /// <summary>The target is where it starts.</summary>
    public static ReviewHint SameAsBaseline { get; } = new("review.same-as-baseline");

    /// <summary>More than one thing is to be reached, and they can go different ways.</summary>
    public static ReviewHint SeveralGoals { get; } = new("review.several-goals");

    /// <summary>A word of praise that two readers judge differently, and no number that makes it exact.</summary>
    public static ReviewHint VagueWord { get; } = new("review.vague-word");

    /// <summary>A verb that one can always say to have done.</summary>
    public static ReviewHint VerbCannotBeChecked { get; } = new("review.verb-cannot-be-checked");

    /// <summary>It does not say which way is better.</summary>
    public static ReviewHint DirectionUnclear { get; } = new("review.direction-unclear");

    /// <summary>In the order that they are told.</summary>
    public static IReadOnlyList<ReviewHint> All { get; } =
    [
        WordedAsActivity,
        SeveralGoals,
        VerbCannotBeChecked,
        VagueWord,
        NoNumber,
        NoBaseline,
        NoDate,
        DirectionUnclear,
        WorseThanBaseline,
        SameAsBaseline,
        AlreadyMet,
        NoOwner,
    ];
}
