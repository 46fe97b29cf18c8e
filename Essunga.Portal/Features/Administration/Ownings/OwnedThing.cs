namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>Something that somebody answers for, or should.</summary>
/// <param name="Kind">Key of its <see cref="OwningKind"/>.</param>
/// <param name="Version">Of the aggregate, as it was read.</param>
/// <param name="NodeId">Where it belongs.</param>
/// <param name="Href">Where it is read.</param>
public sealed record OwnedThing(
    string Kind,
    Guid Id,
    Guid Version,
    string Code,
    string Title,
    Guid NodeId,
    Guid? OwnerId,
    Guid? StandInId,
    string Href
)
{
    public bool IsOf(Guid personId) => OwnerId == personId || StandInId == personId;
}
