using Essunga.Portal.Domain.Notices;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>What bodies have stated and not stated of goals, as notices see it.</summary>
internal sealed class NoticeStatements(GoalPeriodReading chain, ReadCalendar calendar)
{
    public static NoticePoint Point(ReadPoint point, GoalPeriodReading chain) =>
        new(
            point.Id,
            point.Label,
            point.Year,
            point.Tertial,
            point.DueOn,
            chain.Period.EndsAt(point)
        );

    /// <summary>Nothing at a first tertial, where nothing is stated.</summary>
    public IEnumerable<Unstated> Unstated(ReadPoint point)
    {
        if (point.Tertial == 1)
        {
            return [];
        }

        var at = chain with { Point = point };
        var isLast = chain.Period.EndsAt(point);
        var parts = chain
            .Assignments.Where(one =>
                !at.HasEnded(one.GoalId)
                && (
                    isLast
                        ? at.VerdictOf(one.GoalId, one.CommitteeId) is null
                        : at.StatementOf(one.GoalId, one.CommitteeId) is null
                )
            )
            .Select(one => new Unstated(point.Id, Goal(one.GoalId), Body(one)));
        var wholes = chain
            .Goals.Where(goal =>
                !at.HasEnded(goal.Id)
                && (isLast ? at.VerdictOf(goal.Id) is null : at.OverallOf(goal.Id) is null)
            )
            .Select(goal => new Unstated(point.Id, Goal(goal.Id), null));
        return parts.Concat(wholes);
    }

    /// <summary>What was stated since an instant, with what the same body stated before.</summary>
    public IEnumerable<Statement> Since(DateTime since)
    {
        var outlooks =
            from one in chain.Statements
            where one.At >= since
            let before = chain
                .Statements.Where(other =>
                    other.GoalId == one.GoalId
                    && other.BodyId == one.BodyId
                    && other.IsOverall == one.IsOverall
                    && other.At < one.At
                )
                .MaxBy(other => other.At)
            let move = ChangeFeed.MoveOf(one.Outlook, before?.Outlook)
            select new Statement(
                one.Id,
                Goal(one.GoalId),
                Body(one.GoalId, one.BodyId, one.IsOverall),
                PathsOf(one.GoalId),
                Point(chain.PointOf(one.PointId), chain),
                move != OutlookMove.Unchanged,
                MoveOf(move),
                one.By.Id,
                one.At
            );
        var verdicts =
            from one in chain.Verdicts
            where one.At >= since
            select new Statement(
                one.Id,
                Goal(one.GoalId),
                Body(one.GoalId, one.BodyId, one.IsOverall),
                PathsOf(one.GoalId),
                null,
                true,
                null,
                one.By.Id,
                one.At
            );
        return outlooks.Concat(verdicts);
    }

    private static NoticeMove? MoveOf(OutlookMove move) =>
        move switch
        {
            OutlookMove.Improved => NoticeMove.Improved,
            OutlookMove.Worsened => NoticeMove.Worsened,
            OutlookMove.Other => NoticeMove.Other,
            _ => null,
        };

    private NoticeGoal Goal(Guid goalId)
    {
        var goal = chain.Goals.First(one => one.Id == goalId);
        return new NoticeGoal(goal.Id, goal.Number, goal.Slug, goal.Title);
    }

    private NoticeBody? Body(Guid goalId, Guid bodyId, bool isOverall) =>
        isOverall ? null
        : chain.AssignmentsOf(goalId, bodyId) is [var part, ..] ? Body(part)
        : calendar.Committees.FirstOrDefault(one => one.Id == bodyId) is { } committee
            ? new NoticeBody(committee.Id, committee.Name, committee.Slug, committee.Path)
        : null;

    private static NoticeBody Body(ReadAssignment part) =>
        new(part.CommitteeId, part.CommitteeName, part.CommitteeSlug, part.CommitteePath);

    private List<string> PathsOf(Guid goalId) =>
        [.. chain.AssignmentsOf(goalId).Select(one => one.CommitteePath)];
}
