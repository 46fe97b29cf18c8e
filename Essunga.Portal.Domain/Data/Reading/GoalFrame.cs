using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>The chain of a goal period without its indicators: what does not change when a value is reported.</summary>
public sealed record GoalFrame(
    IReadOnlyList<ReadGoal> Goals,
    IReadOnlyList<ReadAssignment> Assignments,
    IReadOnlyList<ReadStatement> Statements,
    IReadOnlyList<ReadVerdict> Verdicts,
    IReadOnlyList<ReadActivity> Activities
)
{
    /// <summary>Three commands, whatever the period's size.</summary>
    public static async Task<GoalFrame> ReadAsync(
        PortalDbContext context,
        Guid periodId,
        CancellationToken cancellation
    )
    {
        var goals = await GoalsAsync(context, periodId, cancellation);
        return new GoalFrame(
            [.. goals.Select(one => one.Goal)],
            [
                .. goals
                    .SelectMany(one => one.Assignments)
                    .OrderBy(one => one.CommitteeName, StringComparer.Ordinal),
            ],
            await StatementsAsync(context, periodId, cancellation),
            [.. goals.SelectMany(one => one.Verdicts).OrderBy(one => one.At)],
            await ActivitiesAsync(context, periodId, cancellation)
        );
    }

    private static async Task<List<GoalWithParts>> GoalsAsync(
        PortalDbContext context,
        Guid periodId,
        CancellationToken cancellation
    ) =>
        await (
            from goal in context.Goals.AsNoTracking()
            where goal.PeriodId == periodId
            join area in context.GoalAreas on goal.AreaId equals area.Id
            join choice in context.Visions.SelectMany(vision => vision.Choices)
                on area.StrategicChoiceId equals choice.Id
                into choices
            from choice in choices.DefaultIfEmpty()
            orderby goal.Number
            select new GoalWithParts(
                new ReadGoal(
                    goal.Id,
                    goal.Number,
                    goal.Slug,
                    goal.Title,
                    goal.Motivation,
                    goal.MotivationProvenance,
                    goal.Decision,
                    context
                        .Nodes.Where(node => node.Id == goal.Decision.BodyId)
                        .Select(node => node.Name)
                        .FirstOrDefault(),
                    goal.Provenance,
                    area.Name,
                    area.Provenance,
                    choice == null ? null : choice.Title,
                    choice == null ? null : choice.Provenance
                )
                {
                    DecidedTitle = goal.DecidedTitle == goal.Title ? null : goal.DecidedTitle,
                    EndedOn = goal.EndedOn,
                },
                (
                    from assignment in goal.Assignments
                    join node in context.Nodes on assignment.CommitteeId equals node.Id
                    select new ReadAssignment(
                        assignment.Id,
                        assignment.GoalId,
                        assignment.CommitteeId,
                        node.Name,
                        node.Slug,
                        node.Path,
                        assignment.Indicators.Select(use => use.IndicatorId).ToList()
                    )
                ).ToList(),
                // A handful for each goal, and none before the period ends: they may share the goals' command.
                (
                    from verdict in goal.Verdicts
                    join body in context.Nodes on verdict.BodyId equals body.Id
                    join person in context.People on verdict.ById equals person.Id
                    join home in context.Nodes on person.HomeNodeId equals home.Id
                    select new ReadVerdict(
                        verdict.Id,
                        verdict.GoalId,
                        verdict.BodyId,
                        body.Name,
                        verdict.IsOverall,
                        verdict.Verdict,
                        verdict.Suggested,
                        verdict.Reason,
                        new ReadPerson(person.Id, person.Title, home.Name, person.IsActive),
                        verdict.At
                    )
                ).ToList()
            )
        )
            .AsSingleQuery()
            .ToListAsync(cancellation);

    private static async Task<List<ReadStatement>> StatementsAsync(
        PortalDbContext context,
        Guid periodId,
        CancellationToken cancellation
    ) =>
        await (
            from stated in context
                .Goals.AsNoTracking()
                .Where(goal => goal.PeriodId == periodId)
                .SelectMany(goal => goal.Outlooks)
            join node in context.Nodes on stated.BodyId equals node.Id
            join person in context.People on stated.ById equals person.Id
            join home in context.Nodes on person.HomeNodeId equals home.Id
            orderby stated.At
            select new ReadStatement(
                stated.Id,
                stated.GoalId,
                stated.PointId,
                stated.BodyId,
                node.Name,
                stated.IsOverall,
                stated.Outlook,
                stated.Basis,
                stated.Reason,
                new ReadPerson(person.Id, person.Title, home.Name, person.IsActive),
                stated.At,
                stated.Provenance
            )
        ).ToListAsync(cancellation);

    private static async Task<List<ReadActivity>> ActivitiesAsync(
        PortalDbContext context,
        Guid periodId,
        CancellationToken cancellation
    )
    {
        var assignments = context
            .Goals.Where(goal => goal.PeriodId == periodId)
            .SelectMany(goal => goal.Assignments)
            .Select(one => one.Id);
        var people =
            from person in context.People
            join home in context.Nodes on person.HomeNodeId equals home.Id
            select new
            {
                person.Id,
                person.Title,
                Place = home.Name,
                person.IsActive,
            };
        return await (
            from activity in context.Activities.AsNoTracking()
            where assignments.Contains(activity.AssignmentId)
            orderby activity.Code
            select new ReadActivity(
                activity.Id,
                activity.Code,
                activity.AssignmentId,
                activity.Title,
                activity.From,
                activity.To,
                people
                    .Where(one => one.Id == activity.OwnerId)
                    .Select(one => new ReadPerson(one.Id, one.Title, one.Place, one.IsActive))
                    .FirstOrDefault(),
                people
                    .Where(one => one.Id == activity.StandInId)
                    .Select(one => new ReadPerson(one.Id, one.Title, one.Place, one.IsActive))
                    .FirstOrDefault(),
                activity.Decision,
                activity.Provenance,
                activity.Indicators.Select(link => link.IndicatorId).ToList(),
                activity
                    .Reports.OrderBy(report => report.At)
                    .Select(report => new ReadActivityReport(
                        report.PointId,
                        report.Status,
                        report.WillBeCompleted,
                        report.Comment,
                        people
                            .Where(one => one.Id == report.ById)
                            .Select(one => new ReadPerson(
                                one.Id,
                                one.Title,
                                one.Place,
                                one.IsActive
                            ))
                            .First(),
                        report.At
                    ))
                    .ToList()
            )
            {
                Decided =
                    activity.DecidedTitle == null
                    || (
                        activity.DecidedTitle == activity.Title
                        && activity.DecidedFrom == activity.From
                        && activity.DecidedTo == activity.To
                    )
                        ? null
                        : new DecidedActivity(
                            activity.DecidedTitle,
                            activity.DecidedFrom!.Value,
                            activity.DecidedTo!.Value
                        ),
                EndedOn = activity.EndedOn,
            }
        )
            .AsSingleQuery()
            .ToListAsync(cancellation);
    }

    private sealed record GoalWithParts(
        ReadGoal Goal,
        List<ReadAssignment> Assignments,
        List<ReadVerdict> Verdicts
    );
}
