using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>What somebody wants to change in the organisation. Each carries what a resend is known by.</summary>
public abstract record NodeChange
{
    private NodeChange() { }

    /// <param name="Id">Made when the form was.</param>
    /// <param name="Code">Empty: made from the name.</param>
    public sealed record Add(
        Guid Id,
        string? Code,
        string? Name,
        NodeKind Kind,
        Guid ParentId,
        DateOnly From
    ) : NodeChange;

    /// <summary>A change of a node that is there.</summary>
    /// <param name="Seen">Version as it was read.</param>
    public abstract record OfNode(Guid NodeId, Guid Seen) : NodeChange;

    public sealed record Rename(Guid NodeId, Guid Seen, string? Name) : OfNode(NodeId, Seen);

    /// <param name="MoveId">Made when the form was.</param>
    public sealed record Move(Guid NodeId, Guid Seen, Guid MoveId, Guid UnderId, DateOnly On)
        : OfNode(NodeId, Seen);

    public sealed record WithdrawMove(Guid NodeId, Guid Seen, Guid MoveId) : OfNode(NodeId, Seen);

    /// <param name="LastDay">The last day that it is there.</param>
    /// <param name="SuccessorId">Where what is left goes; null only when nothing is.</param>
    public sealed record Finish(Guid NodeId, Guid Seen, DateOnly LastDay, Guid? SuccessorId)
        : OfNode(NodeId, Seen);

    public sealed record Reopen(Guid NodeId, Guid Seen) : OfNode(NodeId, Seen);
}
