using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.OnePerson;

/// <summary>A role as it is being typed.</summary>
public sealed class RoleInput(Guid? nodeId, DateOnly from)
{
    private readonly Guid _id = Guid.CreateVersion7();

    public Role? Role { get; set; }

    public Guid? NodeId { get; set; } = nodeId;

    public DateOnly? From { get; set; } = from;

    public DateOnly? To { get; set; }

    /// <summary>The role to be given; what is missing is told by its rule.</summary>
    public NewRole? Read(DateOnly today, out DomainRule? missing)
    {
        missing =
            Role is null ? OrganisationRules.RoleIsChosen
            : NodeId is null ? OrganisationRules.PlaceIsChosen
            : !IsReasonable(From, today) || (To is not null && !IsReasonable(To, today))
                ? OrganisationRules.DayIsReasonable
            : null;
        return missing is null
            ? new NewRole(_id, Role!.Value, NodeId!.Value, From!.Value, To)
            : null;
    }

    private static bool IsReasonable(DateOnly? day, DateOnly today) =>
        day is { Year: >= 1950 } && day.Value.Year <= today.Year + 10;
}
