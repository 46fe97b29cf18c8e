using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads everybody who is here and may read goals, with the roles in force: those whom the portal has something to tell.</summary>
public static class ActiveViewers
{
    /// <summary>One command.</summary>
    public static async Task<IReadOnlyList<Viewer>> ReadAsync(
        PortalDbContext context,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = await (
            from person in context.People.AsNoTracking()
            where person.IsActive
            join home in context.Nodes on person.HomeNodeId equals home.Id
            from role in person.Roles
            where role.From <= today && (role.To == null || role.To >= today)
            join node in context.Nodes on role.NodeId equals node.Id
            select new
            {
                person.Id,
                person.Title,
                Home = new HeldNode(home.Id, home.Code, home.Name, home.Kind, home.Path),
                Role = new HeldRole(
                    role.Role,
                    new HeldNode(node.Id, node.Code, node.Name, node.Kind, node.Path)
                ),
            }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.Id)
                .Select(one => new Viewer(
                    one.Key,
                    one.First().Title,
                    one.First().Home,
                    [.. one.Select(row => row.Role)]
                ))
                .Where(viewer => viewer.MaySomewhere(PortalAction.ReadGoals)),
        ];
    }
}
