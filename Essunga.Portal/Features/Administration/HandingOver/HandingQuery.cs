using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.HandingOver;

/// <summary>Reads what a person has to hand over.</summary>
public sealed class HandingQuery(
    OrganisationReader organisations,
    OwningReader ownings,
    TimeProvider time
)
{
    /// <summary>Null when there is no such person.</summary>
    public async Task<HandingBoard?> RunAsync(Guid personId, CancellationToken cancellation)
    {
        var organisation = await organisations.ReadAsync(cancellation);
        if (organisation.Person(personId) is not { } person)
        {
            return null;
        }

        var today = time.Today();
        var things = (await ownings.ReadAsync(cancellation))
            .Where(thing => thing.IsOf(personId))
            .OrderBy(thing => thing.OwnerId != personId)
            .ToList();
        return new HandingBoard(
            person,
            things,
            PersonChoice.Able(organisation, today, personId),
            things
                .SelectMany(thing => new[] { thing.OwnerId, thing.StandInId })
                .OfType<Guid>()
                .Distinct()
                .ToDictionary(id => id, id => Handings.NameOf(organisation, id)),
            organisation.RolesOn(person, today).Count()
        );
    }
}
