using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration;

/// <summary>Sees to it that a change leaves somebody who can administer the portal, also when two are made at once.</summary>
internal static class AdministratorGuard
{
    /// <summary>Asked when the change is made but not saved; the changed people are the context's own.</summary>
    /// <exception cref="Domain.Kernel.BrokenRuleException">Nobody would be left.</exception>
    public static async Task RequireOneLeftAsync(
        PortalDbContext context,
        OrganisationTree tree,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var people = await context
            .People.Include(person => person.Roles)
            .Where(person => person.Roles.Any(role => role.Role == Role.Administrator))
            .ToListAsync(cancellation);
        var left = Administrators.Lasting(people, tree, today).FirstOrDefault();
        OrganisationRules.LastAdministratorStays.Require(left is not null);

        // Saved with the change, so that nobody can take away the one who is left at the same moment.
        var entry = context.Entry(left!);
        if (entry.State == EntityState.Unchanged)
        {
            entry.State = EntityState.Modified;
        }
    }
}
