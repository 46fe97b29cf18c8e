using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>Makes den röda tråden below a goal: committee, activity, indicator, with what is missing as links of their own.</summary>
public static class ThreadMaker
{
    public static IReadOnlyList<ThreadCommittee> Make(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadAssignment? part,
        AddressState state
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(goal);
        var aimedAt = reading
            .ActivitiesOf(goal.Id)
            .SelectMany(activity => activity.IndicatorIds)
            .ToHashSet();
        return
        [
            .. reading
                .AssignmentsOf(goal.Id, part?.CommitteeId)
                .Select(one => new ThreadCommittee(
                    one.CommitteeName,
                    Links.Goal(goal.Slug, state with { Committee = one.CommitteeSlug }),
                    [.. Activities(reading, goal, one, aimedAt, state)]
                )),
        ];
    }

    private static IEnumerable<ThreadActivity> Activities(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadAssignment part,
        HashSet<Guid> aimedAt,
        AddressState state
    )
    {
        var activities = reading.Activities.Where(one => one.AssignmentId == part.Id).ToList();
        foreach (var activity in activities)
        {
            yield return new ThreadActivity(
                activity.Title,
                Links.Goal(goal.Slug, state, ActivityRows.IdOf(activity)),
                [.. Leaves(reading, activity.IndicatorIds, state)]
            );
        }

        var own = activities.SelectMany(one => one.IndicatorIds).ToHashSet();
        var rest = part.IndicatorIds.Where(id => !own.Contains(id)).ToList();
        var others = rest.Where(aimedAt.Contains).ToList();
        if (others.Count > 0)
        {
            yield return new ThreadActivity(
                "Ingen egen aktivitet, en annan nämnd har en",
                null,
                [.. Leaves(reading, others, state)]
            );
        }

        var none = rest.Except(others).ToList();
        if (none.Count > 0 || (activities.Count == 0 && others.Count == 0))
        {
            yield return new ThreadActivity(
                "Ingen aktivitet",
                null,
                [.. Leaves(reading, none, state)]
            );
        }
    }

    private static IEnumerable<ThreadLeaf> Leaves(
        GoalPeriodReading reading,
        IEnumerable<Guid> ids,
        AddressState state
    ) =>
        ids.Select(id => reading.Indicators.GetValueOrDefault(id))
            .OfType<ReadIndicator>()
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .Select(one => IndicatorRow.From(one, state))
            .Select(row => new ThreadLeaf(
                row.Name,
                row.Href,
                row.State
                    ?? new StatusWord(SignalKind.NotStated, "inget målvärde", "inget målvärde")
            ));
}
