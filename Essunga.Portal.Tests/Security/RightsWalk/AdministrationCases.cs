using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Administration;
using Essunga.Portal.Features.Administration.OnePerson;
using Essunga.Portal.Features.Administration.Organisation;
using Essunga.Portal.Features.Administration.Ownings;
using Essunga.Portal.Features.Administration.Settings;
using Essunga.Portal.Identity;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>Organisation, people and settings, which the administrator keeps.</summary>
internal static class AdministrationCases
{
    // The manager of Nossebro skola.
    private const string Somebody = "9fb7ba82-9df8-ad31-5368-b89833282e75";

    private static readonly RightsObject[] Nodes =
    [
        new("SU-G2", "/KF/UN/SU/SU-G2/"),
        new("SS", "/KF/SN/SS/"),
        RightsObject.Unknown,
    ];

    private static readonly RightsObject[] People =
    [
        new("chef-nossebro-skola", "/KF/UN/SU/SU-G2/"),
        new("sektorchef-social-omsorg", "/KF/SN/SS/"),
        RightsObject.Unknown,
    ];

    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<RightsCase> All { get; } =
    [
        Page("OverviewQuery.RunAsync", null, "/administration"),
        Page(
            "OrganisationQuery.RunAsync",
            "/administration/organisation?enhet=xyz",
            "/administration/organisation",
            "/administration/organisation?enhet=su-g2"
        ),
        Page("PeopleQuery.RunAsync", null, "/administration/personer"),
        Page(
            "PersonQuery.RunAsync",
            "/administration/personer/finns-inte",
            $"/administration/personer/{Somebody}"
        ),
        Page("PersonQuery.NewAsync", null, "/administration/personer/ny"),
        Page(
            "HandingQuery.RunAsync",
            "/administration/overlamning/finns-inte",
            $"/administration/overlamning/{Somebody}"
        ),
        new PageCase(
            "UnownedQuery.RunAsync",
            Policies.SeeUnowned,
            [PortalAction.Administer, PortalAction.FollowReporting],
            ["/administration/utan-agare"]
        ),
        new PartCase("OwningReader.ReadAsync", "part of the queries of administration"),
        new PartCase("NodeNames.OnAsync", "part of OrganisationQuery's page"),
        new PartCase("NodeGoals.ReadAsync", "part of OrganisationQuery's page"),
        Change(
            "ChangeOrganisation.RunAsync",
            Nodes,
            async (world, viewer, what) =>
            {
                await using var context = world.Open();
                var node = await context.Nodes.SingleAsync(one =>
                    one.Code == (what.IsThere ? what.Name : "SU-G2")
                );
                return await world
                    .Get<ChangeOrganisation>()
                    .RunAsync(
                        viewer,
                        new NodeChange.Rename(
                            what.IsThere ? node.Id : Guid.NewGuid(),
                            node.Version,
                            $"{node.Name} "
                        ),
                        None
                    );
            }
        ),
        Change(
            "ChangePerson.RunAsync",
            People,
            async (world, viewer, what) =>
            {
                var person = await PersonAsync(world, what);
                return await world
                    .Get<ChangePerson>()
                    .RunAsync(
                        viewer,
                        new PersonChange.Describe(
                            what.IsThere ? person.Id : Guid.NewGuid(),
                            person.Version,
                            person.Title,
                            person.HomeNodeId
                        ),
                        None
                    );
            }
        ),
        Change(
            "HandOver.RunAsync",
            People,
            async (world, viewer, what) =>
            {
                var person = await PersonAsync(world, what);
                // An old version: nobody shall really leave in the middle of the walk.
                return await world
                    .Get<HandOver>()
                    .RunAsync(
                        viewer,
                        new HandOverOrder(
                            [],
                            what.IsThere ? person.Id : Guid.NewGuid(),
                            Guid.NewGuid()
                        ),
                        None
                    );
            }
        ),
        Change(
            "ChangeSettings.RunAsync",
            [new("inställningarna", "/KF/")],
            async (world, viewer, _) =>
                await world
                    .Get<ChangeSettings>()
                    .RunAsync(viewer, new SettingsChange.Name("Essunga kommun"), Guid.Empty, None)
        ) with
        {
            MakesWhatIsNotThere = true,
        },
    ];

    private static PageCase Page(string operation, string? unknown, params string[] paths) =>
        new(operation, Policies.Administer, [PortalAction.Administer], paths, unknown);

    private static ObjectCase Change(
        string operation,
        RightsObject[] objects,
        Func<RightsWorld, Viewer, RightsObject, Task<AdminAnswer>> call
    ) =>
        new(
            operation,
            PortalAction.Administer,
            objects,
            async (world, viewer, what) => await call(world, viewer, what),
            answer => answer is AdminAnswer.NotYours
        );

    private static async Task<Person> PersonAsync(RightsWorld world, RightsObject what)
    {
        await using var context = world.Open();
        var key = what.IsThere ? what.Name : "chef-nossebro-skola";
        return await context.People.SingleAsync(one => one.PersonaKey == key);
    }
}
