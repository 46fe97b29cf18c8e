using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// målperiod: the years that a set of goals holds for (both included), which need not be those of the mandate
/// period, and the shares of the assessment rule in force. From "Målområden och kommunövergripande mål".
/// </summary>
public sealed class GoalPeriod : Aggregate
{
    private GoalPeriod() { }

    /// <exception cref="BrokenRuleException">It ends before it starts.</exception>
    public GoalPeriod(Guid id, int fromYear, int toYear, Provenance provenance)
        : base(id)
    {
        GoalRules.PeriodEndsAfterStart.Require(toYear >= fromYear);
        FromYear = fromYear;
        ToYear = toYear;
        Provenance = provenance;
    }

    public int FromYear { get; private set; }

    public int ToYear { get; private set; }

    /// <summary>Share (0–1) of the due indicators that must be reached or on the way for "uppnås".</summary>
    public decimal ReachedShare { get; private set; } = 0.8m;

    /// <summary>Share (0–1) for "delvis".</summary>
    public decimal PartlyShare { get; private set; } = 0.5m;

    /// <summary>Share (0–1) of the due indicators that must be reported for a suggestion at all.</summary>
    public decimal LeastReportedShare { get; private set; } = 0.5m;

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    /// <summary>The rule that suggestions in this period follow.</summary>
    public AssessmentRule Rule => new(ReachedShare, PartlyShare, LeastReportedShare);

    public bool Covers(ReportingPoint point) => point.Year >= FromYear && point.Year <= ToYear;

    /// <summary>Whether the point is the last of the period, where slutbedömning takes the place of prognos.</summary>
    public bool EndsAt(ReportingPoint point) => point.Year == ToYear && point.Tertial == 3;

    /// <exception cref="BrokenRuleException">A share is outside 0–1, or "delvis" asks for more than "uppnås".</exception>
    public void SetRule(decimal reachedShare, decimal partlyShare, decimal leastReportedShare)
    {
        GoalRules.SharesAreInOrder.Require(
            new AssessmentRule(reachedShare, partlyShare, leastReportedShare).IsInOrder
        );
        ReachedShare = reachedShare;
        PartlyShare = partlyShare;
        LeastReportedShare = leastReportedShare;
    }
}
