using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// nämndens aktivitet: what a committee does to reach a goal, set in time within the plan period, with an owner
/// and a stand-in, followed by indicators. From "Mål- och resultatstyrning".
/// </summary>
public sealed partial class Activity : Aggregate, IOwned
{
    /// <summary>Letters that a comment may have.</summary>
    public const int MostComment = 4_000;

    private readonly List<ActivityReport> _reports = [];
    private readonly List<ActivityIndicator> _indicators = [];

    private Activity() { }

    /// <exception cref="BrokenRuleException">No title, an end before the start, or a start outside the goal period.</exception>
    public Activity(
        Guid id,
        string code,
        GoalAssignment assignment,
        GoalPeriod period,
        string title,
        DateOnly from,
        DateOnly to,
        Provenance provenance
    )
        : base(id)
    {
        Require(title, from, to, period);
        Code = code;
        AssignmentId = assignment.Id;
        Title = title.Trim();
        From = from;
        To = to;
        Provenance = provenance;
    }

    public string Code { get; private set; } = "";

    public Guid AssignmentId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    public Guid? OwnerId { get; private set; }

    public Guid? StandInId { get; private set; }

    public Decision Decision { get; private set; } = Decision.Proposed;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<ActivityReport> Reports => _reports;

    public IReadOnlyCollection<ActivityIndicator> Indicators => _indicators;

    /// <inheritdoc />
    public void HandTo(Guid? ownerId, Guid? standInId)
    {
        OrganisationRules.StandInIsAnother.Require(standInId is null || standInId != ownerId);
        OwnerId = ownerId;
        StandInId = standInId;
    }

    /// <summary>Whether a person is the one to report on it: the owner, or the stand-in in the owner's place.</summary>
    public bool IsReportedBy(Guid personId) => OwnerId == personId || StandInId == personId;

    /// <summary>Ties the activity to an indicator that shows its effect; does nothing, and answers null, when it is tied already.</summary>
    public ActivityIndicator? ShowEffectBy(Guid linkId, Guid indicatorId)
    {
        if (_indicators.Exists(link => link.IndicatorId == indicatorId))
        {
            return null;
        }

        var added = new ActivityIndicator(linkId, Id, indicatorId);
        _indicators.Add(added);
        return added;
    }

    public void ShowEffectNoMoreBy(Guid indicatorId) =>
        _indicators.RemoveAll(link => link.IndicatorId == indicatorId);

    /// <summary>Reports how it goes at a reporting point and, at T2 and T3, whether it will be completed.</summary>
    /// <exception cref="BrokenRuleException">
    /// The activity has ended, a comment that is too long, or a finished activity that is said not to be completed.
    /// </exception>
    public ActivityReport Report(
        Guid reportId,
        ReportingPoint at,
        ActivityStatus status,
        bool? willBeCompleted,
        string? comment,
        Guid byId,
        DateTime now
    )
    {
        GoalRules.ActivityHasNotEnded.Require(EndedOn is null);
        GoalRules.CommentIsShortEnough.Require(comment is null || comment.Length <= MostComment);
        GoalRules.CompletedIsCompleted.Require(
            status != ActivityStatus.Completed || willBeCompleted is not false
        );
        var report = new ActivityReport(
            reportId,
            Id,
            at.Id,
            status,
            willBeCompleted,
            comment,
            byId,
            now
        );
        _reports.Add(report);
        return report;
    }
}
