using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Administration.OnePerson;

/// <summary>Adds a person, and changes title, place, roles and identity. Leaving is done by handing over.</summary>
public sealed class ChangePerson(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public Task<AdminAnswer> RunAsync(
        Viewer viewer,
        PersonChange change,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(change);
        return AdminSave.RunAsync(() => TryAsync(viewer, change, cancellation));
    }

    private async Task<AdminAnswer> TryAsync(
        Viewer viewer,
        PersonChange change,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var tree = await OrganisationDay.LoadTreeAsync(context, cancellation);
        var id = change is PersonChange.Add add ? add.Id : ((PersonChange.OfPerson)change).PersonId;
        var person = await context
            .People.Include(one => one.Roles)
            .SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (!NodesOf(change, person).All(node => May(viewer, tree.Find(node))))
        {
            return new AdminAnswer.NotYours();
        }

        if (change is PersonChange.Add made)
        {
            if (person is not null)
            {
                return new AdminAnswer.Done();
            }

            context.Add(New(made));
        }
        else if (person is null)
        {
            return new AdminAnswer.NotYours();
        }
        else if (IsDone(person, change))
        {
            return new AdminAnswer.Done();
        }
        else if (person.Version != ((PersonChange.OfPerson)change).Seen)
        {
            return new AdminAnswer.ChangedMeanwhile();
        }
        else
        {
            await ApplyAsync(context, tree, person, change, cancellation);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellation);
        return new AdminAnswer.Done();
    }

    // The right is asked on where the person belongs, where the person is to belong, and the node of the role.
    private static IEnumerable<Guid> NodesOf(PersonChange change, Person? person)
    {
        if (person is not null)
        {
            yield return person.HomeNodeId;
        }

        switch (change)
        {
            case PersonChange.Add add:
                yield return add.HomeId;
                if (add.Role is { } first)
                {
                    yield return first.NodeId;
                }

                break;
            case PersonChange.Describe describe:
                yield return describe.HomeId;
                break;
            case PersonChange.GiveRole give:
                yield return give.Role.NodeId;
                break;
            case PersonChange.EndRole end
                when person?.Roles.FirstOrDefault(role => role.Id == end.AssignmentId) is { } held:
                yield return held.NodeId;
                break;
        }
    }

    private static bool May(Viewer viewer, OrganisationNode? node) =>
        node is not null && viewer.May(PortalAction.Administer, node.Path);

    private static Person New(PersonChange.Add made)
    {
        OrganisationRules.TitleIsShortEnough.Require(
            (made.Title ?? "").Trim().Length <= Person.MostTitle
        );
        var person = new Person(
            made.Id,
            (made.Title ?? "").Trim(),
            made.HomeId,
            Provenance.Entered
        );
        if (made.Role is { } role)
        {
            person.Take(role.Id, role.Role, role.NodeId, role.From, role.To);
        }

        return person;
    }

    private bool IsDone(Person person, PersonChange change) =>
        change switch
        {
            PersonChange.Describe one => person.Title == one.Title?.Trim()
                && person.HomeNodeId == one.HomeId,
            PersonChange.GiveRole one => person.Roles.Any(role => role.Id == one.Role.Id),
            PersonChange.EndRole one => person.Roles.Any(role =>
                role.Id == one.AssignmentId && role.To == LastDay(role, one.LastDay)
            ),
            PersonChange.ComeBack => person.IsActive,
            _ => false,
        };

    // A role that has not come into use is taken back: its last day is the one before its first.
    private DateOnly LastDay(RoleAssignment role, DateOnly? asked)
    {
        var last = asked ?? time.Today().AddDays(-1);
        return asked is null && last < role.From ? role.From.AddDays(-1) : last;
    }

    private async Task ApplyAsync(
        PortalDbContext context,
        OrganisationTree tree,
        Person person,
        PersonChange change,
        CancellationToken cancellation
    )
    {
        switch (change)
        {
            case PersonChange.Describe describe:
                person.Retitle(describe.Title ?? "");
                person.BelongTo(describe.HomeId);
                break;
            case PersonChange.GiveRole give:
                OrganisationRules.PlaceIsThere.Require(
                    tree.Find(give.Role.NodeId)!.To is not { } last || last >= give.Role.From
                );
                person.Take(
                    give.Role.Id,
                    give.Role.Role,
                    give.Role.NodeId,
                    give.Role.From,
                    give.Role.To
                );
                context.AddRange(person.Roles.Where(role => role.Id == give.Role.Id));
                break;
            case PersonChange.EndRole end:
                var held = person.Roles.FirstOrDefault(role => role.Id == end.AssignmentId);
                person.EndRole(
                    end.AssignmentId,
                    held is null ? default : LastDay(held, end.LastDay)
                );
                if (held is { Role: Role.Administrator })
                {
                    await AdministratorGuard.RequireOneLeftAsync(
                        context,
                        tree,
                        time.Today(),
                        cancellation
                    );
                }

                break;
            case PersonChange.Identify identify:
                person.SignInAs(identify.TenantId, identify.ObjectId);
                OrganisationRules.IdentityIsFree.Require(
                    person.ObjectId is null
                        || !await context.People.AnyAsync(
                            one =>
                                one.Id != person.Id
                                && one.TenantId == person.TenantId
                                && one.ObjectId == person.ObjectId,
                            cancellation
                        )
                );
                break;
            case PersonChange.ComeBack:
                person.Return();
                break;
        }
    }
}
