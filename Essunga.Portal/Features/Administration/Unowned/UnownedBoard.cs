using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.Unowned;

/// <summary>Everything that nobody answers for.</summary>
/// <param name="Was">Who answered for it last, by thing: "Rektor, Förskolan Ängen (inte längre kvar)".</param>
/// <param name="Where">Where it belongs, by thing.</param>
public sealed record UnownedBoard(
    IReadOnlyList<Orphan> Orphans,
    IReadOnlyDictionary<Guid, string> Was,
    IReadOnlyDictionary<Guid, string> Where,
    IReadOnlyList<PersonChoice> People,
    int All
)
{
    public Orphan Of(OwnedThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return Orphans.First(one => one.Thing.Kind == thing.Kind && one.Thing.Id == thing.Id);
    }
}
