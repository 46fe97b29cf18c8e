using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>Why something has nobody who answers for it.</summary>
public enum OrphanReason
{
    /// <summary>It never had an owner.</summary>
    NeverOwned,

    /// <summary>The owner has left.</summary>
    OwnerLeft,

    /// <summary>The owner is here but has no role in force, and cannot report.</summary>
    OwnerWithoutRole,

    /// <summary>The node that it belongs to has ended.</summary>
    NodeEnded,
}

/// <summary>Something that nobody answers for.</summary>
public sealed record Orphan(OwnedThing Thing, OrphanReason Reason);

/// <summary>Finds what nobody answers for.</summary>
public static class WithoutOwner
{
    public static IReadOnlyList<Orphan> Of(
        IEnumerable<OwnedThing> things,
        ReadOrganisation organisation,
        DateOnly today
    ) =>
        [
            .. things
                .Select(thing => (thing, reason: ReasonOf(thing, organisation, today)))
                .Where(one => one.reason is not null)
                .Select(one => new Orphan(one.thing, one.reason!.Value)),
        ];

    private static OrphanReason? ReasonOf(
        OwnedThing thing,
        ReadOrganisation organisation,
        DateOnly today
    ) =>
        organisation.Person(thing.OwnerId) switch
        {
            null => OrphanReason.NeverOwned,
            { IsActive: false } => OrphanReason.OwnerLeft,
            var owner when !organisation.MayOwnOn(owner, today) => OrphanReason.OwnerWithoutRole,
            _ => organisation.Tree.Find(thing.NodeId) is { To: { } last } && last < today
                ? OrphanReason.NodeEnded
                : null,
        };
}
