using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.Unowned;

/// <summary>Reads everything that nobody answers for.</summary>
public sealed class UnownedQuery(
    OrganisationReader organisations,
    OwningReader ownings,
    TimeProvider time
)
{
    public async Task<UnownedBoard> RunAsync(CancellationToken cancellation)
    {
        var organisation = await organisations.ReadAsync(cancellation);
        var things = await ownings.ReadAsync(cancellation);
        var today = time.Today();
        var orphans = WithoutOwner.Of(things, organisation, today);
        return new UnownedBoard(
            orphans,
            orphans.ToDictionary(
                one => one.Thing.Id,
                one => Handings.NameOf(organisation, one.Thing.OwnerId)
            ),
            orphans.ToDictionary(one => one.Thing.Id, one => organisation.NameOf(one.Thing.NodeId)),
            PersonChoice.Able(organisation, today),
            things.Count
        );
    }
}
