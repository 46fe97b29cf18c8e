using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.Overview;

/// <summary>Reads what needs care in the organisation.</summary>
public sealed class OverviewQuery(
    OrganisationReader organisations,
    OwningReader ownings,
    TimeProvider time
)
{
    private const int MonthsAhead = 3;

    public async Task<AdminOverview> RunAsync(CancellationToken cancellation)
    {
        var organisation = await organisations.ReadAsync(cancellation);
        var things = await ownings.ReadAsync(cancellation);
        var today = time.Today();
        var here = organisation.People.Where(person => person.IsActive).ToList();
        var nodes = organisation.Tree.Nodes.Where(node => node.IsThere(today)).ToList();
        return new AdminOverview(
            WithoutOwner.Of(things, organisation, today).Count,
            here.Count(person => !organisation.IsActiveOn(person, today)),
            here.Count(person => person.ObjectId is null),
            [
                .. nodes
                    .Where(node => node.To <= today.AddMonths(MonthsAhead))
                    .OrderBy(node => node.To)
                    .Select(node => new EndingNode(
                        node.Code,
                        node.Name,
                        node.Kind,
                        node.To!.Value
                    )),
            ],
            [
                .. nodes
                    .SelectMany(
                        node => node.Moves.Where(move => !move.IsWithdrawn && move.On > today),
                        (node, move) =>
                            new MovingNode(
                                node.Code,
                                node.Name,
                                organisation.NameOf(move.ToParentId),
                                move.On
                            )
                    )
                    .OrderBy(move => move.On),
            ],
            nodes.Count,
            here.Count,
            organisation.People.Count - here.Count,
            things.Count
        );
    }
}
