using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>A kind of thing that people answer for: how it is listed, and how one is found to be handed over.</summary>
/// <param name="Key">Short and stable, as it stands in forms.</param>
/// <param name="One">"indikator".</param>
/// <param name="Many">"indikatorer".</param>
/// <param name="ListAsync">All of the kind, in one command.</param>
/// <param name="FindAsync">One of them, to be changed; null when it is unknown.</param>
public sealed record OwningKind(
    string Key,
    string One,
    string Many,
    Func<PortalDbContext, CancellationToken, Task<List<OwnedThing>>> ListAsync,
    Func<PortalDbContext, Guid, CancellationToken, Task<FoundThing?>> FindAsync
);

/// <summary>A thing to be handed over.</summary>
/// <param name="NodeId">Where it belongs: the node that the right is asked on.</param>
public sealed record FoundThing(IOwned Thing, Guid Version, Guid NodeId);
