using System.Globalization;
using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Activities;
using Essunga.Portal.Features.Goals.Editing;
using Essunga.Portal.Features.Goals.Periods;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Features.Goals;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>The setting up of goal periods, areas, the rule and goals, which is the council's, and of activities, which is each committee's.</summary>
internal static class PlanCases
{
    private const string First = PlanSample.First;
    private const string Reason = "Ett skäl.";

    private static readonly RightsObject[] Council = [new(First, "/KF/"), RightsObject.Unknown];

    private static readonly RightsObject[] Activities =
    [
        new("A05", "/KF/UN/"),
        new("A10", "/KF/SN/"),
        new("A01", "/KF/KS/"),
        RightsObject.Unknown,
    ];

    private static readonly RightsObject[] Parts =
    [
        new(StatingSample.Education, "/KF/UN/"),
        new(StatingSample.Social, "/KF/SN/"),
        RightsObject.Unknown,
    ];

    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<RightsCase> All { get; } =
    [
        new PageCase(
            "PeriodsQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/mal/malperioder"]
        ),
        new PageCase(
            "ActivityQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            [
                $"/mal/{PlanSample.Third}/aktiviteter/a05",
                $"/mal/{PlanSample.Third}/aktiviteter/a07",
            ],
            $"/mal/{PlanSample.Third}/aktiviteter/x99"
        ),
        new ObjectCase(
            "ActivityQuery.RunAsync",
            PortalAction.EditActivities,
            Parts,
            async (world, viewer, what) =>
                await world
                    .Get<ActivityQuery>()
                    .RunAsync(PlanSample.Third, null, what.Name, viewer, None),
            answer => answer is null
        ),
        Plan(
            "SaveActivity.RunAsync",
            PortalAction.EditActivities,
            Activities,
            async (world, viewer, what) =>
                await world
                    .Get<SaveActivity>()
                    .RunAsync(await ActivityAsync(world, what), viewer, None)
        ),
        Plan(
            "EndActivity.EndAsync",
            PortalAction.EditActivities,
            Activities,
            async (world, viewer, what) =>
                await world
                    .Get<EndActivity>()
                    .EndAsync(
                        viewer,
                        await world.ActivityAsync(what),
                        new(2026, 1, 1),
                        Reason,
                        None
                    )
        ),
        Plan(
            "EndActivity.ResumeAsync",
            PortalAction.EditActivities,
            Activities,
            async (world, viewer, what) =>
                await world
                    .Get<EndActivity>()
                    .ResumeAsync(viewer, await world.ActivityAsync(what), None)
        ),
        Plan(
            "EndActivity.RemoveAsync",
            PortalAction.EditActivities,
            Activities,
            async (world, viewer, what) =>
                await world
                    .Get<EndActivity>()
                    .RemoveAsync(viewer, await world.ActivityAsync(what), None)
        ),
        Plan(
            "EndActivity.RestoreAsync",
            PortalAction.EditActivities,
            Activities,
            async (world, viewer, what) =>
                await world
                    .Get<EndActivity>()
                    .RestoreAsync(viewer, await ActivityAsync(world, what), None)
        ),
        new ObjectCase(
            "GoalFormQuery.RunAsync",
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
                await world.Get<GoalFormQuery>().RunAsync(what.Name, null, viewer, None),
            answer => answer is null
        ),
        Plan(
            "SaveGoal.RunAsync",
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
            {
                var form = GoalForm.Of(await GoalAsync(world));
                return await world
                    .Get<SaveGoal>()
                    .RunAsync(
                        what.IsThere ? form : form with { Id = Guid.NewGuid() },
                        viewer,
                        None
                    );
            }
        ),
        Goal(
            "EndGoal.EndAsync",
            async (world, viewer, goal) =>
                await world.Get<EndGoal>().EndAsync(viewer, goal, new(2026, 1, 1), Reason, None)
        ),
        Goal(
            "EndGoal.ResumeAsync",
            async (world, viewer, goal) =>
                await world.Get<EndGoal>().ResumeAsync(viewer, goal, None)
        ),
        Goal(
            "EndGoal.RemoveAsync",
            async (world, viewer, goal) =>
                (await world.Get<EndGoal>().RemoveAsync(viewer, goal, None)).Answer
        ),
        Plan(
            "EndGoal.RestoreAsync",
            PortalAction.EditGoals,
            [Council[0]],
            async (world, viewer, _) =>
                await world
                    .Get<EndGoal>()
                    .RestoreAsync(viewer, RemovedGoal.Of(await GoalAsync(world)), None)
        ) with
        {
            MakesWhatIsNotThere = true,
        },
        Goal(
            "HandGoal.ToAsync",
            async (world, viewer, goal) =>
                await world
                    .Get<HandGoal>()
                    .ToAsync(viewer, goal, await NodeAsync(world), Guid.NewGuid(), None)
        ),
        Goal(
            "HandGoal.BackFromAsync",
            async (world, viewer, goal) =>
                await world
                    .Get<HandGoal>()
                    .BackFromAsync(viewer, goal, await NodeAsync(world), None)
        ),
        Goal(
            "HandGoal.FollowAsync",
            async (world, viewer, goal) =>
                await world
                    .Get<HandGoal>()
                    .FollowAsync(
                        viewer,
                        goal,
                        await NodeAsync(world, "KS"),
                        await world.IndicatorAsync(new("I01", "")),
                        true,
                        None
                    )
        ),
        Plan(
            "SavePeriod.RunAsync",
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
            {
                var period = await PeriodAsync(world);
                return await world
                    .Get<SavePeriod>()
                    .RunAsync(
                        new(
                            what.IsThere ? period.Id : Guid.NewGuid(),
                            period.Version,
                            period.FromYear.ToString(CultureInfo.InvariantCulture),
                            period.ToYear.ToString(CultureInfo.InvariantCulture),
                            ""
                        ),
                        viewer,
                        None
                    );
            }
        ),
        Plan(
            "SaveRule.RunAsync",
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
            {
                var period = await PeriodAsync(world);
                return await world
                    .Get<SaveRule>()
                    .RunAsync(
                        new(
                            what.IsThere ? period.Id : Guid.NewGuid(),
                            period.Version,
                            "90",
                            "60",
                            "50",
                            Reason
                        ),
                        viewer,
                        None
                    );
            }
        ),
        Plan(
            "SaveArea.RunAsync",
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
            {
                var area = await AreaAsync(world);
                return await world
                    .Get<SaveArea>()
                    .RunAsync(
                        new(
                            what.IsThere ? area.Id : Guid.NewGuid(),
                            area.PeriodId,
                            area.Version,
                            area.Number.ToString(CultureInfo.InvariantCulture),
                            area.Name,
                            area.StrategicChoiceId?.ToString() ?? ""
                        ),
                        viewer,
                        None
                    );
            }
        ),
        Plan(
            "SaveArea.RemoveAsync",
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
                await world
                    .Get<SaveArea>()
                    .RemoveAsync(
                        viewer,
                        what.IsThere ? (await AreaAsync(world)).Id : Guid.NewGuid(),
                        None
                    )
        ),
    ];

    private static ObjectCase Plan(
        string operation,
        PortalAction right,
        RightsObject[] objects,
        Func<RightsWorld, Viewer, RightsObject, Task<object?>> call
    ) =>
        new(
            operation,
            right,
            objects,
            call,
            answer => answer is WriteOutcome.NotTheirs or PlanAnswer.NotTheirs
        );

    private static ObjectCase Goal(
        string operation,
        Func<RightsWorld, Viewer, Guid, Task<object?>> call
    ) =>
        Plan(
            operation,
            PortalAction.EditGoals,
            Council,
            async (world, viewer, what) =>
                await call(
                    world,
                    viewer,
                    what.IsThere ? (await GoalAsync(world)).Id : Guid.NewGuid()
                )
        );

    private static async Task<Goal> GoalAsync(RightsWorld world)
    {
        await using var context = world.Open();
        return await context
            .Goals.AsNoTracking()
            .Include(one => one.Assignments)
                .ThenInclude(one => one.Indicators)
            .AsSingleQuery()
            .SingleAsync(one => one.Slug == First);
    }

    private static async Task<GoalPeriod> PeriodAsync(RightsWorld world)
    {
        var id = (await GoalAsync(world)).PeriodId;
        await using var context = world.Open();
        return await context.GoalPeriods.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    private static async Task<GoalArea> AreaAsync(RightsWorld world)
    {
        var id = (await GoalAsync(world)).AreaId;
        await using var context = world.Open();
        return await context.GoalAreas.AsNoTracking().SingleAsync(one => one.Id == id);
    }

    // Bygg- och miljönämnden is given the goal and rid of it; kommunstyrelsen keeps it through the walk.
    private static async Task<Guid> NodeAsync(RightsWorld world, string code = "BMN")
    {
        await using var context = world.Open();
        return await context
            .Nodes.Where(one => one.Code == code)
            .Select(one => one.Id)
            .SingleAsync();
    }

    // What is not there is sent as a form that another page made: ids of nothing, and a mark of what was seen.
    private static async Task<ActivityForm> ActivityAsync(RightsWorld world, RightsObject what)
    {
        await using var context = world.Open();
        var form = ActivityForm.Of(
            await context
                .Activities.AsNoTracking()
                .Include(one => one.Indicators)
                .SingleAsync(one => one.Code == (what.IsThere ? what.Name : "A05"))
        );
        return what.IsThere
            ? form
            : form with
            {
                Id = Guid.NewGuid(),
                AssignmentId = Guid.NewGuid(),
            };
    }
}
