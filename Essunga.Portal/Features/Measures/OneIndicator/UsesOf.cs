using Essunga.Portal.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>Reads where an indicator hangs: goal × committee, and the activities whose effect it shows.</summary>
internal static class UsesOf
{
    public static async Task<IReadOnlyList<GoalUse>> ReadAsync(
        PortalDbContext context,
        Guid indicatorId,
        Guid periodId,
        CancellationToken cancellation
    )
    {
        var uses = await (
            from goal in context.Goals.AsNoTracking()
            where goal.PeriodId == periodId
            from assignment in goal.Assignments
            where assignment.Indicators.Any(use => use.IndicatorId == indicatorId)
            join node in context.Nodes on assignment.CommitteeId equals node.Id
            select new GoalUse(
                goal.Number,
                goal.Title,
                goal.Slug,
                node.Name,
                context
                    .Activities.Where(activity =>
                        activity.AssignmentId == assignment.Id
                        && activity.Indicators.Any(link => link.IndicatorId == indicatorId)
                    )
                    .OrderBy(activity => activity.Code)
                    .Select(activity => new ActivityUse(
                        activity.Code,
                        activity.Title,
                        activity.From,
                        activity.To
                    ))
                    .ToList(),
                assignment.Provenance
            )
        )
            .AsSingleQuery()
            .ToListAsync(cancellation);
        return
        [
            .. uses.OrderBy(use => use.GoalNumber)
                .ThenBy(use => use.CommitteeName, StringComparer.CurrentCulture),
        ];
    }
}
