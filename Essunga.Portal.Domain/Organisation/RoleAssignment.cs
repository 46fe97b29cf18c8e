using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>A role that a person holds on a node of the organisation, from a day and possibly to a day (both included).</summary>
public sealed class RoleAssignment : Entity
{
    private RoleAssignment() { }

    internal RoleAssignment(
        Guid id,
        Guid personId,
        Role role,
        Guid nodeId,
        DateOnly from,
        DateOnly? to
    )
        : base(id)
    {
        PersonId = personId;
        Role = role;
        NodeId = nodeId;
        From = from;
        To = to;
    }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

    public Guid NodeId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; the day before the first when it was taken back before it came into use.</summary>
    public DateOnly? To { get; private set; }

    public bool IsInForce(DateOnly day) => From <= day && (To is null || To >= day);

    internal bool Overlaps(DateOnly from, DateOnly? to) =>
        !(To < From) && (to is null || From <= to) && (To is null || To >= from);

    internal void End(DateOnly lastDay)
    {
        OrganisationRules.EndNotBeforeStart.Require(lastDay >= From.AddDays(-1));
        To = lastDay;
    }
}
