using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration.Ownings;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>Reads the organisation as it stood, stands or is to stand on a day.</summary>
public sealed class OrganisationQuery(
    OrganisationReader organisations,
    OwningReader ownings,
    NodeNames names,
    NodeGoals goals,
    TimeProvider time
)
{
    /// <summary>Null when the node is unknown.</summary>
    /// <param name="day">Null is today.</param>
    /// <param name="code">Of the node that is looked at.</param>
    public async Task<OrganisationView?> RunAsync(
        DateOnly? day,
        string? code,
        CancellationToken cancellation
    )
    {
        var organisation = await organisations.ReadAsync(cancellation);
        var things = await ownings.ReadAsync(cancellation);
        var tree = organisation.Tree;
        var today = time.Today();
        var on = day ?? today;
        if (!string.IsNullOrEmpty(code) && tree.Find(code) is null)
        {
            return null;
        }

        var called = await names.OnAsync(on, today, cancellation);
        var people = organisation
            .People.Where(person => person.IsActive)
            .ToLookup(person => person.HomeId);
        var owned = things.ToLookup(thing => thing.NodeId);
        return new OrganisationView(
            on,
            today,
            [.. tree.On(on).Select(one => Line(one.Node, one.Depth))],
            [
                .. tree
                    .Nodes.Where(node => node.To < on)
                    .OrderByDescending(node => node.To)
                    .ThenBy(node => node.Code, StringComparer.Ordinal)
                    .Select(node => Line(node, 0)),
            ],
            tree.Find(code) is { } found
                ? Detail(
                    found,
                    tree,
                    on,
                    today,
                    people[found.Id].Count(),
                    owned[found.Id].Count(),
                    (await goals.ReadAsync(cancellation)).Of(found.Id)
                )
                : null
        );

        NodeLine Line(OrganisationNode node, int depth) =>
            new(
                node.Code,
                called.GetValueOrDefault(node.Id, node.Name),
                node.Kind,
                depth,
                people[node.Id].Count(),
                owned[node.Id].Count(),
                node.From,
                node.To,
                Note(node, tree, on)
            );
    }

    private static string? Note(OrganisationNode node, OrganisationTree tree, DateOnly on) =>
        node.To is { } last
            ? last < on
                ? $"upphörde {Format.Date(last)}"
                : $"upphör {Format.Date(last)}"
            : node.Moves.Where(move => !move.IsWithdrawn && move.On > on).MinBy(move => move.On)
                is { } next
                ? $"flyttar till {PlaceText.Of(tree.Find(next.ToParentId)!.Name)} {Format.Date(next.On)}"
                : node.From > on
                    ? $"börjar {Format.Date(node.From)}"
                    : null;

    private static NodeDetail Detail(
        OrganisationNode node,
        OrganisationTree tree,
        DateOnly on,
        DateOnly today,
        int people,
        int things,
        int goals
    )
    {
        var parent = node.ParentOn(on);
        return new NodeDetail(
            node.Id,
            node.Version,
            node.Code,
            node.Name,
            node.Kind,
            string.Join(
                " / ",
                tree.WayTo(node, on).SkipLast(1).Select(one => PlaceText.Of(one.Name))
            ),
            node.From,
            node.To,
            parent is null && node.ParentId is null,
            [.. node.Places().Select(place => (tree.Find(place.ParentId)?.Name ?? "", place.From))],
            [
                .. node
                    .Moves.Where(move => !move.IsWithdrawn && move.On > today)
                    .OrderBy(move => move.On)
                    .Select(move => (move.Id, tree.Find(move.ToParentId)!.Name, move.On)),
            ],
            [
                .. tree
                    .Nodes.Where(one =>
                        one.ParentOn(on) == node.Id && (one.To is null || one.To >= on)
                    )
                    .Select(one => one.Name),
            ],
            people,
            things,
            goals,
            tree.Find(node.SuccessorId)?.Name,
            parent,
            [
                .. tree.On(today)
                    .Where(one => !tree.IsWithin(one.Node, node.Id, today))
                    .Select(one => new NodeChoice(
                        one.Node.Id,
                        one.Node.Code,
                        one.Node.Name,
                        one.Depth
                    )),
            ]
        );
    }
}
