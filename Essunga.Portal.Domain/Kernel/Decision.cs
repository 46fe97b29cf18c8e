namespace Essunga.Portal.Domain.Kernel;

/// <summary>
/// beslut: which body decided, on which day, under which paragraph and case number (dnr).
/// All but the state may be unknown; nothing is guessed.
/// </summary>
public sealed record Decision(
    DecisionState State,
    Guid? BodyId = null,
    DateOnly? Date = null,
    string? Paragraph = null,
    string? CaseNumber = null
)
{
    /// <summary>Most characters in the paragraph.</summary>
    public const int LongestParagraph = 30;

    /// <summary>Most characters in the case number.</summary>
    public const int LongestCaseNumber = 60;

    public static Decision Proposed { get; } = new(DecisionState.Proposed);

    /// <summary>The same decision, marked as changed afterwards; a proposal stays a proposal.</summary>
    public Decision Changed() =>
        State == DecisionState.Proposed
            ? this
            : this with
            {
                State = DecisionState.ChangedAfterDecision,
            };
}
