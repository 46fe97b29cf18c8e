using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.OnePerson;

/// <summary>Reads a person, and what a new one can be given.</summary>
public sealed class PersonQuery(
    OrganisationReader organisations,
    OwningReader ownings,
    DigestChoices digests,
    TimeProvider time
)
{
    /// <summary>Null when there is no such person.</summary>
    public async Task<PersonCard?> RunAsync(Guid id, CancellationToken cancellation)
    {
        var organisation = await organisations.ReadAsync(cancellation);
        if (organisation.Person(id) is not { } person)
        {
            return null;
        }

        var things = await ownings.ReadAsync(cancellation);
        var today = time.Today();
        return new PersonCard(
            person,
            [
                .. person
                    .Roles.Select(role => new RoleLine(
                        role,
                        organisation.NameOf(role.NodeId),
                        person.IsActive
                            && role.IsInForce(today)
                            && organisation.Tree.IsThere(role.NodeId, today),
                        organisation.Tree.IsThere(role.NodeId, today)
                    ))
                    .OrderByDescending(line => line.IsInForce)
                    .ThenByDescending(line => line.Role.From),
            ],
            [.. things.Where(thing => thing.OwnerId == id)],
            [.. things.Where(thing => thing.StandInId == id)],
            NodesOn(organisation, today),
            PersonChoice.Able(organisation, today, id),
            today
        )
        {
            Mail = (await digests.ReachOfAsync([id], cancellation)).GetValueOrDefault(id),
        };
    }

    /// <summary>The nodes that a new person can belong to.</summary>
    public async Task<NewPersonCard> NewAsync(CancellationToken cancellation) =>
        new(NodesOn(await organisations.ReadAsync(cancellation), time.Today()), time.Today());

    private static IReadOnlyList<NodeChoice> NodesOn(ReadOrganisation organisation, DateOnly day) =>
        [
            .. organisation
                .Tree.On(day)
                .Select(one => new NodeChoice(
                    one.Node.Id,
                    one.Node.Code,
                    one.Node.Name,
                    one.Depth
                )),
        ];
}

/// <summary>What a new person can be given.</summary>
public sealed record NewPersonCard(IReadOnlyList<NodeChoice> Nodes, DateOnly Today);
