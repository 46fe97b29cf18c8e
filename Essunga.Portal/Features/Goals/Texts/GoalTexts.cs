using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Goals.Texts;

/// <summary>What the texts about goals and the vision have in common: everybody reads them, and who edits goals writes them.</summary>
internal static class GoalTexts
{
    /// <summary>Letters that a longer text may have.</summary>
    public const int Most = 20_000;

    public static async Task<TextGround> GroundAsync(
        PortalDbContext context,
        string label,
        string? markdown,
        string? frozen,
        string href,
        CancellationToken cancellation
    )
    {
        var council = await context
            .Nodes.Where(node => node.Kind == NodeKind.Council)
            .Select(node => node.Path)
            .FirstOrDefaultAsync(cancellation);
        return new TextGround(
            label,
            markdown,
            IsCopied: true,
            Most,
            frozen,
            viewer => viewer.MaySomewhere(PortalAction.ReadGoals),
            viewer => council is not null && viewer.May(PortalAction.EditGoals, council)
        )
        {
            Href = href,
        };
    }
}
