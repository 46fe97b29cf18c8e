using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.Organisation;

/// <summary>Adds, renames, moves, ends and reopens nodes of the organisation. Nothing is removed.</summary>
public sealed class ChangeOrganisation(
    IDbContextFactory<PortalDbContext> contexts,
    TimeProvider time
)
{
    public Task<AdminAnswer> RunAsync(
        Viewer viewer,
        NodeChange change,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(change);
        return AdminSave.RunAsync(() => TryAsync(viewer, change, cancellation));
    }

    private async Task<AdminAnswer> TryAsync(
        Viewer viewer,
        NodeChange change,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var tree = await OrganisationDay.LoadTreeAsync(context, cancellation);
        var today = time.Today();
        if (!NodesOf(change).All(id => id is null || May(viewer, tree.Find(id))))
        {
            return new AdminAnswer.NotYours();
        }

        if (change is NodeChange.Add add)
        {
            if (tree.Find(add.Id) is not null)
            {
                return new AdminAnswer.Done();
            }

            context.Add(NewNode.From(add, tree, today));
        }
        else if (change is NodeChange.OfNode ofNode)
        {
            var node = tree.Find(ofNode.NodeId)!;
            if (IsDone(node, change))
            {
                return new AdminAnswer.Done();
            }

            if (node.Version != ofNode.Seen)
            {
                return new AdminAnswer.ChangedMeanwhile();
            }

            await ApplyAsync(context, tree, node, change, today, cancellation);
            await OrganisationDay.SettleAsync(context, tree, today, cancellation);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
        return new AdminAnswer.Done();
    }

    private static IEnumerable<Guid?> NodesOf(NodeChange change) =>
        change switch
        {
            NodeChange.Add add => [add.ParentId],
            NodeChange.Move move => [move.NodeId, move.UnderId],
            NodeChange.Finish end => [end.NodeId, end.SuccessorId],
            NodeChange.OfNode one => [one.NodeId],
            _ => [],
        };

    private static bool May(Viewer viewer, OrganisationNode? node) =>
        node is not null && viewer.May(PortalAction.Administer, node.Path);

    private static bool IsDone(OrganisationNode node, NodeChange change) =>
        change switch
        {
            NodeChange.Rename rename => node.Name == rename.Name?.Trim(),
            NodeChange.Move move => node.Moves.Any(one => one.Id == move.MoveId),
            NodeChange.WithdrawMove withdraw => node.Moves.Any(one =>
                one.Id == withdraw.MoveId && one.IsWithdrawn
            ),
            NodeChange.Finish end => node.To == end.LastDay && node.SuccessorId == end.SuccessorId,
            NodeChange.Reopen => node.To is null,
            _ => false,
        };

    private static async Task ApplyAsync(
        PortalDbContext context,
        OrganisationTree tree,
        OrganisationNode node,
        NodeChange change,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        switch (change)
        {
            case NodeChange.Rename rename:
                NewNode.RequireFreeName(tree, rename.Name, node.ParentOn(today), node.Id, today);
                node.Rename(rename.Name ?? "");
                break;
            case NodeChange.Move move:
                NewNode.RequireReasonable(move.On, today);
                context.Add(tree.Move(node, tree.Find(move.UnderId)!, move.MoveId, move.On));
                break;
            case NodeChange.WithdrawMove withdraw:
                node.WithdrawMove(withdraw.MoveId, today);
                break;
            case NodeChange.Finish end:
                await EndAsync(context, tree, node, end, today, cancellation);
                break;
            case NodeChange.Reopen:
                Reopen(tree, node, today);
                break;
        }
    }

    private static async Task EndAsync(
        PortalDbContext context,
        OrganisationTree tree,
        OrganisationNode node,
        NodeChange.Finish end,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        NewNode.RequireReasonable(end.LastDay, today);
        OrganisationRules.RootStays.Require(node.ParentId is not null);
        var next = end.LastDay.AddDays(1);
        var children = tree
            .Nodes.Where(one => one.ParentOn(next) == node.Id && (one.To is null || one.To >= next))
            .ToList();
        if (end.SuccessorId is { } successorId)
        {
            var successor = tree.Find(successorId)!;
            OrganisationRules.PlaceIsThere.Require(successor.IsThere(next));
            OrganisationRules.NotUnderItself.Require(!tree.IsWithin(successor, node.Id, next));
            node.End(end.LastDay, successorId);
            foreach (var child in children)
            {
                var on = child.From > next ? child.From : next;
                context.Add(tree.Move(child, successor, Guid.CreateVersion7(), on));
            }

            return;
        }

        OrganisationRules.WhatIsLeftNeedsPlace.Require(
            children.Count == 0
                && !await context.People.AnyAsync(
                    one => one.HomeNodeId == node.Id && one.IsActive,
                    cancellation
                )
                && !await context.Indicators.AnyAsync(one => one.NodeId == node.Id, cancellation)
        );
        node.End(end.LastDay);
    }

    // What was to move because of the end, and has not yet, stays.
    private static void Reopen(OrganisationTree tree, OrganisationNode node, DateOnly today)
    {
        var next = node.To?.AddDays(1);
        foreach (var child in tree.Nodes.Where(one => one.Id != node.Id))
        {
            foreach (
                var move in child
                    .Moves.Where(one =>
                        !one.IsWithdrawn
                        && one.FromParentId == node.Id
                        && one.ToParentId == node.SuccessorId
                        && one.On >= next
                        && one.On > today
                    )
                    .ToList()
            )
            {
                child.WithdrawMove(move.Id, today);
            }
        }

        node.Reopen();
    }
}
