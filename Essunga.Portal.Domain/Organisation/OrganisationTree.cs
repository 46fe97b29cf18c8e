namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// All nodes of the organisation, as they stand to each other on any day: under what, over what, and by which path.
/// Decides what can be moved where. From "Ansvar och roller".
/// </summary>
public sealed class OrganisationTree
{
    private static readonly StringComparer InOrder = StringComparer.Ordinal;

    private readonly Dictionary<Guid, OrganisationNode> _byId;

    public OrganisationTree(IEnumerable<OrganisationNode> nodes) =>
        _byId = nodes.ToDictionary(node => node.Id);

    public IReadOnlyCollection<OrganisationNode> Nodes => _byId.Values;

    public OrganisationNode? Find(Guid? id) =>
        id is { } known && _byId.TryGetValue(known, out var node) ? node : null;

    /// <summary>By code, in any case.</summary>
    public OrganisationNode? Find(string? code) =>
        Nodes.FirstOrDefault(node =>
            string.Equals(node.Code, code, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether a node is in force on the day.</summary>
    public bool IsThere(Guid id, DateOnly day) => Find(id)?.IsThere(day) is true;

    /// <summary>The nodes in force on the day right under one, by code; under nothing when null.</summary>
    public IEnumerable<OrganisationNode> Under(Guid? id, DateOnly day) =>
        Nodes
            .Where(node => node.IsThere(day) && node.ParentOn(day) == id)
            .OrderBy(node => node.Code, InOrder);

    /// <summary>Every node in force on the day, each followed by what is under it, with its depth from 0.</summary>
    /// <remarks>What stands under an ended node is at the depth of a root, so that nothing is out of sight.</remarks>
    public IEnumerable<(OrganisationNode Node, int Depth)> On(DateOnly day)
    {
        var roots = Nodes
            .Where(node =>
                node.IsThere(day) && (node.ParentOn(day) is not { } parent || !IsThere(parent, day))
            )
            .OrderBy(node => node.From)
            .ThenBy(node => node.Code, InOrder);
        return roots.SelectMany(root => Branch(root, 0, day));
    }

    /// <summary>The way from the root down to a node on a day, the node last.</summary>
    public IReadOnlyList<OrganisationNode> WayTo(OrganisationNode node, DateOnly day)
    {
        var way = new List<OrganisationNode>();
        for (var at = node; at is not null && !way.Contains(at); at = Find(at.ParentOn(day)))
        {
            way.Insert(0, at);
        }

        return way;
    }

    /// <summary>Whether a node is another or stands somewhere under it on a day.</summary>
    public bool IsWithin(OrganisationNode node, Guid over, DateOnly day) =>
        WayTo(node, day).Any(one => one.Id == over);

    /// <summary>Moves a node with everything under it from a day.</summary>
    /// <exception cref="Kernel.BrokenRuleException">
    /// The root, a place that is not there from then on, a place under the node itself on that day or later, no change, or a
    /// day that is outside the node's time or taken.
    /// </exception>
    public NodeMove Move(OrganisationNode node, OrganisationNode under, Guid moveId, DateOnly on)
    {
        OrganisationRules.RootStays.Require(node.ParentId is not null);
        OrganisationRules.PlaceIsThere.Require(
            under.IsThere(on) && (under.To is null || node.To <= under.To)
        );
        OrganisationRules.NotUnderItself.Require(!IsWithin(under, node.Id, on));
        var move = node.MoveTo(moveId, under.Id, on);
        // A later move of what is above may lead back to the node itself.
        foreach (var day in Nodes.SelectMany(one => one.Moves).Select(one => one.On).Distinct())
        {
            OrganisationRules.NotUnderItself.Require(day < on || !IsCircle(node, day));
        }

        return move;
    }

    /// <summary>The node that has taken over from one that has ended, through all that have ended since; itself when none has.</summary>
    public Guid FollowerOf(Guid nodeId, DateOnly day)
    {
        var seen = new HashSet<Guid>();
        var at = nodeId;
        while (seen.Add(at) && Find(at) is { SuccessorId: { } next, To: { } last } && last < day)
        {
            at = next;
        }

        return at;
    }

    /// <summary>Puts every node where it stands on a day: its place and its path, and those of everything below.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Settle(DateOnly today)
    {
        var changed = false;
        foreach (var node in Nodes)
        {
            changed |= node.StandAt(
                node.ParentOn(today),
                $"/{string.Join('/', WayTo(node, today).Select(one => one.Code))}/"
            );
        }

        return changed;
    }

    private bool IsCircle(OrganisationNode node, DateOnly day)
    {
        var seen = new HashSet<Guid>();
        for (var at = node; at is not null; at = Find(at.ParentOn(day)))
        {
            if (!seen.Add(at.Id))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(OrganisationNode Node, int Depth)> Branch(
        OrganisationNode node,
        int depth,
        DateOnly day
    ) =>
        Under(node.Id, day)
            .SelectMany(child => Branch(child, depth + 1, day))
            .Prepend((node, depth));
}
