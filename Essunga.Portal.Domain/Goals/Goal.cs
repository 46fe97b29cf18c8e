using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// övergripande mål: what the council wants the whole municipality to reach within a goal period. It is shared by
/// several committees, each of which states its outlook; the executive board states the overall one.
/// From "Målområden och kommunövergripande mål".
/// </summary>
public sealed partial class Goal : Aggregate
{
    /// <summary>Most characters in the reason of a statement.</summary>
    public const int LongestReason = 20_000;

    private readonly List<GoalAssignment> _assignments = [];
    private readonly List<StatedOutlook> _outlooks = [];
    private readonly List<StatedVerdict> _verdicts = [];

    private Goal() { }

    /// <param name="slug">Its address when the title's own is taken; see <see cref="GoalSlug"/>.</param>
    /// <exception cref="BrokenRuleException">No title or one that is too long, an area of another period, or no number.</exception>
    public Goal(
        Guid id,
        GoalPeriod period,
        GoalArea area,
        int number,
        string title,
        Decision decision,
        Provenance provenance,
        string? slug = null
    )
        : base(id)
    {
        RequireTitle(title);
        RequireArea(area, period.Id);
        RequireNumber(number);
        PeriodId = period.Id;
        Period = period;
        AreaId = area.Id;
        Number = number;
        Title = title;
        Slug = slug ?? Kernel.Slug.From(title);
        Decision = decision;
        DecidedTitle = decision.State == DecisionState.Decided ? title : null;
        Provenance = provenance;
    }

    public Guid PeriodId { get; private set; }

    public GoalPeriod Period { get; private set; } = null!;

    public Guid AreaId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>
    /// The goal's address, made from its first title; unique. It stays when the goal is worded anew, so that an address
    /// in a mail or a protocol leads where it always did.
    /// </summary>
    public string Slug { get; private set; } = "";

    /// <summary>The short text that explains and gives the reasons for the goal, as Markdown.</summary>
    public string? Motivation { get; private set; }

    public Provenance MotivationProvenance { get; private set; } = Provenance.Entered;

    public Decision Decision { get; private set; } = Decision.Proposed;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<GoalAssignment> Assignments => _assignments;

    /// <summary>Every statement ever made, in the order made; the latest of a body at a point is the one in force.</summary>
    public IReadOnlyCollection<StatedOutlook> Outlooks => _outlooks;

    public IReadOnlyCollection<StatedVerdict> Verdicts => _verdicts;

    /// <summary>States a body's outlook at a reporting point beside what the rule suggested.</summary>
    /// <exception cref="BrokenRuleException">
    /// The goal has ended, the point is outside the goal period or a first tertial, the committee does not have the goal, the reason is too
    /// long, or there is none although the statement differs from the suggestion or comes after the lock.
    /// </exception>
    public StatedOutlook StateOutlook(
        Guid statementId,
        ReportingPoint at,
        StatingBody body,
        Outlook outlook,
        AssessmentBasis basis,
        string? reason,
        Guid byId,
        DateTime now
    )
    {
        GoalRules.GoalHasNotEnded.Require(!HasEndedBy(at));
        GoalRules.OutlookWithinPeriod.Require(Period.Covers(at));
        GoalRules.OutlookAtSecondOrThirdTertial.Require(at.Tertial is 2 or 3);
        RequireThatMayBeStated(at, body, outlook == basis.Suggested, reason);
        var stated = new StatedOutlook(
            statementId,
            Id,
            at.Id,
            body,
            outlook,
            basis,
            reason,
            byId,
            now
        );
        _outlooks.Add(stated);
        return stated;
    }

    /// <summary>States a body's verdict when the goal period's last year is followed up.</summary>
    /// <exception cref="BrokenRuleException">
    /// The goal has ended, the point is not the last tertial of the period's last year, the committee does not have the goal, the reason is
    /// too long, or there is none although the verdict differs from the suggestion or comes after the lock.
    /// </exception>
    public StatedVerdict StateVerdict(
        Guid statementId,
        ReportingPoint at,
        StatingBody body,
        Verdict verdict,
        Verdict? suggested,
        string? reason,
        Guid byId,
        DateTime now
    )
    {
        GoalRules.GoalHasNotEnded.Require(!HasEndedBy(at));
        GoalRules.VerdictAtEndOfPeriod.Require(Period.EndsAt(at));
        RequireThatMayBeStated(at, body, verdict == suggested, reason);
        var stated = new StatedVerdict(
            statementId,
            Id,
            body,
            verdict,
            suggested,
            reason,
            byId,
            now
        );
        _verdicts.Add(stated);
        return stated;
    }

    private void RequireThatMayBeStated(
        ReportingPoint at,
        StatingBody body,
        bool isAsSuggested,
        string? reason
    )
    {
        var isExplained = !string.IsNullOrWhiteSpace(reason);
        GoalRules.CommitteeHasGoal.Require(
            body.IsOverall || _assignments.Exists(one => one.CommitteeId == body.NodeId)
        );
        GoalRules.ReasonIsShortEnough.Require(reason is null || reason.Length <= LongestReason);
        GoalRules.DeviationNeedsReason.Require(isAsSuggested || isExplained);
        GoalRules.LateStatementNeedsReason.Require(at.LockedAt is null || isExplained);
    }
}
