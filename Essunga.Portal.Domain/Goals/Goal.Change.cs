using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>What is changed about a goal itself: wording, place, decision, the committees that have it, and its end.</summary>
public sealed partial class Goal
{
    /// <summary>Letters that a title may have.</summary>
    public const int MostTitle = 300;

    /// <summary>Letters that the motivation may have.</summary>
    public const int MostMotivation = 8_000;

    /// <summary>The same as Markdown, which is longer than what is read.</summary>
    public const int MostMotivationMarkdown = 20_000;

    /// <summary>Letters that the reason for a change or an end may have.</summary>
    public const int MostChangeReason = 1_000;

    /// <summary>The highest number that a goal, or an area, may have in its period.</summary>
    public const int HighestNumber = 99;

    /// <summary>The title as it was decided; shown beside <see cref="Title"/> when they differ. Null before a decision.</summary>
    public string? DecidedTitle { get; private set; }

    /// <summary>The day it was ended before its period did; null while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Whether it was ended before the reporting point's tertial was over: nothing is stated of it there.</summary>
    public bool HasEndedBy(ReportingPoint at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return EndedOn <= at.Period.To;
    }

    /// <summary>Words the goal anew. What was decided stays beside it, and the way back to it makes it decided again.</summary>
    /// <param name="reason">Why; asked for when the goal is decided.</param>
    /// <exception cref="BrokenRuleException">No title or one that is too long, or no reason for what is decided or one that is too long.</exception>
    public void Reword(string title, string? reason)
    {
        var worded = RequireTitle(title);
        if (worded == Title)
        {
            return;
        }

        GoalRules.ChangeAfterDecisionNeedsReason.Require(
            Decision.State == DecisionState.Proposed || !string.IsNullOrWhiteSpace(reason)
        );
        RequireShort(reason);
        if (Decision.State == DecisionState.Decided)
        {
            DecidedTitle ??= Title;
        }

        Title = worded;
        Decision =
            worded == DecidedTitle
                ? Decision with
                {
                    State = DecisionState.Decided,
                }
                : Decision.Changed();
    }

    /// <summary>Notes that the goal is decided with the wording, or, with a proposed decision, that it is not.</summary>
    /// <exception cref="BrokenRuleException">No title, or one that is too long.</exception>
    public void Decide(string title, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Title = RequireTitle(title);
        Decision = decision;
        DecidedTitle = decision.State == DecisionState.Proposed ? null : Title;
    }

    /// <summary>Puts right what is known about the decision; what was decided stays.</summary>
    public void CorrectDecision(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        Decision = decision with { State = Decision.State };
    }

    /// <exception cref="BrokenRuleException">It is too long even with all the signs that Markdown adds.</exception>
    public void Motivate(string? motivation, Provenance provenance)
    {
        GoalRules.MotivationIsShortEnough.Require(
            motivation is null or { Length: <= MostMotivationMarkdown }
        );
        Motivation = motivation;
        MotivationProvenance = provenance;
    }

    /// <param name="taken">The numbers of the other goals of the period.</param>
    /// <exception cref="BrokenRuleException">Another goal has it, or it is no number to have.</exception>
    public void Renumber(int number, IReadOnlyCollection<int> taken)
    {
        RequireNumber(number);
        GoalRules.NumberIsFree.Require(!taken.Contains(number));
        Number = number;
    }

    /// <exception cref="BrokenRuleException">The area is of another period.</exception>
    public void MoveTo(GoalArea area)
    {
        RequireArea(area, PeriodId);
        AreaId = area.Id;
    }

    /// <summary>Hands the goal to a committee.</summary>
    /// <exception cref="BrokenRuleException">The committee has it already, or the goal has ended.</exception>
    public GoalAssignment AssignTo(Guid assignmentId, Guid committeeId, Provenance provenance)
    {
        GoalRules.GoalHasNotEnded.Require(EndedOn is null);
        GoalRules.CommitteeIsNewToGoal.Require(
            _assignments.TrueForAll(one => one.CommitteeId != committeeId)
        );
        var assignment = new GoalAssignment(assignmentId, Id, committeeId, provenance);
        _assignments.Add(assignment);
        return assignment;
    }

    /// <summary>Takes the goal back from a committee; does nothing when the committee does not have it.</summary>
    /// <param name="hasActivities">Whether the committee has an activity for the goal.</param>
    /// <exception cref="BrokenRuleException">The committee has activities, indicators or statements for the goal.</exception>
    public void TakeBackFrom(Guid committeeId, bool hasActivities)
    {
        if (_assignments.Find(one => one.CommitteeId == committeeId) is not { } part)
        {
            return;
        }

        GoalRules.NothingRestsOnAssignment.Require(
            !hasActivities
                && part.Indicators.Count == 0
                && !_outlooks.Exists(one => !one.IsOverall && one.BodyId == committeeId)
                && !_verdicts.Exists(one => !one.IsOverall && one.BodyId == committeeId)
        );
        _assignments.Remove(part);
    }

    /// <summary>Ends the goal before its period does: what has been stated and done stays to be read.</summary>
    /// <exception cref="BrokenRuleException">No reason or one that is too long, or a day outside the goal period.</exception>
    public void End(DateOnly on, string? reason)
    {
        GoalRules.ChangeAfterDecisionNeedsReason.Require(!string.IsNullOrWhiteSpace(reason));
        RequireShort(reason);
        GoalRules.EndsWithinPeriod.Require(on.Year >= Period.FromYear && on.Year <= Period.ToYear);
        EndedOn = on;
    }

    /// <summary>Takes back that the goal has ended.</summary>
    public void Resume() => EndedOn = null;

    /// <summary>Asked before a goal that was made by mistake is removed.</summary>
    /// <param name="hasActivities">Whether any committee has an activity for it.</param>
    /// <exception cref="BrokenRuleException">It is decided, something has been stated about it or is done for it: it is ended instead.</exception>
    public void RequireThatNothingRestsOnIt(bool hasActivities) =>
        GoalRules.NothingRestsOnGoal.Require(
            Decision.State == DecisionState.Proposed
                && !hasActivities
                && _outlooks.Count == 0
                && _verdicts.Count == 0
        );

    /// <exception cref="BrokenRuleException">The reason is too long.</exception>
    internal static void RequireShort(string? reason) =>
        GoalRules.ChangeReasonIsShortEnough.Require(
            reason is null or { Length: <= MostChangeReason }
        );

    private static string RequireTitle(string? title)
    {
        GoalRules.GoalNeedsTitle.Require(!string.IsNullOrWhiteSpace(title));
        GoalRules.GoalTitleIsShortEnough.Require(title!.Trim().Length <= MostTitle);
        return title.Trim();
    }

    private static void RequireArea(GoalArea area, Guid periodId) =>
        GoalRules.AreaIsInPeriod.Require(area.PeriodId == periodId);

    private static void RequireNumber(int number) =>
        GoalRules.NumberIsOneToNinetyNine.Require(number is >= 1 and <= HighestNumber);
}
