using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>What is changed about an activity itself: wording, time, decision and its end.</summary>
public sealed partial class Activity
{
    /// <summary>Letters that a title may have.</summary>
    public const int MostTitle = 300;

    /// <summary>Title and days as they were decided; shown beside what holds now when they differ. Null before a decision.</summary>
    public string? DecidedTitle { get; private set; }

    public DateOnly? DecidedFrom { get; private set; }

    public DateOnly? DecidedTo { get; private set; }

    /// <summary>The day it was ended before it was finished; null while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Notes that the activity is decided as it stands, or, with a proposed decision, that it is not.</summary>
    public void Decide(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Decision = decision;
        var isDecided = decision.State != DecisionState.Proposed;
        DecidedTitle = isDecided ? Title : null;
        DecidedFrom = isDecided ? From : null;
        DecidedTo = isDecided ? To : null;
    }

    /// <summary>Puts right what is known about the decision; what was decided stays.</summary>
    public void CorrectDecision(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Decision = decision with { State = Decision.State };
    }

    /// <summary>
    /// Changes title or time. What was decided stays beside it, and the way back to it makes it decided again.
    /// </summary>
    /// <param name="reason">Why; asked for when the activity is decided and not decided anew.</param>
    /// <exception cref="BrokenRuleException">As when it is made, or no reason for what is decided or one that is too long.</exception>
    public void Change(
        string title,
        DateOnly from,
        DateOnly to,
        GoalPeriod period,
        string? reason,
        bool isDecidedAnew = false
    )
    {
        Require(title, from, to, period);
        if ((title.Trim(), from, to) == (Title, From, To))
        {
            return;
        }

        GoalRules.ChangeAfterDecisionNeedsReason.Require(
            isDecidedAnew
                || Decision.State == DecisionState.Proposed
                || !string.IsNullOrWhiteSpace(reason)
        );
        Goal.RequireShort(reason);
        if (Decision.State == DecisionState.Decided && DecidedTitle is null)
        {
            (DecidedTitle, DecidedFrom, DecidedTo) = (Title, From, To);
        }

        (Title, From, To) = (title.Trim(), from, to);
        Decision =
            (DecidedTitle, DecidedFrom, DecidedTo) == (Title, From, To)
                ? Decision with
                {
                    State = DecisionState.Decided,
                }
                : Decision.Changed();
    }

    /// <summary>Ends the activity before it is finished: what has been reported stays to be read.</summary>
    /// <exception cref="BrokenRuleException">No reason, or one that is too long.</exception>
    public void End(DateOnly on, string? reason)
    {
        GoalRules.ChangeAfterDecisionNeedsReason.Require(!string.IsNullOrWhiteSpace(reason));
        Goal.RequireShort(reason);
        EndedOn = on;
    }

    /// <summary>Takes back that the activity has ended.</summary>
    public void Resume() => EndedOn = null;

    /// <summary>Asked before an activity that was made by mistake is removed.</summary>
    /// <exception cref="BrokenRuleException">It is decided or has been reported on: it is ended instead.</exception>
    public void RequireThatNothingRestsOnIt() =>
        GoalRules.NothingRestsOnActivity.Require(
            Decision.State == DecisionState.Proposed && _reports.Count == 0
        );

    private static void Require(string? title, DateOnly from, DateOnly to, GoalPeriod period)
    {
        GoalRules.ActivityNeedsTitle.Require(!string.IsNullOrWhiteSpace(title));
        GoalRules.ActivityTitleIsShortEnough.Require(title!.Trim().Length <= MostTitle);
        GoalRules.ActivityEndsAfterStart.Require(to >= from);
        GoalRules.ActivityWithinPeriod.Require(
            from.Year >= period.FromYear && to.Year <= period.ToYear
        );
    }
}
