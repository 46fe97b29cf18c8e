using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>How it went to state something. Only the first has written anything.</summary>
public abstract record StatingOutcome;

/// <summary>It is stated.</summary>
/// <param name="At">UTC.</param>
public sealed record StatementSaved(DateTime At) : StatingOutcome;

/// <summary>Something in the form is wrong.</summary>
public sealed record StatementRefused(StatingFault Fault) : StatingOutcome;

/// <summary>Data, rule or the body's own statement has changed since the person saw them.</summary>
public sealed record GroundChanged : StatingOutcome;

/// <summary>The point is locked: the person must say that it is meant as an efterhandsändring.</summary>
public sealed record AsksWhetherLate : StatingOutcome;

/// <summary>There is no such thing for this person to state: unknown and somebody else's are told alike.</summary>
public sealed record NothingToState : StatingOutcome;

/// <summary>What is wrong in the form.</summary>
public enum StatingFault
{
    NoChoice,
    ReasonIsTooLong,
    DeviationNeedsReason,
    LateNeedsReason,
}

internal static class StatingFaults
{
    /// <summary>The fault that a broken rule is to the one who fills in the form; null when no form can lead to it.</summary>
    public static StatingFault? Of(DomainRule broken) =>
        broken == GoalRules.ReasonIsShortEnough ? StatingFault.ReasonIsTooLong
        : broken == GoalRules.DeviationNeedsReason ? StatingFault.DeviationNeedsReason
        : broken == GoalRules.LateStatementNeedsReason ? StatingFault.LateNeedsReason
        : null;
}
