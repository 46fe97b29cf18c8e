using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals;

/// <summary>Goals, periods, areas and the rule are the council's: who may edit goals on its node may change them.</summary>
internal static class CouncilRight
{
    /// <summary>One command.</summary>
    public static async Task<bool> MayEditGoalsAsync(
        this PortalDbContext context,
        Viewer viewer,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var path = await context
            .Nodes.AsNoTracking()
            .Where(node => node.Kind == NodeKind.Council)
            .Select(node => node.Path)
            .FirstOrDefaultAsync(cancellation);
        return path is not null && viewer.May(PortalAction.EditGoals, path);
    }
}
