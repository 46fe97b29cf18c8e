using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.HandingOver;

/// <summary>What a person owns and stands in for, and who may take it over.</summary>
/// <param name="Roles">How many roles end when the person leaves.</param>
public sealed record HandingBoard(
    OrganisationPerson Person,
    IReadOnlyList<OwnedThing> Things,
    IReadOnlyList<PersonChoice> People,
    IReadOnlyDictionary<Guid, string> Owners,
    int Roles
)
{
    public bool Owns(OwnedThing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return thing.OwnerId == Person.Id;
    }

    public int Owned => Things.Count(Owns);
}
