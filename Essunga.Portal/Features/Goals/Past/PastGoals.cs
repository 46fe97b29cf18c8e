using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Goals.OneGoal;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Past;

/// <summary>Reads the page of a goal as it stood at the end of a day.</summary>
internal static class PastGoals
{
    /// <summary>What an address calls the goal now, as its lasting id; null when nothing is called so.</summary>
    public static async Task<Guid?> IdOfAsync(
        IDbContextFactory<PortalDbContext> contexts,
        string goal,
        CancellationToken cancellation
    )
    {
        // Slugs hold a–z, 0–9 and hyphens alone.
        var slug = goal.ToLowerInvariant();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Goals.Where(one => one.Slug == slug)
            .Select(one => (Guid?)one.Id)
            .SingleOrDefaultAsync(cancellation);
    }

    /// <param name="goalId">Known when the address has the goal's name of today, which may have been another then.</param>
    public static Task<OneGoalPage> ReadAsync(
        this PastReader past,
        string goal,
        Guid? goalId,
        GoalAddress address,
        DateOnly day,
        CancellationToken cancellation
    ) =>
        past.ReadAsync(
            ("goal", goal.ToUpperInvariant(), address with { AsOf = day }),
            PortalTime.EndOf(day),
            async (ground, token) =>
                await new OneGoalQuery(
                    ground.Calendars,
                    ground.Goals,
                    new GoalElsewhere(ground.Contexts),
                    ground.Cache,
                    ground.Time
                ).RunAsync(
                    await NameThenAsync(ground, goalId, token) ?? goal,
                    address with
                    {
                        AsOf = day,
                    },
                    token
                ),
            cancellation
        );

    private static async Task<string?> NameThenAsync(
        PastGround ground,
        Guid? goalId,
        CancellationToken cancellation
    )
    {
        if (goalId is not { } id)
        {
            return null;
        }

        await using var context = ground.Contexts.CreateDbContext();
        return await context
            .Goals.Where(one => one.Id == id)
            .Select(one => one.Slug)
            .SingleOrDefaultAsync(cancellation);
    }
}
