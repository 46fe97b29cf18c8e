using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// What has changed in a goal period since an instant, newest first. Statements that keep an outlook are one line for
/// a body and day, and so are the values that one person reports on a day.
/// </summary>
public static class ChangeFeed
{
    /// <param name="since">UTC; what happened at that instant is not new.</param>
    /// <param name="dayOf">The day of an instant in UTC where the municipality lies.</param>
    /// <param name="committeeId">Only what concerns this committee's part of the goals.</param>
    /// <param name="plan">From <see cref="PlanChangeReader"/>.</param>
    public static IReadOnlyList<Change> Since(
        GoalPeriodReading reading,
        DateTime since,
        Func<DateTime, DateOnly> dayOf,
        Guid? committeeId = null,
        IReadOnlyList<PlanEntry>? plan = null
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(dayOf);
        var goals = reading
            .Goals.Where(goal => reading.AssignmentsOf(goal.Id, committeeId).Count > 0)
            .ToDictionary(goal => goal.Id);
        var outlooks = Outlooks(reading, goals, since, dayOf, committeeId).ToList();
        return
        [
            .. outlooks
                .Where(one => one.Move != OutlookMove.Unchanged)
                .Concat(Kept(outlooks))
                .Concat(Values(reading, since, dayOf, committeeId))
                .Concat(Activities(reading, goals.Values, since, dayOf, committeeId))
                .Concat(PlanFeed.Of(reading, plan ?? [], since, dayOf, committeeId))
                .OrderByDescending(one => one.Day)
                .ThenBy(Weight)
                .ThenByDescending(one => one.At),
        ];
    }

    /// <summary>Which way an outlook went.</summary>
    public static OutlookMove MoveOf(Outlook now, Outlook? before) =>
        before switch
        {
            null => OutlookMove.First,
            { } was when was == now => OutlookMove.Unchanged,
            Outlook.CannotBeJudged => OutlookMove.Other,
            _ when now == Outlook.CannotBeJudged => OutlookMove.Other,
            { } was => now < was ? OutlookMove.Improved : OutlookMove.Worsened,
        };

    // Within a day: what the municipality as a whole states, then committees, what is planned, activities and values.
    private static int Weight(Change change) =>
        change switch
        {
            OutlookChange { Statement.IsOverall: true } => 0,
            OutlooksKept { IsOverall: true } => 1,
            OutlookChange => 2,
            OutlooksKept => 3,
            PlanChange => 4,
            ActivityChange => 5,
            _ => 6,
        };

    private static IEnumerable<OutlookChange> Outlooks(
        GoalPeriodReading reading,
        Dictionary<Guid, ReadGoal> goals,
        DateTime since,
        Func<DateTime, DateOnly> dayOf,
        Guid? committeeId
    ) =>
        from stated in reading.Statements
        where stated.At > since && goals.ContainsKey(stated.GoalId)
        where committeeId is null || stated.IsOverall || stated.BodyId == committeeId
        let before = reading
            .Statements.Where(one =>
                one.GoalId == stated.GoalId
                && one.BodyId == stated.BodyId
                && one.IsOverall == stated.IsOverall
                && one.At < stated.At
            )
            .MaxBy(one => one.At)
        select new OutlookChange(
            dayOf(stated.At),
            goals[stated.GoalId],
            reading.PointOf(stated.PointId),
            stated,
            before,
            MoveOf(stated.Outlook, before?.Outlook)
        );

    private static IEnumerable<Change> Kept(IEnumerable<OutlookChange> outlooks) =>
        outlooks
            .Where(one => one.Move == OutlookMove.Unchanged)
            .GroupBy(one => (one.Day, one.Statement.BodyId, one.Statement.IsOverall, one.Point))
            .Select(same =>
            {
                var latest = same.MaxBy(one => one.At)!;
                return new OutlooksKept(
                    same.Key.Day,
                    latest.At,
                    latest.By,
                    latest.Statement.BodyName,
                    same.Key.IsOverall,
                    same.Key.Point,
                    [
                        .. same.Select(one => one.Goal)
                            .DistinctBy(one => one.Id)
                            .OrderBy(one => one.Number),
                    ]
                );
            });

    private static IEnumerable<Change> Values(
        GoalPeriodReading reading,
        DateTime since,
        Func<DateTime, DateOnly> dayOf,
        Guid? committeeId
    )
    {
        var indicators = reading
            .Assignments.Where(one => committeeId is null || one.CommitteeId == committeeId)
            .SelectMany(one => one.IndicatorIds)
            .Distinct()
            .Select(id => reading.Indicators[id])
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .ToList();
        var totals = indicators
            .SelectMany(one =>
                one.Values.Where(value => value.Gender == Gender.Total)
                    .Select(value => (Indicator: one, Value: value))
            )
            .ToList();
        var reported = totals
            .Where(one => one.Value.ReportedAt > since)
            .Select(one =>
                (
                    one.Value.By,
                    At: one.Value.ReportedAt,
                    New: (NewValue?)
                        new NewValue(
                            one.Indicator,
                            one.Value.Period,
                            one.Value.Value,
                            BeforeOf(one.Indicator, one.Value.Period)
                        ),
                    Corrected: (CorrectedValue?)null
                )
            );
        var corrected = totals
            .SelectMany(one =>
                one.Value.Corrections.Select(change =>
                    (one.Indicator, one.Value.Period, Change: change)
                )
            )
            .Where(one => one.Change.At > since)
            .Select(one =>
                (
                    one.Change.By,
                    one.Change.At,
                    New: (NewValue?)null,
                    Corrected: (CorrectedValue?)
                        new CorrectedValue(one.Indicator, one.Period, one.Change)
                )
            );
        return reported
            .Concat(corrected)
            .GroupBy(one => (Day: dayOf(one.At), one.By.Id))
            .Select(same => new ValuesChange(
                same.Key.Day,
                same.Max(one => one.At),
                same.First().By,
                [.. same.Select(one => one.New).OfType<NewValue>()],
                [.. same.Select(one => one.Corrected).OfType<CorrectedValue>()]
            ));
    }

    private static decimal? BeforeOf(ReadIndicator indicator, MeasurePeriod period) =>
        indicator
            .Values.Where(value =>
                value.Gender == Gender.Total && value.Value is not null && value.Period < period
            )
            .MaxBy(value => value.Period)
            ?.Value;

    private static IEnumerable<Change> Activities(
        GoalPeriodReading reading,
        IEnumerable<ReadGoal> goals,
        DateTime since,
        Func<DateTime, DateOnly> dayOf,
        Guid? committeeId
    ) =>
        from goal in goals
        from activity in reading.ActivitiesOf(goal.Id, committeeId)
        from number in Enumerable.Range(0, activity.Reports.Count)
        let report = activity.Reports[number]
        let before = number == 0 ? (ActivityStatus?)null : activity.Reports[number - 1].Status
        where report.At > since && report.Status != (before ?? ActivityStatus.NotStarted)
        select new ActivityChange(dayOf(report.At), goal, activity, report, before);
}
