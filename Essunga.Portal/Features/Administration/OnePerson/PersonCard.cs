using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Notices;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.OnePerson;

/// <summary>Everything that administration knows about a person.</summary>
/// <param name="Roles">In force, to come and past, the latest first.</param>
/// <param name="Owned">What the person answers for.</param>
/// <param name="StandsInFor">What the person stands in for.</param>
/// <param name="StandIns">Who may stand in for the person.</param>
public sealed record PersonCard(
    OrganisationPerson Person,
    IReadOnlyList<RoleLine> Roles,
    IReadOnlyList<OwnedThing> Owned,
    IReadOnlyList<OwnedThing> StandsInFor,
    IReadOnlyList<NodeChoice> Nodes,
    IReadOnlyList<PersonChoice> StandIns,
    DateOnly Today
)
{
    /// <summary>Whether notices can be mailed to the person; the address is the person's own.</summary>
    public MailReach Mail { get; init; }

    /// <summary>The one who stands in for all that the person answers for; null when they differ or nobody does.</summary>
    public Guid? StandInForAll =>
        Owned.Select(thing => thing.StandInId).Distinct().ToList() is [{ } only] ? only : null;
}

/// <summary>A role of a person.</summary>
/// <param name="HasNode">The node is in force: a role ends with its node.</param>
public sealed record RoleLine(PersonRole Role, string NodeName, bool IsInForce, bool HasNode)
{
    public bool IsToCome(DateOnly today) => Role.From > today && !(Role.To < Role.From);

    public bool IsOver(DateOnly today) => !IsInForce && !IsToCome(today);
}
