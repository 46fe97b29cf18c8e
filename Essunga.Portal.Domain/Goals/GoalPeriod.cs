using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Goals;

/// <summary>
/// målperiod: the years that a set of goals holds for (both included), which need not be those of the mandate
/// period, and the shares of the assessment rule in force. From "Målområden och kommunövergripande mål".
/// </summary>
public sealed class GoalPeriod : Aggregate
{
    /// <summary>Years that a period may have.</summary>
    public const int MostYears = 12;

    private GoalPeriod() { }

    /// <exception cref="BrokenRuleException">It ends before it starts, or is too long or too far away to be meant.</exception>
    public GoalPeriod(Guid id, int fromYear, int toYear, Provenance provenance)
        : base(id)
    {
        Provenance = provenance;
        SetYears(fromYear, toYear);
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

    /// <param name="others">The other periods.</param>
    /// <exception cref="BrokenRuleException">It shares a year with another.</exception>
    public void RequireRoomAmong(IEnumerable<GoalPeriod> others) =>
        GoalRules.PeriodsDoNotOverlap.Require(
            others.All(one => one.ToYear < FromYear || one.FromYear > ToYear)
        );

    /// <param name="others">The other periods.</param>
    /// <param name="firstInUse">The first year that something in the period lies in; null when nothing does.</param>
    /// <param name="lastInUse">The last such year.</param>
    /// <exception cref="BrokenRuleException">
    /// It ends before it starts, is not likely, shares a year with another, or would leave out what lies in it.
    /// </exception>
    public void ChangeYears(
        int fromYear,
        int toYear,
        IEnumerable<GoalPeriod> others,
        int? firstInUse,
        int? lastInUse
    )
    {
        SetYears(fromYear, toYear);
        RequireRoomAmong(others);
        GoalRules.PeriodKeepsWhatIsInIt.Require(
            (firstInUse is null || firstInUse >= fromYear)
                && (lastInUse is null || lastInUse <= toYear)
        );
    }

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

    private void SetYears(int fromYear, int toYear)
    {
        GoalRules.PeriodEndsAfterStart.Require(toYear >= fromYear);
        GoalRules.PeriodYearsAreLikely.Require(
            fromYear >= 1990 && toYear <= 2100 && toYear - fromYear < MostYears
        );
        FromYear = fromYear;
        ToYear = toYear;
    }
}
