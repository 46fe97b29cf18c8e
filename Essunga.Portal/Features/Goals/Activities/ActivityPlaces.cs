using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Activities;

/// <summary>The goal and the committee's part of it that an activity is for, loaded to be changed.</summary>
internal sealed record ActivityPlaces(Goal Goal, GoalAssignment Part)
{
    /// <summary>Null when there is none, or the viewer may not set up the committee's activities. Two commands.</summary>
    public static async Task<ActivityPlaces?> FindAsync(
        PortalDbContext context,
        Guid assignmentId,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        var goal = await context
            .Goals.Include(one => one.Period)
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .AsSingleQuery()
            .SingleOrDefaultAsync(
                one => one.Assignments.Any(part => part.Id == assignmentId),
                cancellation
            );
        if (goal?.Assignments.Single(one => one.Id == assignmentId) is not { } part)
        {
            return null;
        }

        var path = await context
            .Nodes.Where(node => node.Id == part.CommitteeId)
            .Select(node => node.Path)
            .SingleAsync(cancellation);
        return viewer.May(PortalAction.EditActivities, path)
            ? new ActivityPlaces(goal, part)
            : null;
    }
}
