using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>The whole organisation with everybody in it, as administration shows it. Nobody changes what is read.</summary>
public sealed record ReadOrganisation(
    OrganisationTree Tree,
    IReadOnlyList<OrganisationPerson> People
)
{
    private readonly Dictionary<Guid, OrganisationPerson> _byId = People.ToDictionary(one =>
        one.Id
    );

    public OrganisationPerson? Person(Guid? id) =>
        id is { } known ? _byId.GetValueOrDefault(known) : null;

    /// <summary>The name of a node; a dash when it is unknown.</summary>
    public string NameOf(Guid? nodeId) => Tree.Find(nodeId)?.Name ?? "–";

    /// <summary>The roles that are in force on a day, on nodes that are.</summary>
    public IEnumerable<PersonRole> RolesOn(OrganisationPerson person, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.IsActive
            ? person.Roles.Where(role => role.IsInForce(day) && Tree.IsThere(role.NodeId, day))
            : [];
    }

    /// <summary>Whether the person answers for things: here, with some role in force.</summary>
    public bool IsActiveOn(OrganisationPerson person, DateOnly day) => RolesOn(person, day).Any();

    /// <summary>Whether the person may be given something to answer for: some role in force lets it be reported.</summary>
    public bool MayOwnOn(OrganisationPerson person, DateOnly day) =>
        RolesOn(person, day).Any(role => Rights.Of(role.Role).Contains(PortalAction.Report));
}

/// <summary>Somebody in the organisation.</summary>
/// <param name="Search">Title and place, made alike for searching.</param>
public sealed record OrganisationPerson(
    Guid Id,
    Guid Version,
    string Title,
    Guid HomeId,
    string Place,
    bool IsActive,
    string? TenantId,
    string? ObjectId,
    bool IsPersona,
    DataKind Kind,
    IReadOnlyList<PersonRole> Roles,
    string Search
)
{
    public ReadPerson Label => new(Id, Title, Place, IsActive);
}

/// <summary>A role that somebody holds, held or is to hold.</summary>
public sealed record PersonRole(Guid Id, Role Role, Guid NodeId, DateOnly From, DateOnly? To)
{
    public bool IsInForce(DateOnly day) => From <= day && (To is null || To >= day);
}
