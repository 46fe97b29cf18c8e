using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>Finds a goal by its address in any period, so that an address leads somewhere before and after its period.</summary>
public sealed class GoalElsewhere(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Null when no period has it. At most five commands.</summary>
    public async Task<ComingGoal?> FindAsync(string slug, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var wanted = slug.ToLowerInvariant();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var place = await context
            .Goals.AsNoTracking()
            .Where(goal => goal.Slug == wanted)
            .Select(goal => new
            {
                goal.Id,
                goal.PeriodId,
                goal.Period.FromYear,
                goal.Period.ToYear,
            })
            .SingleOrDefaultAsync(cancellation);
        if (place is null)
        {
            return null;
        }

        var frame = await GoalFrame.ReadAsync(context, place.PeriodId, cancellation);
        var parts = frame.Assignments.Where(one => one.GoalId == place.Id).ToList();
        var ids = parts.SelectMany(part => part.IndicatorIds).ToHashSet();
        var indicators = await context
            .Indicators.AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(
                one => one.Id,
                one => new ComingIndicator(one.Code, one.Name),
                cancellation
            );
        return new ComingGoal(
            frame.Goals.Single(one => one.Id == place.Id),
            place.FromYear,
            place.ToYear,
            parts,
            [.. frame.Activities.Where(one => parts.Exists(part => part.Id == one.AssignmentId))],
            indicators
        );
    }
}
