using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>Reads how many goals each committee has a part in. One command.</summary>
public sealed class NodeGoals(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    public Task<GoalCounts> ReadAsync(CancellationToken cancellation) =>
        cache.GetAsync("node-goals", RestsOn.Calendar, LoadAsync, cancellation);

    private async Task<GoalCounts> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new GoalCounts(
            await context
                .Goals.SelectMany(goal => goal.Assignments)
                .GroupBy(part => part.CommitteeId)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(one => one.Key, one => one.Count, cancellation)
        );
    }
}

/// <summary>Goals by the committee that has a part in them.</summary>
public sealed record GoalCounts(IReadOnlyDictionary<Guid, int> ByNode)
{
    public int Of(Guid nodeId) => ByNode.GetValueOrDefault(nodeId);
}
