using Essunga.Portal.Components.Goals;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>The activities of a goal as rows, committee by committee.</summary>
public static class ActivityRows
{
    /// <summary>The row's id, to which den röda tråden leads.</summary>
    public static string IdOf(ReadActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return $"aktivitet-{activity.Code.ToLowerInvariant()}";
    }

    public static IReadOnlyList<ActivityGroup> Of(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadAssignment? part
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(goal);
        return
        [
            .. reading
                .AssignmentsOf(goal.Id, part?.CommitteeId)
                .Select(one => new ActivityGroup(
                    one.CommitteeName,
                    [
                        .. reading
                            .Activities.Where(activity => activity.AssignmentId == one.Id)
                            .OrderBy(activity => activity.From)
                            .Select(activity => Row(reading, goal, activity)),
                    ]
                )),
        ];
    }

    private static ActivityRow Row(GoalPeriodReading reading, ReadGoal goal, ReadActivity activity)
    {
        var report = reading.ReportOf(activity);
        return new ActivityRow(
            IdOf(activity),
            activity.Title,
            report?.Comment,
            activity.Owner is { } owner ? PersonText.Of(owner) : "saknar ansvarig",
            activity.StandIn is { } standIn ? PersonText.Of(standIn) : null,
            Month(activity.From),
            Month(activity.To),
            report?.WillBeCompleted switch
            {
                true => "ja",
                false => "nej",
                null => Format.Missing,
            },
            activity.EndedOn is { } ended
                    ? new StatusWord(
                        SignalKind.NotStated,
                        "avslutad i förtid",
                        $"avslutad {Format.ShortDateWithYear(ended)}"
                    )
                : StateCounts.BeginsLater(reading, activity)
                    ? new StatusWord(
                        SignalKind.Expected,
                        "börjar senare",
                        $"börjar {Month(activity.From)}"
                    )
                : StatusWords.Of(report?.Status),
            report is null ? null : reading.PointOf(report.PointId).Label
        )
        {
            Href = Links.Activity(goal.Slug, activity.Code),
            DecidedText = activity.Decided is { } was
                ? $"Beslutat: ”{was.Title}”, {Month(was.From)}–{Month(was.To)}. Det som gäller nu är inte beslutat."
                : null,
        };
    }

    private static string Month(DateOnly day) =>
        Format.PeriodShort(MeasurePeriod.OfMonth(day.Year, day.Month));
}
