namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>Things that get other owners, all in one save; and the person who leaves with it, when somebody does.</summary>
/// <param name="LeaverId">Who leaves; null when nobody does.</param>
/// <param name="SeenLeaver">Version of the leaver as it was read.</param>
public sealed record HandOverOrder(
    IReadOnlyList<Handing> Things,
    Guid? LeaverId = null,
    Guid SeenLeaver = default
);

/// <summary>One thing and who is to answer for it.</summary>
/// <param name="Kind">Key of its <see cref="OwningKind"/>.</param>
/// <param name="Seen">Version as it was read.</param>
/// <param name="OwnerId">Null only for what has no owner, when its stand-in alone is changed.</param>
public sealed record Handing(string Kind, Guid Id, Guid Seen, Guid? OwnerId, Guid? StandInId);
