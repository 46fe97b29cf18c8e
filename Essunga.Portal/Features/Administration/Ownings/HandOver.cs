using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.Ownings;

/// <summary>Hands things over to others, and lets a person leave who then has nothing left. One save: all of it or nothing.</summary>
public sealed class HandOver(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public Task<AdminAnswer> RunAsync(
        Viewer viewer,
        HandOverOrder order,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(order);
        return AdminSave.RunAsync(() => TryAsync(viewer, order, cancellation));
    }

    private async Task<AdminAnswer> TryAsync(
        Viewer viewer,
        HandOverOrder order,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var tree = await OrganisationDay.LoadTreeAsync(context, cancellation);
        var today = time.Today();
        var people = await PeopleAsync(context, order, cancellation);
        var leaver = order.LeaverId is { } id ? people.GetValueOrDefault(id) : null;
        if (
            (order.LeaverId is not null && leaver is null)
            || (
                leaver is not null
                && !viewer.May(PortalAction.Administer, PathOf(leaver.HomeNodeId))
            )
        )
        {
            return new AdminAnswer.NotYours();
        }

        var changedMeanwhile = leaver is { IsActive: true } && leaver.Version != order.SeenLeaver;
        foreach (var handing in order.Things)
        {
            if (
                OwningKinds.Find(handing.Kind) is not { } kind
                || await kind.FindAsync(context, handing.Id, cancellation) is not { } found
                || !viewer.May(PortalAction.Administer, PathOf(found.NodeId))
            )
            {
                return new AdminAnswer.NotYours();
            }

            if (
                (found.Thing.OwnerId, found.Thing.StandInId) == (handing.OwnerId, handing.StandInId)
            )
            {
                continue;
            }

            changedMeanwhile |= found.Version != handing.Seen;
            OrganisationRules.NewOwnerIsChosen.Require(
                handing.OwnerId is not null || found.Thing.OwnerId is null
            );
            RequireAble(handing.OwnerId, found.Thing.OwnerId);
            RequireAble(handing.StandInId, found.Thing.StandInId);
            found.Thing.HandTo(handing.OwnerId, handing.StandInId);
        }

        if (changedMeanwhile)
        {
            return new AdminAnswer.ChangedMeanwhile();
        }

        if (leaver is { IsActive: true })
        {
            await LeaveAsync(context, leaver, order, today, cancellation);
            if (leaver.Roles.Any(role => role.Role == Role.Administrator))
            {
                await AdministratorGuard.RequireOneLeftAsync(context, tree, today, cancellation);
            }
        }

        context.Stamp = new ChangeStamp(
            viewer.PersonId,
            time.GetUtcNow().UtcDateTime,
            leaver is null ? null : "Överlämning"
        );
        await context.SaveChangesAsync(cancellation);
        return new AdminAnswer.Done();

        string PathOf(Guid nodeId) => tree.Find(nodeId)?.Path ?? "";

        // Somebody new must be able to report; who has it already is not asked again.
        void RequireAble(Guid? next, Guid? before) =>
            OrganisationRules.OwnerMayReport.Require(
                next is null
                    || next == before
                    || (
                        next != order.LeaverId
                        && people.GetValueOrDefault(next.Value) is { IsActive: true } person
                        && person.Roles.Any(role =>
                            role.IsInForce(today)
                            && tree.IsThere(role.NodeId, today)
                            && Rights.Of(role.Role).Contains(PortalAction.Report)
                        )
                    )
            );
    }

    private static async Task<Dictionary<Guid, Person>> PeopleAsync(
        PortalDbContext context,
        HandOverOrder order,
        CancellationToken cancellation
    )
    {
        var ids = order
            .Things.SelectMany(thing => new[] { thing.OwnerId, thing.StandInId, order.LeaverId })
            .Append(order.LeaverId)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        return await context
            .People.Include(person => person.Roles)
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancellation);
    }

    // Everything is asked for again here: something may have been given to the leaver since the page was read.
    private static async Task LeaveAsync(
        PortalDbContext context,
        Person leaver,
        HandOverOrder order,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var handed = order.Things.Select(thing => thing.Id).ToHashSet();
        foreach (var kind in OwningKinds.All)
        {
            var things = await kind.ListAsync(context, cancellation);
            OrganisationRules.NothingIsLeftBehind.Require(
                things.TrueForAll(thing => !thing.IsOf(leaver.Id) || handed.Contains(thing.Id))
            );
        }

        OrganisationRules.NothingIsLeftBehind.Require(
            order.Things.All(thing => thing.OwnerId != leaver.Id && thing.StandInId != leaver.Id)
        );
        leaver.Leave(today);
    }
}
