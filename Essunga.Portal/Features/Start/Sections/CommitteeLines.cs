using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>A part of a whole, as "2 av 3".</summary>
public sealed record Share(int Done, int Of)
{
    public bool IsWhole => Done == Of;
}

/// <summary>A committee beside the others.</summary>
/// <param name="States">Its indicators by state, in the order of the states; states that none has are left out.</param>
/// <param name="Running">Activities at the point.</param>
/// <param name="Gaps">Places where the chain from goal to value is broken.</param>
public sealed record CommitteeLine(
    string Name,
    string Href,
    IReadOnlyList<(IndicatorState State, int Count)> States,
    int Running,
    int Delayed,
    Share Stated,
    Share Values,
    Share Activities,
    int Gaps
);

/// <summary>Committees side by side at a reporting point.</summary>
public sealed record CommitteesSection(
    string PointLabel,
    bool IsStatedHere,
    IReadOnlyList<CommitteeLine> Lines,
    bool IsDemo
);

/// <summary>Lays committees side by side.</summary>
internal static class CommitteeLines
{
    public static CommitteesSection Of(StartGround ground) =>
        new(
            ground.Point.Label,
            ground.Point.Tertial > 1,
            [
                .. ground
                    .Calendar.Committees.Where(committee =>
                        ground.Reading.Assignments.Any(one => one.CommitteeId == committee.Id)
                    )
                    .Select(committee => Line(ground.Reading, committee)),
            ],
            ground.Reading.Statements.Any(one => one.Provenance.IsDemo)
        );

    public static IReadOnlyList<ReadIndicator> IndicatorsOf(
        GoalPeriodReading reading,
        Guid committeeId
    ) =>
        [
            .. reading
                .Assignments.Where(one => one.CommitteeId == committeeId)
                .SelectMany(one => one.IndicatorIds)
                .Distinct()
                .Select(id => reading.Indicators[id])
                .OrderBy(one => one.Code, StringComparer.Ordinal),
        ];

    private static CommitteeLine Line(GoalPeriodReading reading, ReadCommittee committee)
    {
        var assignments = reading
            .Assignments.Where(one => one.CommitteeId == committee.Id)
            .ToList();
        var ids = assignments.Select(one => one.Id).ToHashSet();
        var states = IndicatorsOf(reading, committee.Id)
            .Select(one => one.Standing.State)
            .OfType<IndicatorState>()
            .ToList();
        var running = TodoList
            .Running(reading)
            .Where(one => ids.Contains(one.AssignmentId))
            .ToList();
        var unreported = TodoList.Unreported(reading).Count(one => ids.Contains(one.AssignmentId));
        var due = states.Count(one => one != IndicatorState.Expected);
        return new CommitteeLine(
            committee.Name,
            Links.GoalBoard(new AddressState(Committee: committee.Slug)),
            [
                .. states
                    .GroupBy(one => one)
                    .OrderBy(group => group.Key)
                    .Select(group => (group.Key, group.Count())),
            ],
            running.Count,
            running.Count(one => reading.ReportOf(one)?.Status == ActivityStatus.Delayed),
            new Share(
                assignments.Count(one =>
                    reading.StatementOf(one.GoalId, one.CommitteeId) is not null
                ),
                assignments.Count
            ),
            new Share(due - states.Count(one => one == IndicatorState.Missing), due),
            new Share(running.Count - unreported, running.Count),
            ChainGaps.Find(reading, committee.Id).Count
        );
    }
}
