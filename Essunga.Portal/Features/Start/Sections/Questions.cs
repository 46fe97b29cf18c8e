using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>Something to ask about: a fact, and where it stands.</summary>
public sealed record Question(string Subject, string Href, string Fact);

/// <summary>What to ask one committee.</summary>
public sealed record CommitteeQuestions(string Committee, IReadOnlyList<Question> Questions);

/// <summary>Frågor att ställa, committee by committee.</summary>
public sealed record QuestionsSection(
    string PointLabel,
    IReadOnlyList<CommitteeQuestions> Committees,
    bool IsDemo
);

/// <summary>
/// Draws questions from the data: what has worsened, promises overdue, the largest deviations, those of the committee's
/// own units before those that it shares with others.
/// </summary>
internal static class Questions
{
    public const int MostPerCommittee = 5;

    public static QuestionsSection Of(StartGround ground)
    {
        var committees = ground.GoalCommittee is { } own ? [own] : ground.Calendar.Committees;
        return new QuestionsSection(
            ground.Point.Label,
            [
                .. committees
                    .Select(one => new CommitteeQuestions(
                        one.Name,
                        [.. For(ground, one).Take(MostPerCommittee)]
                    ))
                    .Where(one => one.Questions.Count > 0),
            ],
            ground.HoldsDemo
        );
    }

    private static IEnumerable<Question> For(StartGround ground, ReadCommittee committee) =>
        Worsened(ground.Reading, committee)
            .Take(2)
            .Concat(Overdue(ground, committee).Take(2))
            .Concat(Deviations(ground.Reading, committee));

    private static IEnumerable<Question> Worsened(
        GoalPeriodReading reading,
        ReadCommittee committee
    ) =>
        from goal in reading.Goals
        let now = reading.StatementOf(goal.Id, committee.Id)
        where now is not null
        let before = reading.Before(now)
        where
            before is not null
            && ChangeFeed.MoveOf(now.Outlook, before.Outlook) == OutlookMove.Worsened
        select new Question(
            $"Mål {goal.Number}, {goal.Title}",
            Links.Goal(goal.Slug, new AddressState(Committee: committee.Slug)),
            $"{Words.Capital(StatusWords.Of((Outlook?)now.Outlook).LongWord)}. Vid {reading.PointOf(before.PointId).Label}: {StatusWords.Of((Outlook?)before.Outlook).LongWord}."
        );

    private static IEnumerable<Question> Overdue(StartGround ground, ReadCommittee committee) =>
        from activity in ground.Reading.Activities
        where
            ground.Reading.Assignments.Any(one =>
                one.Id == activity.AssignmentId && one.CommitteeId == committee.Id
            )
        let report = ground.Reading.ReportOf(activity)
        where report?.Status == ActivityStatus.Delayed && !ground.Reading.HasEnded(activity)
        orderby activity.To
        let goal = TodoList.GoalOf(ground.Reading, activity.AssignmentId)
        select new Question(
            activity.Title,
            Links.Goal(goal.Slug, new AddressState(Committee: committee.Slug), "aktiviteter"),
            $"Aktiviteten är försenad. Den ska vara klar {StartWords.Day(activity.To, ground.Today)}.{(report.WillBeCompleted is false ? " Den bedöms inte bli slutförd." : "")}"
        );

    private static IEnumerable<Question> Deviations(
        GoalPeriodReading reading,
        ReadCommittee committee
    ) =>
        from indicator in CommitteeLines.IndicatorsOf(reading, committee.Id)
        where indicator.Standing is { State: IndicatorState.NotReached, Current: not null }
        let current = indicator.Standing.Current
        let aim = indicator.Standing.PathValue ?? indicator.Target!.Path.Target
        orderby indicator.NodePath.StartsWith(
            committee.Path,
            StringComparison.Ordinal
        ) descending, Relative(current.Value, aim) descending
        select new Question(
            indicator.Name,
            Links.Indicator(indicator.Code, AddressState.None),
            $"{Format.ValueIn(current.Value, indicator.Unit, indicator.Decimals, current.Period)}, {(indicator.Standing.PathValue is null ? "målvärdet är" : "delmålet var")} {Written(indicator, aim, current.Value)}."
        );

    /// <summary>How far from the way, as a part of what was to be reached there.</summary>
    private static decimal Relative(decimal value, decimal aim) =>
        Math.Abs(value - aim) / (aim == 0 ? 1 : Math.Abs(aim));

    private static string Written(ReadIndicator indicator, decimal aim, decimal current) =>
        Format.Value(aim, indicator.Unit, Format.DecimalsApart(aim, current, indicator.Decimals));
}
