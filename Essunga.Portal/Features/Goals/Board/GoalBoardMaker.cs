using System.Globalization;
using Essunga.Portal.Components.Goals;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Goals.Board;

/// <summary>Makes the board from the chain of its goal period. Pure: the same reading gives the same board.</summary>
public static class GoalBoardMaker
{
    /// <param name="visited">UTC of the reader's previous visit; null at the first.</param>
    /// <param name="plan">What has been changed of goals, activities and targets, also before.</param>
    public static GoalBoard Make(
        GoalPeriodReading reading,
        FollowUp followUp,
        DateTime? visited,
        IReadOnlyList<PlanEntry>? plan = null
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(followUp);
        var committeeId = followUp.Committee?.Id;
        var goals = reading
            .Goals.Where(goal =>
                reading.AssignmentsOf(goal.Id, committeeId).Count > 0 || committeeId is null
            )
            .ToList();
        var standings = goals.ToDictionary(
            goal => goal.Id,
            goal => OutlookStanding.Of(reading, goal.Id, committeeId)
        );
        // A goal that has ended stands on the board and is not counted among those that are judged.
        var held = goals.Where(goal => !goal.HasEndedBy(reading.Point)).ToList();
        var (since, sinceText) = Since(reading, followUp, visited);
        return new GoalBoard(
            followUp,
            held.Count == 0
                ? null
                : BoardLead.Of(
                    [.. held.Select(goal => new NumberedStanding(goal.Number, standings[goal.Id]))],
                    reading.Point,
                    followUp.Committee?.Name
                ),
            reading.Vision,
            [.. ByArea(goals).Select(goal => Row(reading, followUp, goal, standings[goal.Id]))],
            Choices(reading.Vision, goals, followUp.State),
            sinceText,
            ChangeFeed.Since(reading, since, PortalTime.DayOf, committeeId, plan),
            GapLines.Of(ChainGaps.Find(reading, committeeId), followUp.State),
            goals.Count == 0 ? null : Wording(goals[0]),
            Demo(reading),
            Stated(standings.Values)
        );
    }

    /// <summary>Goals of one area stand together, areas in the order of their first goal.</summary>
    private static IEnumerable<ReadGoal> ByArea(List<ReadGoal> goals) =>
        goals.GroupBy(goal => goal.AreaName, StringComparer.Ordinal).SelectMany(area => area);

    private static BoardRow Row(
        GoalPeriodReading reading,
        FollowUp followUp,
        ReadGoal goal,
        OutlookStanding standing
    )
    {
        var indicators = reading.IndicatorsOf(goal.Id, followUp.Committee?.Id);
        return new BoardRow(
            goal.Number,
            goal.Title,
            Links.Goal(goal.Slug, followUp.State),
            $"{goal.AreaName} · {Committees(reading, goal, followUp.Calendar)}",
            standing,
            [
                .. indicators
                    .OrderBy(one => StateCounts.Order(one.Standing.State))
                    .Select(one => BeadOf(one, followUp.State)),
            ],
            StateCounts.OfIndicators(indicators),
            StateCounts.OfActivities(
                reading,
                reading.ActivitiesOf(goal.Id, followUp.Committee?.Id)
            ),
            goal.HasEndedBy(reading.Point) ? goal.EndedOn : null
        );
    }

    private static Bead BeadOf(ReadIndicator indicator, AddressState state)
    {
        var word = indicator.Standing.State is { } known
            ? StatusWords.Of(known)
            : new StatusWord(SignalKind.NotStated, "saknar målvärde", "saknar målvärde");
        return new Bead(
            $"{indicator.Name}: {word.LongWord}",
            Links.Indicator(indicator.Code, state),
            word.Kind
        );
    }

    private static string Committees(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadCalendar calendar
    )
    {
        var names = reading.AssignmentsOf(goal.Id).Select(one => one.CommitteeName).ToList();
        return names.Count switch
        {
            0 => "ingen nämnd",
            > 1 when names.Count == calendar.Committees.Count => "Alla nämnder",
            _ => string.Join(", ", names),
        };
    }

    private static List<ChoiceLine> Choices(
        ReadVision? vision,
        List<ReadGoal> goals,
        AddressState state
    ) =>
        vision is null
            ? []
            :
            [
                .. vision.Choices.Select(choice => new ChoiceLine(
                    choice.Title,
                    [
                        .. goals
                            .Where(goal =>
                                string.Equals(
                                    goal.ChoiceTitle,
                                    choice.Title,
                                    StringComparison.Ordinal
                                )
                            )
                            .Select(goal =>
                                ($"Mål {Format.Number(goal.Number)}", Links.Goal(goal.Slug, state))
                            ),
                    ]
                )),
            ];

    private static (DateTime Since, string Text) Since(
        GoalPeriodReading reading,
        FollowUp followUp,
        DateTime? visited
    )
    {
        if (visited is { } at)
        {
            var day = PortalTime.DayOf(at);
            var text = Format.Date(day);
            var year = day.Year.ToString(CultureInfo.InvariantCulture);
            return (
                at,
                day.Year == followUp.Today.Year
                    ? $"den {text[..^(year.Length + 1)]}"
                    : $"den {text}"
            );
        }

        var before = reading.Points.LastOrDefault(point => point.Period < reading.Point.Period);
        return before is null
            ? (DateTime.MinValue, "målperiodens början")
            : (
                before.LockedAt ?? before.DueOn.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc),
                before.Label
            );
    }

    private static WordingNote Wording(ReadGoal goal)
    {
        var source = SourceText.Of(goal.Provenance);
        return new WordingNote(
            GoalWording.Of(goal),
            source.Name.Length == 0 ? null : source.Name,
            source.Href
        );
    }

    private static string Demo(GoalPeriodReading reading) =>
        DemoWords.Of(
            ("målområden", reading.Goals.Any(goal => goal.AreaProvenance.IsDemo)),
            ("bedömningar", reading.Statements.Any(one => one.Provenance.IsDemo)),
            ("aktiviteter", reading.Activities.Any(one => one.Provenance.IsDemo)),
            (
                "mätvärden utan annan källa",
                reading.Indicators.Values.Any(one => one.Provenance.IsDemo)
            ),
            (
                "målvärden",
                reading.Indicators.Values.Any(one => one.Target?.Provenance.IsDemo is true)
            )
        );

    private static string Stated(IEnumerable<OutlookStanding> standings)
    {
        var parts = standings
            .Select(one => one.Statement)
            .OfType<ReadStatement>()
            .GroupBy(one => (one.BodyName, Day: PortalTime.DayOf(one.At)))
            .OrderBy(same => same.Key.Day)
            .Select(same => $"{same.Key.BodyName} den {Format.Date(same.Key.Day)}")
            .ToList();
        return parts.Count == 0 ? "" : $"Bedömt av {Words.Join(parts)}.";
    }
}
