using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>
/// Makes the organisation be what it was decided to be on a day: nodes stand where their moves have taken them, and what
/// is left at one that has ended goes to the one that follows it. Twice the same day is once.
/// </summary>
public sealed class OrganisationDay(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <summary>Stands first in the commands, so that they can be told from those of pages.</summary>
    public const string Tag = "organisation-day";

    /// <summary>Settles the day, and saves when that changes anything. Another node doing the same is no fault.</summary>
    public async Task SettleAsync(DateOnly today, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancellation);
                await SettleAsync(
                    context,
                    await LoadTreeAsync(context, cancellation),
                    today,
                    cancellation
                );
                context.Stamp = new ChangeStamp(
                    Guid.Empty,
                    time.GetUtcNow().UtcDateTime,
                    "Organisationen ändras den här dagen"
                );
                await context.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // Somebody else settled the day, or changed what was to be settled: what is there now decides.
            }
        }
    }

    /// <summary>Everything, to be changed.</summary>
    public static async Task<OrganisationTree> LoadTreeAsync(
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        return new OrganisationTree(
            await context.Nodes.TagWith(Tag).Include(node => node.Moves).ToListAsync(cancellation)
        );
    }

    /// <summary>Settles the day in a context that somebody else saves.</summary>
    public static async Task SettleAsync(
        PortalDbContext context,
        OrganisationTree tree,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(tree);
        tree.Settle(today);
        var followed = tree
            .Nodes.Where(node => node.To < today && node.SuccessorId is not null)
            .Select(node => node.Id)
            .ToList();
        if (followed.Count == 0)
        {
            return;
        }

        foreach (
            var person in await context
                .People.TagWith(Tag)
                .Where(one => followed.Contains(one.HomeNodeId))
                .ToListAsync(cancellation)
        )
        {
            person.BelongTo(tree.FollowerOf(person.HomeNodeId, today));
        }

        foreach (
            var indicator in await context
                .Indicators.TagWith(Tag)
                .Where(one => followed.Contains(one.NodeId))
                .ToListAsync(cancellation)
        )
        {
            indicator.BelongTo(tree.FollowerOf(indicator.NodeId, today));
        }
    }
}
