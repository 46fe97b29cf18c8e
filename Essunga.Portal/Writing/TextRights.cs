using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Domain.Writing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Writing;

/// <summary>
/// Who may do what with a text, as things stand now. Asked for every message of every writer: what it rests on is kept
/// until it changes.
/// </summary>
public sealed class TextRights(
    IEnumerable<ITextPlace> places,
    IDbContextFactory<PortalDbContext> contexts,
    ReadCache cache,
    ViewerReader viewers,
    TimeProvider time
)
{
    private readonly Dictionary<TextKind, ITextPlace> _places = places.ToDictionary(one =>
        one.Kind
    );

    public ITextPlace PlaceOf(TextKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _places[key.Kind];
    }

    /// <summary>What holds for a text; null when there is no such thing.</summary>
    public async Task<TextGround?> GroundAsync(TextKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_places.TryGetValue(key.Kind, out var place))
        {
            return null;
        }

        var found = await cache.GetAsync(
            ("text", key, time.Today()),
            place.RestsOn,
            async token =>
            {
                await using var context = await contexts.CreateDbContextAsync(token);
                return new Found(await place.FindAsync(context, key, token));
            },
            cancellation
        );
        return found.Ground;
    }

    public async Task<TextRight> OfAsync(
        Viewer? viewer,
        TextKey key,
        CancellationToken cancellation
    ) =>
        viewer is null || await GroundAsync(key, cancellation) is not { } ground ? TextRight.None
        : ground.MayWrite(viewer)
            ? ground.Frozen is null ? TextRight.Write
                : TextRight.Frozen
        : ground.MayRead(viewer) ? TextRight.Read
        : TextRight.None;

    /// <summary>The same for a person whose roles may have changed since the socket was opened.</summary>
    public async Task<TextRight> OfAsync(
        Guid personId,
        TextKey key,
        CancellationToken cancellation
    ) =>
        await OfAsync(
            await viewers.ReadAsync(personId, time.Today(), cancellation),
            key,
            cancellation
        );

    private sealed record Found(TextGround? Ground);
}
