using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Organisation;

/// <summary>
/// That a node goes from one place in the organisation to another on a day. Moves are never removed, so that the tree
/// can be read for any day; one that has not come yet can be withdrawn. From "Ansvar och roller".
/// </summary>
public sealed class NodeMove : Entity
{
    private NodeMove() { }

    internal NodeMove(Guid id, Guid nodeId, Guid? fromParentId, Guid toParentId, DateOnly on)
        : base(id)
    {
        NodeId = nodeId;
        FromParentId = fromParentId;
        ToParentId = toParentId;
        On = on;
    }

    public Guid NodeId { get; private set; }

    /// <summary>What the node stood under the day before.</summary>
    public Guid? FromParentId { get; private set; }

    /// <summary>What the node stands under from the day.</summary>
    public Guid ToParentId { get; private set; }

    /// <summary>The first day in the new place.</summary>
    public DateOnly On { get; private set; }

    /// <summary>It was thought better of before its day, and never came about.</summary>
    public bool IsWithdrawn { get; private set; }

    internal void ComeFrom(Guid? parentId) => FromParentId = parentId;

    internal void Withdraw() => IsWithdrawn = true;
}
