using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>What kind of thing is to be done.</summary>
public enum TodoKind
{
    Value,
    Activity,
    Outlook,
}

/// <summary>Something to report or state.</summary>
/// <param name="On">The day it was or is to be in.</param>
/// <param name="IsMissing">It should have been in already.</param>
public sealed record TodoItem(
    TodoKind Kind,
    DateOnly On,
    string Title,
    string Href,
    string Detail,
    bool IsMissing
);

/// <summary>Att göra, the oldest first.</summary>
/// <param name="Next">The next point and its day, for who has nothing to do.</param>
public sealed record TodoSection(IReadOnlyList<TodoItem> Items, ReadPoint? Next, DateOnly Today)
{
    /// <summary>How many are listed; the sentence above tells how many there are.</summary>
    public const int Most = 20;

    public bool IsDemo { get; init; }
}

/// <summary>Finds what is missing or due for the reader.</summary>
internal static class TodoList
{
    public static TodoSection Of(StartGround ground) =>
        new(
            [
                .. Values(ground)
                    .Concat(Activities(ground))
                    .Concat(Outlooks(ground))
                    .OrderBy(item => item.On)
                    .ThenBy(item => item.Title, StringComparer.Ordinal),
            ],
            ground.NextPoint,
            ground.Today
        )
        {
            IsDemo = ground.HoldsDemo,
        };

    /// <summary>The last day for a value of the period: the first point's that comes when it is expected.</summary>
    public static DateOnly DueDay(StartGround ground, DateOnly expectedOn) =>
        ground.Calendar.Points.FirstOrDefault(point => point.DueOn >= expectedOn)?.DueOn
        ?? expectedOn;

    private static IEnumerable<TodoItem> Values(StartGround ground)
    {
        foreach (var indicator in ground.Own)
        {
            if (
                indicator.Standing
                is not { ExpectedPeriod: { } period, ExpectedOn: { } expected } standing
            )
            {
                continue;
            }

            var href = Links.Indicator(indicator.Code, AddressState.None);
            if (standing.State == IndicatorState.Missing)
            {
                var due = DueDay(ground, expected);
                yield return new TodoItem(
                    TodoKind.Value,
                    due,
                    indicator.Name,
                    href,
                    $"Saknas: värdet för {Format.InPeriod(period)}, skulle ha rapporterats {StartWords.Day(due, ground.Today)}",
                    IsMissing: true
                );
            }
            else if (
                ground.NextPoint is { } next
                && expected > ground.Point.DueOn
                && expected <= next.DueOn
                && !IsReported(indicator, period)
            )
            {
                yield return new TodoItem(
                    TodoKind.Value,
                    expected,
                    indicator.Name,
                    href,
                    expected < ground.Today
                        ? $"Värdet för {Format.InPeriod(period)} väntades {StartWords.Day(expected, ground.Today)}, rapporteras till {next.Label}"
                        : $"Värdet för {Format.InPeriod(period)} väntas, rapporteras till {next.Label}",
                    IsMissing: false
                );
            }
        }
    }

    private static IEnumerable<TodoItem> Activities(StartGround ground) =>
        from reading in Readings(ground)
        from activity in Unreported(reading)
        where
            activity.Owner?.Id == ground.Viewer.PersonId
            || activity.StandIn?.Id == ground.Viewer.PersonId
        let goal = GoalOf(reading, activity.AssignmentId)
        let isMissing = reading.Point == ground.Point
        select new TodoItem(
            TodoKind.Activity,
            reading.Point.DueOn,
            activity.Title,
            Links.Goal(goal.Slug, AddressState.None, "aktiviteter"),
            isMissing
                ? $"Aktiviteten saknar rapport till {reading.Point.Label}, skulle ha lämnats {StartWords.Day(reading.Point.DueOn, ground.Today)}"
                : $"Aktiviteten rapporteras till {reading.Point.Label}",
            isMissing
        );

    private static IEnumerable<TodoItem> Outlooks(StartGround ground) =>
        from reading in Readings(ground)
        from assignment in Unstated(reading)
        where ground.Viewer.May(PortalAction.StateOutlook, assignment.CommitteePath)
        let goal = reading.Goals.First(one => one.Id == assignment.GoalId)
        let isMissing = reading.Point == ground.Point
        select new TodoItem(
            TodoKind.Outlook,
            reading.Point.DueOn,
            $"Mål {goal.Number}: {goal.Title}",
            Links.StateOutlook(
                goal.Slug,
                new AddressState(
                    reading.Point.Year,
                    reading.Point.Tertial,
                    assignment.CommitteeSlug
                )
            ),
            isMissing
                ? $"{assignment.CommitteeName}s {WhatIsStated(reading)} till {reading.Point.Label} är inte angiven"
                : $"{assignment.CommitteeName}s {WhatIsStated(reading)} anges till {reading.Point.Label}",
            isMissing
        );

    /// <summary>The chain at the point that is past its day, and at the one whose tertial is over and whose day is to come.</summary>
    private static IEnumerable<GoalPeriodReading> Readings(StartGround ground)
    {
        yield return ground.Reading;
        // Activities and statements stand in the chain with the points that they are of: only what is asked differs.
        if (
            ground.Calendar.ToReport(ground.Today) is { } coming
            && coming.DueOn > ground.Point.DueOn
            && ground.Reading.Period.Covers(coming.Year)
        )
        {
            yield return ground.Reading with
            {
                Point = coming,
            };
        }
    }

    /// <summary>Activities that run at the point, are not finished and have no report for it.</summary>
    public static IEnumerable<ReadActivity> Unreported(GoalPeriodReading reading) =>
        Running(reading)
            .Where(activity => activity.Reports.All(report => report.PointId != reading.Point.Id));

    /// <summary>Activities that are to be reported at the point.</summary>
    public static IEnumerable<ReadActivity> Running(GoalPeriodReading reading) =>
        reading.Activities.Where(activity =>
            activity.From <= reading.Point.Period.To
            && !reading.HasEnded(activity)
            && (
                activity.Reports.Any(report => report.PointId == reading.Point.Id)
                || reading.ReportOf(activity)?.Status
                    is not (ActivityStatus.Completed or ActivityStatus.Cancelled)
            )
        );

    /// <summary>Committees' goals without a statement; none at a first tertial, where none is made.</summary>
    public static IEnumerable<ReadAssignment> Unstated(GoalPeriodReading reading) =>
        reading.Point.Tertial == 1
            ? []
            : reading.Assignments.Where(one =>
                !reading.HasEnded(one.GoalId)
                && (
                    reading.Period.EndsAt(reading.Point)
                        ? reading.VerdictOf(one.GoalId, one.CommitteeId) is null
                        : reading.StatementOf(one.GoalId, one.CommitteeId) is null
                )
            );

    private static string WhatIsStated(GoalPeriodReading reading) =>
        reading.Period.EndsAt(reading.Point) ? "slutbedömning" : "prognos";

    public static ReadGoal GoalOf(GoalPeriodReading reading, Guid assignmentId)
    {
        var goalId = reading.Assignments.First(one => one.Id == assignmentId).GoalId;
        return reading.Goals.First(one => one.Id == goalId);
    }

    private static bool IsReported(ReadIndicator indicator, MeasurePeriod period) =>
        indicator.Values.Any(value => value.Gender == Gender.Total && value.Period == period);
}
