using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>Something that may be handed over, with what is chosen for it.</summary>
/// <param name="thing">As it was read.</param>
public sealed class HandRow(OwnedThing thing)
{
    /// <summary>As it was read last: renewed without losing what is chosen.</summary>
    public OwnedThing Thing { get; set; } = thing;

    /// <summary>Who is to answer for it; null when nobody is chosen for it by itself.</summary>
    public Guid? OwnerId { get; set; }

    public Guid? StandInId { get; set; }

    /// <summary>The rows of things, with what was chosen in earlier rows of the same things.</summary>
    public static List<HandRow> From(
        IEnumerable<OwnedThing> things,
        IReadOnlyList<HandRow> earlier
    ) =>
        [
            .. things.Select(thing =>
            {
                var row =
                    earlier.FirstOrDefault(one =>
                        one.Thing.Kind == thing.Kind && one.Thing.Id == thing.Id
                    ) ?? new HandRow(thing);
                row.Thing = thing;
                return row;
            }),
        ];
}

/// <summary>Turns what is chosen into what is to be done.</summary>
public static class Handings
{
    /// <summary>
    /// Each row's own choice, or the one for all. A stand-in who leaves or becomes the owner stands in no longer.
    /// </summary>
    /// <param name="leaverId">Who hands over; null when the things are nobody's.</param>
    /// <returns>Null for a row that nobody is chosen for.</returns>
    public static Handing? Of(HandRow row, Guid? ownerForAll, Guid? leaverId)
    {
        ArgumentNullException.ThrowIfNull(row);
        var thing = row.Thing;
        var isOwned = leaverId is null || thing.OwnerId == leaverId;
        var owner = isOwned ? row.OwnerId ?? ownerForAll : thing.OwnerId;
        var standIn =
            !isOwned || thing.StandInId == leaverId
                ? row.StandInId
                : row.StandInId ?? thing.StandInId;
        return isOwned && owner is null
            ? null
            : new Handing(
                thing.Kind,
                thing.Id,
                thing.Version,
                owner,
                standIn == owner || (leaverId is not null && standIn == leaverId) ? null : standIn
            );
    }

    /// <summary>"Rektor, Förskolan Ängen"; a dash for nobody.</summary>
    public static string NameOf(ReadOrganisation organisation, Guid? personId)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.Person(personId) is { } person
            ? Components.Text.PersonText.Of(person.Label)
            : Components.Text.Format.Missing;
    }
}
