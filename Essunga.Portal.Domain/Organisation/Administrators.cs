namespace Essunga.Portal.Domain.Organisation;

/// <summary>Somebody must always be able to administer the portal: without one nobody could make one.</summary>
public static class Administrators
{
    /// <summary>
    /// Those who administer everything on the day and for as long as is known: here, with the role in force and no end to it,
    /// on a root of the organisation that has no end either.
    /// </summary>
    public static IEnumerable<Person> Lasting(
        IEnumerable<Person> people,
        OrganisationTree tree,
        DateOnly today
    ) =>
        people
            .Where(person =>
                person.IsActive
                && person.Roles.Any(role =>
                    role.Role == Role.Administrator
                    && role.To is null
                    && role.From <= today
                    && tree.Find(role.NodeId) is { To: null, ParentId: null }
                )
            )
            .OrderBy(person => person.Id);
}
