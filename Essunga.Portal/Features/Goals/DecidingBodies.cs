using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals;

/// <summary>A body that decides, or that goals can be handed to.</summary>
public sealed record PlanBody(Guid Id, string Name, string Slug, string Path, bool TakesGoals);

/// <summary>The bodies of the municipality that decide: the council, kommunstyrelsen and the committees.</summary>
internal static class DecidingBodies
{
    /// <summary>One command.</summary>
    public static async Task<List<PlanBody>> ReadAsync(
        PortalDbContext context,
        DateOnly today,
        CancellationToken cancellation
    ) =>
        await context
            .Nodes.AsNoTracking()
            .Where(node =>
                (
                    node.Kind == NodeKind.Council
                    || node.Kind == NodeKind.Committee
                    || node.Kind == NodeKind.JointCommittee
                ) && (node.To == null || node.To >= today)
            )
            .OrderBy(node => node.Kind == NodeKind.Council ? 0 : 1)
            .ThenBy(node => node.Name)
            .Select(node => new PlanBody(
                node.Id,
                node.Name,
                node.Slug,
                node.Path,
                node.Kind != NodeKind.Council
            ))
            .ToListAsync(cancellation);

    public static IReadOnlyList<(string Value, string Text)> AsChoices(
        this IEnumerable<PlanBody> bodies
    ) => [.. bodies.Select(one => (one.Id.ToString(), one.Name))];
}
