namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>What was done to a goal, an activity or a target.</summary>
public enum PlanEdit
{
    /// <summary>It came to be.</summary>
    Added = 0,

    /// <summary>Its wording.</summary>
    Wording = 1,

    /// <summary>The days of an activity, or the year of a target.</summary>
    Time = 2,

    /// <summary>The figure of a target.</summary>
    Value = 3,

    /// <summary>Who answers for it.</summary>
    Owner = 4,

    /// <summary>It was decided.</summary>
    Decided = 5,

    /// <summary>It was changed after it was decided.</summary>
    ChangedAfterDecision = 6,

    /// <summary>It ended before its time.</summary>
    Ended = 7,

    /// <summary>Something else about it.</summary>
    Other = 8,
}

/// <summary>What the change log tells of one save of a goal, an activity or a target.</summary>
/// <param name="ThingId">The goal, the activity, or the indicator whose target it is.</param>
/// <param name="At">UTC.</param>
/// <param name="Reason">Why, when it was told.</param>
public sealed record PlanEntry(
    Guid ThingId,
    bool IsTarget,
    ReadPerson By,
    DateTime At,
    string? Reason,
    IReadOnlyList<PlanEdit> Edits
)
{
    /// <summary>The target's figure before and after, when it was changed or came to be.</summary>
    public (decimal? From, decimal To)? Value { get; init; }
}
