using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>Reads everything that people answer for, and keeps it until something there changes. One command a kind.</summary>
public sealed class OwningReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    public Task<IReadOnlyList<OwnedThing>> ReadAsync(CancellationToken cancellation) =>
        cache.GetAsync("ownings", RestsOn.Owned, LoadAsync, cancellation);

    private async Task<IReadOnlyList<OwnedThing>> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var things = new List<OwnedThing>();
        foreach (var kind in OwningKinds.All)
        {
            things.AddRange(await kind.ListAsync(context, cancellation));
        }

        return things;
    }
}
