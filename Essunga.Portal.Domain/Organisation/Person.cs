using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// Somebody who uses the portal or answers for something in it, shown by title and place, never by name.
/// Holds roles on nodes of the organisation. Known in sign-in by tenant and object id, in sample mode by persona key.
/// </summary>
public sealed class Person : Aggregate
{
    private readonly List<RoleAssignment> _roles = [];

    private Person() { }

    /// <exception cref="BrokenRuleException">No title.</exception>
    public Person(
        Guid id,
        string title,
        Guid homeNodeId,
        Provenance provenance,
        string? personaKey = null
    )
        : base(id)
    {
        OrganisationRules.PersonNeedsTitle.Require(!string.IsNullOrWhiteSpace(title));
        Title = title;
        HomeNodeId = homeNodeId;
        Provenance = provenance;
        PersonaKey = personaKey;
        IsActive = true;
    }

    /// <summary>Title of post, as in "Sektorchef".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where the person first of all belongs.</summary>
    public Guid HomeNodeId { get; private set; }

    public string? PersonaKey { get; private set; }

    public string? TenantId { get; private set; }

    public string? ObjectId { get; private set; }

    public bool IsActive { get; private set; }

    public Provenance Provenance { get; private set; } = Provenance.Entered;

    public IReadOnlyCollection<RoleAssignment> Roles => _roles;

    /// <summary>Gives a role on a node from a day, and to a day when it is known.</summary>
    /// <exception cref="BrokenRuleException">The end lies before the start.</exception>
    public void Take(Guid assignmentId, Role role, Guid nodeId, DateOnly from, DateOnly? to = null)
    {
        OrganisationRules.EndNotBeforeStart.Require(to is null || to >= from);
        _roles.Add(new RoleAssignment(assignmentId, Id, role, nodeId, from, to));
    }

    /// <summary>Ties the person to an identity of Microsoft Entra.</summary>
    public void SignInAs(string tenantId, string objectId)
    {
        TenantId = tenantId;
        ObjectId = objectId;
    }

    public void Leave() => IsActive = false;
}
