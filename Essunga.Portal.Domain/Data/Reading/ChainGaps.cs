using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Finds where the chain from goal to value is broken.</summary>
public static class ChainGaps
{
    /// <summary>The gaps by kind, then goal by goal.</summary>
    /// <param name="committeeId">Only this committee's part of the goals.</param>
    /// <param name="goalId">Only this goal.</param>
    public static IReadOnlyList<ChainGap> Find(
        GoalPeriodReading reading,
        Guid? committeeId = null,
        Guid? goalId = null
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. reading
                .Goals.Where(goal => goal.EndedOn is null && (goalId is null || goal.Id == goalId))
                .SelectMany(goal => OfGoal(reading, goal, committeeId))
                .OrderBy(gap => gap.Kind)
                .ThenBy(gap => gap.Goal.Number),
        ];
    }

    private static IEnumerable<ChainGap> OfGoal(
        GoalPeriodReading reading,
        ReadGoal goal,
        Guid? committeeId
    )
    {
        foreach (var part in reading.AssignmentsOf(goal.Id, committeeId))
        {
            var activities = reading
                .Activities.Where(one => one.AssignmentId == part.Id && one.EndedOn is null)
                .ToList();
            if (activities.Count == 0)
            {
                yield return new(ChainGapKind.GoalWithoutActivity, goal, part, null, null);
            }

            foreach (var activity in activities)
            {
                foreach (var kind in Lacks(reading, activity))
                {
                    yield return new(kind, goal, part, activity, null);
                }
            }
        }

        // Any committee's activity for the goal aims at an indicator that several committees share.
        var aimedAt = reading
            .ActivitiesOf(goal.Id)
            .SelectMany(activity => activity.IndicatorIds)
            .ToHashSet();
        foreach (var indicator in reading.IndicatorsOf(goal.Id, committeeId))
        {
            if (!aimedAt.Contains(indicator.Id))
            {
                yield return new(
                    ChainGapKind.IndicatorWithoutActivity,
                    goal,
                    null,
                    null,
                    indicator
                );
            }

            foreach (var kind in Lacks(indicator))
            {
                yield return new(kind, goal, null, null, indicator);
            }
        }
    }

    private static IEnumerable<ChainGapKind> Lacks(GoalPeriodReading reading, ReadActivity activity)
    {
        if (activity.IndicatorIds.Count == 0)
        {
            yield return ChainGapKind.ActivityWithoutIndicator;
        }

        if (activity.Owner is not { IsActive: true })
        {
            yield return ChainGapKind.ActivityWithoutOwner;
        }

        if (
            activity.From <= reading.Point.Period.To
            && reading.ReportOf(activity) is null or { Status: ActivityStatus.NotStarted }
        )
        {
            yield return ChainGapKind.ActivityNotBegun;
        }
    }

    private static IEnumerable<ChainGapKind> Lacks(ReadIndicator indicator)
    {
        if (indicator.Standing.Current is null)
        {
            yield return ChainGapKind.IndicatorWithoutValue;
        }

        if (indicator.Target is null)
        {
            yield return ChainGapKind.IndicatorWithoutTarget;
        }

        if (indicator.Owner is not { IsActive: true })
        {
            yield return ChainGapKind.IndicatorWithoutOwner;
        }
    }
}
