using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.OnePerson;

/// <summary>What somebody wants to change about a person. Each carries what a resend is known by.</summary>
public abstract record PersonChange
{
    private PersonChange() { }

    /// <param name="Id">Made when the form was.</param>
    /// <param name="Role">The first role; null when none is given yet.</param>
    public sealed record Add(Guid Id, string? Title, Guid HomeId, NewRole? Role) : PersonChange;

    /// <summary>A change of a person who is there.</summary>
    /// <param name="Seen">Version as it was read.</param>
    public abstract record OfPerson(Guid PersonId, Guid Seen) : PersonChange;

    public sealed record Describe(Guid PersonId, Guid Seen, string? Title, Guid HomeId)
        : OfPerson(PersonId, Seen);

    public sealed record GiveRole(Guid PersonId, Guid Seen, NewRole Role)
        : OfPerson(PersonId, Seen);

    /// <param name="LastDay">Null ends it at once: it is not in force today.</param>
    public sealed record EndRole(Guid PersonId, Guid Seen, Guid AssignmentId, DateOnly? LastDay)
        : OfPerson(PersonId, Seen);

    /// <summary>Ties the person to an identity of Entra; both empty unties.</summary>
    public sealed record Identify(Guid PersonId, Guid Seen, string? TenantId, string? ObjectId)
        : OfPerson(PersonId, Seen);

    public sealed record ComeBack(Guid PersonId, Guid Seen) : OfPerson(PersonId, Seen);
}

/// <summary>A role to be given.</summary>
/// <param name="Id">Made when the form was.</param>
public sealed record NewRole(Guid Id, Role Role, Guid NodeId, DateOnly From, DateOnly? To);
