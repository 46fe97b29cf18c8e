using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// The whole chain of a goal period as it stands at a reporting point: goals, committees, indicators with values,
/// activities and every statement. Pages make their records from it; it does not depend on who reads.
/// </summary>
public sealed record GoalPeriodReading(
    ReadPeriod Period,
    ReadPoint Point,
    IReadOnlyList<ReadPoint> Points,
    IReadOnlyList<ReadGoal> Goals,
    IReadOnlyList<ReadAssignment> Assignments,
    IReadOnlyList<ReadStatement> Statements,
    IReadOnlyList<ReadActivity> Activities,
    IReadOnlyDictionary<Guid, ReadIndicator> Indicators
)
{
    /// <summary>The vision that the chain begins with; null when there is none, or when it was not asked for.</summary>
    public ReadVision? Vision { get; init; }

    /// <summary>Every slutbedömning that has been stated, in the order they were made.</summary>
    public IReadOnlyList<ReadVerdict> Verdicts { get; init; } = [];

    /// <summary>
    /// The overall (committee null) or a committee's slutbedömning in force; null at every point but the last of the
    /// period, and before it is stated.
    /// </summary>
    public ReadVerdict? VerdictOf(Guid goalId, Guid? committeeId = null) =>
        Period.EndsAt(Point)
            ? Verdicts
                .Where(one =>
                    one.GoalId == goalId
                    && (
                        committeeId is null
                            ? one.IsOverall
                            : !one.IsOverall && one.BodyId == committeeId
                    )
                )
                .MaxBy(one => one.At)
            : null;

    /// <summary>The committees' parts of a goal; of one committee when it is given.</summary>
    public IReadOnlyList<ReadAssignment> AssignmentsOf(Guid goalId, Guid? committeeId = null) =>
        [
            .. Assignments.Where(one =>
                one.GoalId == goalId && (committeeId is null || one.CommitteeId == committeeId)
            ),
        ];

    /// <summary>The indicators that a goal is followed up by, each once, by code.</summary>
    public IReadOnlyList<ReadIndicator> IndicatorsOf(Guid goalId, Guid? committeeId = null) =>
        [
            .. AssignmentsOf(goalId, committeeId)
                .SelectMany(one => one.IndicatorIds)
                .Distinct()
                // An indicator that was taken from the goal while the chain was read is no longer among them.
                .Where(Indicators.ContainsKey)
                .Select(id => Indicators[id])
                .OrderBy(one => one.Code, StringComparer.Ordinal),
        ];

    public IReadOnlyList<ReadActivity> ActivitiesOf(Guid goalId, Guid? committeeId = null)
    {
        var assignments = AssignmentsOf(goalId, committeeId).Select(one => one.Id).ToHashSet();
        return [.. Activities.Where(one => assignments.Contains(one.AssignmentId))];
    }

    /// <summary>Whether a goal was ended before this reporting point's tertial was over: it is no longer asked about.</summary>
    public bool HasEnded(Guid goalId) =>
        Goals.Any(one => one.Id == goalId && one.HasEndedBy(Point));

    /// <summary>Whether an activity was ended, or its goal was: it is no longer asked about.</summary>
    public bool HasEnded(ReadActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.EndedOn is not null
            || Assignments.Any(one => one.Id == activity.AssignmentId && HasEnded(one.GoalId));
    }

    /// <summary>What the rule suggests now for a goal, or for one committee's part of it.</summary>
    public AssessmentSuggestion SuggestionFor(Guid goalId, Guid? committeeId = null) =>
        Period.Rule.SuggestOutlook(StatesOf(goalId, committeeId));

    /// <summary>What a statement made now would be made on: see <see cref="StatingGround"/>.</summary>
    public StatingGround GroundFor(Guid goalId, Guid? committeeId = null) =>
        StatingGround.Of(
            Period.Rule,
            StatesOf(goalId, committeeId),
            Period.EndsAt(Point)
                ? VerdictOf(goalId, committeeId)?.Id
                : (committeeId is { } id ? StatementOf(goalId, id) : OverallOf(goalId))?.Id
        );

    /// <summary>The overall statement in force at this reporting point; null when it is not stated yet.</summary>
    public ReadStatement? OverallOf(Guid goalId) => InForce(goalId, one => one.IsOverall, Point);

    /// <summary>A committee's statement in force at this reporting point.</summary>
    public ReadStatement? StatementOf(Guid goalId, Guid committeeId) =>
        InForce(goalId, one => !one.IsOverall && one.BodyId == committeeId, Point);

    /// <summary>The same body's statement in force at the closest earlier point where it stated one.</summary>
    public ReadStatement? Before(ReadStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return PreviousOf(
            statement.GoalId,
            statement.IsOverall ? null : statement.BodyId,
            PointOf(statement.PointId)
        );
    }

    /// <summary>The overall (committee null) or a committee's statement in force at the closest point before one.</summary>
    public ReadStatement? PreviousOf(Guid goalId, Guid? committeeId, ReadPoint before) =>
        Points
            .Where(point => point.Period < before.Period)
            .Reverse()
            .Select(point =>
                InForce(
                    goalId,
                    one =>
                        committeeId is null
                            ? one.IsOverall
                            : !one.IsOverall && one.BodyId == committeeId,
                    point
                )
            )
            .FirstOrDefault(found => found is not null);

    public ReadPoint PointOf(Guid pointId) => Points.First(point => point.Id == pointId);

    /// <summary>The report in force for an activity at this reporting point: made for it or the closest earlier one.</summary>
    public ReadActivityReport? ReportOf(ReadActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity
            .Reports.Where(report => PointOf(report.PointId).Period <= Point.Period)
            .MaxBy(report => (PointOf(report.PointId).Period, report.At));
    }

    private List<IndicatorState> StatesOf(Guid goalId, Guid? committeeId) =>
        [
            .. IndicatorsOf(goalId, committeeId)
                .Select(one => one.Standing.State)
                .OfType<IndicatorState>(),
        ];

    private ReadStatement? InForce(Guid goalId, Func<ReadStatement, bool> whose, ReadPoint point) =>
        Statements
            .Where(one => one.GoalId == goalId && one.PointId == point.Id && whose(one))
            .MaxBy(one => one.At);
}
