using Essunga.Portal.Components.Goals;
using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>Makes the page of a goal from the chain of its goal period. Pure: the same reading gives the same page.</summary>
public static class GoalViewMaker
{
    public static GoalView Make(GoalPeriodReading reading, FollowUp followUp, ReadGoal goal)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(followUp);
        ArgumentNullException.ThrowIfNull(goal);
        var part = followUp.Committee is { } chosen
            ? reading.Assignments.FirstOrDefault(one =>
                one.GoalId == goal.Id && one.CommitteeId == chosen.Id
            )
            : null;
        var standing = OutlookStanding.Of(reading, goal.Id, part?.CommitteeId);
        var indicators = reading
            .IndicatorsOf(goal.Id, part?.CommitteeId)
            .OrderBy(one => PlaceOf(reading, goal, one), StringComparer.Ordinal)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .ToList();
        var activities = reading.ActivitiesOf(goal.Id, part?.CommitteeId);
        var trace = TraceMaker.Make(reading, goal, part?.CommitteeId, standing, followUp.State);
        return new GoalView(
            followUp,
            goal,
            reading.Vision,
            part,
            followUp.Committee is { } none && part is null
                    ? $"{none.Name} har inte det här målet. Här visas hela målet."
                : goal.EndedOn is { } ended
                    ? $"Målet avslutades den {Format.Date(ended)}, före målperiodens slut. Det som är bedömt och gjort står kvar."
                : null,
            standing,
            GoalLead.Of(standing, trace.Now, indicators.Count, reading.Point),
            [
                .. reading
                    .AssignmentsOf(goal.Id)
                    .Select(one => Committee(reading, goal, one, followUp)),
            ],
            reading.AssignmentsOf(goal.Id),
            GoalBody.Of(followUp.Calendar, reading, goal.Id),
            [.. History(reading, goal, part)],
            trace,
            [
                .. indicators.Select(one =>
                    IndicatorRow.From(one, followUp.State) with
                    {
                        Place = PlaceOf(reading, goal, one),
                    }
                ),
            ],
            StateCounts.OfIndicators(indicators),
            DemoWords.Of(
                ("mätvärden utan angiven källa", indicators.Exists(one => one.Provenance.IsDemo)),
                ("målvärden", indicators.Exists(one => one.Target?.Provenance.IsDemo is true))
            ),
            ActivityRows.Of(reading, goal, part),
            StateCounts.OfActivities(reading, activities),
            activities.Any(one => one.Provenance.IsDemo),
            ThreadMaker.Make(reading, goal, part, followUp.State),
            goal.AreaProvenance.IsDemo
                || goal.ChoiceProvenance?.IsDemo is true
                || activities.Any(one => one.Provenance.IsDemo),
            ChainGaps.Find(reading, part?.CommitteeId, goal.Id),
            Neighbour(reading.Goals.LastOrDefault(one => one.Number < goal.Number), followUp.State),
            Neighbour(reading.Goals.FirstOrDefault(one => one.Number > goal.Number), followUp.State)
        );
    }

    /// <summary>The committees that follow the goal up by the indicator.</summary>
    private static string PlaceOf(GoalPeriodReading reading, ReadGoal goal, ReadIndicator indicator)
    {
        var all = reading.AssignmentsOf(goal.Id);
        var names = all.Where(one => one.IndicatorIds.Contains(indicator.Id))
            .Select(one => one.CommitteeName)
            .ToList();
        return names.Count > 2 && names.Count == all.Count
            ? "Alla nämnder"
            : string.Join(", ", names);
    }

    private static CommitteeLine Committee(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadAssignment part,
        FollowUp followUp
    ) =>
        new(
            part.CommitteeName,
            Links.Goal(goal.Slug, followUp.State with { Committee = part.CommitteeSlug }),
            OutlookStanding.Of(reading, goal.Id, part.CommitteeId)
        );

    private static IEnumerable<StatementLine> History(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadAssignment? part
    ) =>
        reading
            .Statements.Where(one =>
                one.GoalId == goal.Id
                && (part is null || one.IsOverall || one.BodyId == part.CommitteeId)
            )
            .Select(one => StatementLine.Of(reading, one))
            .Concat(
                reading
                    .Verdicts.Where(one =>
                        one.GoalId == goal.Id
                        && (part is null || one.IsOverall || one.BodyId == part.CommitteeId)
                    )
                    .Select(one => StatementLine.Of(reading, one))
            )
            .OrderByDescending(one => one.At);

    private static GoalNeighbour? Neighbour(ReadGoal? goal, AddressState state) =>
        goal is null
            ? null
            : new GoalNeighbour(
                $"Mål {Format.Number(goal.Number)}, {goal.Title}",
                Links.Goal(goal.Slug, state)
            );
}
