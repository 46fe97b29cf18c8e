namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// What has been changed of the goals, their activities and targets, as news: what one person does to one thing on a
/// day is one line.
/// </summary>
internal static class PlanFeed
{
    public static IEnumerable<PlanChange> Of(
        GoalPeriodReading reading,
        IEnumerable<PlanEntry> entries,
        DateTime since,
        Func<DateTime, DateOnly> dayOf,
        Guid? committeeId
    )
    {
        var goals = reading
            .Goals.Where(goal =>
                committeeId is null || reading.AssignmentsOf(goal.Id, committeeId).Count > 0
            )
            .ToDictionary(goal => goal.Id);
        var activities = goals
            .Values.SelectMany(goal =>
                reading
                    .ActivitiesOf(goal.Id, committeeId)
                    .Select(activity => (Goal: goal, Activity: activity))
            )
            .ToDictionary(one => one.Activity.Id);
        var indicators = goals
            .Values.SelectMany(goal => reading.IndicatorsOf(goal.Id, committeeId))
            .DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id);
        return entries
            .Where(entry => entry.At > since)
            .GroupBy(entry => (entry.ThingId, entry.IsTarget, Day: dayOf(entry.At), entry.By.Id))
            .Select(same =>
            {
                var (thing, isTarget, day, _) = same.Key;
                var latest = same.MaxBy(entry => entry.At)!;
                var change = new PlanChange(
                    day,
                    latest.At,
                    latest.By,
                    [.. same.SelectMany(entry => entry.Edits).Distinct().Order()],
                    same.OrderBy(entry => entry.At)
                        .Select(entry => entry.Reason)
                        .LastOrDefault(reason => reason is not null)
                )
                {
                    Value = ValueOf([.. same.OrderBy(entry => entry.At)]),
                };
                return isTarget
                    ? indicators.TryGetValue(thing, out var indicator)
                        ? change with
                        {
                            Indicator = indicator,
                        }
                        : null
                    : goals.TryGetValue(thing, out var goal)
                        ? change with
                        {
                            Goal = goal,
                        }
                        : activities.TryGetValue(thing, out var found)
                            ? change with
                            {
                                Goal = found.Goal,
                                Activity = found.Activity,
                            }
                            : null;
            })
            .OfType<PlanChange>();
    }

    private static (decimal? From, decimal To)? ValueOf(List<PlanEntry> inOrder)
    {
        var values = inOrder
            .Select(entry => entry.Value)
            .OfType<(decimal? From, decimal To)>()
            .ToList();
        return values.Count == 0 ? null : (values[0].From, values[^1].To);
    }
}
