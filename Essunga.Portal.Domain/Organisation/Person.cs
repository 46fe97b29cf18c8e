using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// Somebody who uses the portal or answers for something in it, shown by title and place, never by name.
/// Holds roles on nodes of the organisation. Known in sign-in by tenant and object id, in sample mode by persona key.
/// </summary>
public sealed class Person : Aggregate
{
    /// <summary>Letters that a title may have.</summary>
    public const int MostTitle = 120;

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

    /// <summary>Whether some role on a node that is in force on the day.</summary>
    /// <param name="isThere">Whether a node is in force: a role ends with its node.</param>
    public bool HasRoleOn(DateOnly day, Func<Guid, bool> isThere) =>
        _roles.Exists(role => role.IsInForce(day) && isThere(role.NodeId));

    /// <exception cref="BrokenRuleException">No title, or a too long one.</exception>
    public void Retitle(string title)
    {
        OrganisationRules.PersonNeedsTitle.Require(!string.IsNullOrWhiteSpace(title));
        OrganisationRules.TitleIsShortEnough.Require(title.Trim().Length <= MostTitle);
        Title = title.Trim();
    }

    public void BelongTo(Guid nodeId) => HomeNodeId = nodeId;

    /// <summary>Gives a role on a node from a day, and to a day when it is known.</summary>
    /// <exception cref="BrokenRuleException">The end lies before the start, the person has left, or has the role there already in that time.</exception>
    public void Take(Guid assignmentId, Role role, Guid nodeId, DateOnly from, DateOnly? to = null)
    {
        OrganisationRules.EndNotBeforeStart.Require(to is null || to >= from);
        OrganisationRules.PersonIsHere.Require(IsActive);
        OrganisationRules.RoleIsNew.Require(
            !_roles.Exists(held =>
                held.Role == role && held.NodeId == nodeId && held.Overlaps(from, to)
            )
        );
        _roles.Add(new RoleAssignment(assignmentId, Id, role, nodeId, from, to));
    }

    /// <summary>Ends a role with a day, the last. The day before the first takes back a role that never came into use.</summary>
    /// <exception cref="BrokenRuleException">There is no such role, or the end lies before the start.</exception>
    public void EndRole(Guid assignmentId, DateOnly lastDay)
    {
        var role = _roles.Find(held => held.Id == assignmentId);
        OrganisationRules.RoleIsHeld.Require(role is not null);
        role!.End(lastDay);
    }

    /// <summary>Ties the person to an identity of Microsoft Entra; both empty unties.</summary>
    /// <exception cref="BrokenRuleException">One of them is no GUID, or only one is given.</exception>
    public void SignInAs(string? tenantId, string? objectId)
    {
        if (string.IsNullOrWhiteSpace(tenantId) && string.IsNullOrWhiteSpace(objectId))
        {
            (TenantId, ObjectId) = (null, null);
            return;
        }

        OrganisationRules.IdentityIsTwoGuids.Require(
            Guid.TryParse(tenantId, out var tenant) & Guid.TryParse(objectId, out var identity)
                && tenant != Guid.Empty
                && identity != Guid.Empty
        );
        (TenantId, ObjectId) = (tenant.ToString(), identity.ToString());
    }

    /// <summary>Leaves now: no role is in force from this day on.</summary>
    /// <exception cref="BrokenRuleException">The person has left already.</exception>
    public void Leave(DateOnly today)
    {
        OrganisationRules.PersonIsHere.Require(IsActive);
        var lastDay = today.AddDays(-1);
        foreach (var role in _roles.Where(role => role.To is null || role.To > lastDay))
        {
            role.End(role.From > lastDay ? role.From.AddDays(-1) : lastDay);
        }

        IsActive = false;
    }

    /// <summary>Is back; roles are given anew.</summary>
    /// <exception cref="BrokenRuleException">The person has not left.</exception>
    public void Return()
    {
        OrganisationRules.PersonHasLeft.Require(!IsActive);
        IsActive = true;
    }
}
