using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Periods;

/// <summary>Reads the goal periods with areas, goals and rule. Not kept: who writes must see what is there now.</summary>
public sealed class PeriodsQuery(
    IDbContextFactory<PortalDbContext> contexts,
    DraftBook drafts,
    TimeProvider time
)
{
    /// <summary>Four commands, and one more for who may edit.</summary>
    public async Task<PeriodBoard> RunAsync(Viewer viewer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var periods = await context
            .GoalPeriods.AsNoTracking()
            .OrderByDescending(one => one.FromYear)
            .ToListAsync(cancellation);
        var choices = await context
            .Visions.AsNoTracking()
            .SelectMany(vision => vision.Choices)
            .OrderBy(choice => choice.Number)
            .Select(choice => new { choice.Id, choice.Title })
            .ToListAsync(cancellation);
        var areas = await context
            .GoalAreas.AsNoTracking()
            .OrderBy(area => area.Number)
            .ToListAsync(cancellation);
        var goals = await (
            from goal in context.Goals.AsNoTracking()
            orderby goal.Number
            select new
            {
                goal.AreaId,
                goal.Number,
                goal.Title,
                goal.Slug,
                goal.Decision.State,
                goal.EndedOn,
                Committees = (
                    from part in goal.Assignments
                    join node in context.Nodes on part.CommitteeId equals node.Id
                    orderby node.Name
                    select node.Name
                ).ToList(),
            }
        )
            .AsSingleQuery()
            .ToListAsync(cancellation);
        var mayEdit = viewer.MaySomewhere(PortalAction.EditGoals);
        var board = new PeriodBoard(
            mayEdit,
            [
                .. periods.Select(period => new PeriodPlan(
                    period.Id,
                    period.Version,
                    period.FromYear,
                    period.ToYear,
                    period.Rule,
                    [
                        .. areas
                            .Where(area => area.PeriodId == period.Id)
                            .Select(area => new AreaPlan(
                                area.Id,
                                area.Version,
                                area.Number,
                                area.Name,
                                area.StrategicChoiceId,
                                choices.Find(one => one.Id == area.StrategicChoiceId)?.Title,
                                area.Provenance.IsDemo,
                                [
                                    .. goals
                                        .Where(goal => goal.AreaId == area.Id)
                                        .Select(goal => new GoalLine(
                                            goal.Number,
                                            goal.Title,
                                            goal.Slug,
                                            goal.State,
                                            goal.EndedOn,
                                            goal.Committees
                                        )),
                                ]
                            )),
                    ]
                )),
            ],
            [.. choices.Select(one => (one.Id.ToString(), one.Title))],
            time.Today()
        );
        return mayEdit
            ? board with
            {
                Drafts = await drafts.ReadAsync(
                    viewer.PersonId,
                    PeriodBoard.DraftStart,
                    cancellation
                ),
            }
            : board;
    }
}
