using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>An activity with how it goes.</summary>
public sealed record ActivityLine(string Title, string Href, string Under, StatusWord State);

/// <summary>Makes lines of activities.</summary>
internal static class ActivityLines
{
    /// <summary>The activities whose effect these indicators show.</summary>
    public static IReadOnlyList<ActivityLine> ShownBy(
        StartGround ground,
        IEnumerable<ReadIndicator> indicators
    )
    {
        var ids = indicators.Select(one => one.Id).ToHashSet();
        return
        [
            .. ground
                .Reading.Activities.Where(activity =>
                    !ground.Reading.HasEnded(activity) && activity.IndicatorIds.Any(ids.Contains)
                )
                .Select(activity => Line(ground.Reading, activity)),
        ];
    }

    private static ActivityLine Line(GoalPeriodReading reading, ReadActivity activity)
    {
        var goal = TodoList.GoalOf(reading, activity.AssignmentId);
        return new ActivityLine(
            activity.Title,
            Links.Goal(goal.Slug, AddressState.None, "aktiviteter"),
            $"Mål {goal.Number}, {Components.Text.Format.Years(activity.From.Year, activity.To.Year)}",
            StatusWords.Of(reading.ReportOf(activity)?.Status)
        );
    }
}
