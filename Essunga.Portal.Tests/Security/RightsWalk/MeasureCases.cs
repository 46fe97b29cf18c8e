using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Measures.Editing;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>Indicators and their targets, which whoever sets up the goals makes and changes.</summary>
internal static class MeasureCases
{
    private const string Reason = "Ett skäl.";

    private static readonly RightsObject[] Indicators =
    [
        new("I08", "/KF/UN/SU/SU-G2/"),
        new("I10", "/KF/SN/SS/SS-SB/"),
        RightsObject.Unknown,
    ];

    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<RightsCase> All { get; } =
    [
        new ObjectCase(
            "EditQuery.NewAsync",
            PortalAction.EditIndicators,
            [new("en ny", "")],
            async (world, viewer, _) => await world.Get<EditQuery>().NewAsync(viewer, None),
            answer => answer is null
        )
        {
            MakesWhatIsNotThere = true,
        },
        new ObjectCase(
            "EditQuery.RunAsync",
            PortalAction.EditIndicators,
            Indicators,
            async (world, viewer, what) =>
                await world.Get<EditQuery>().RunAsync(what.Name, viewer, None),
            answer => answer is null
        ),
        Edit(
            "SaveIndicator.RunAsync",
            async (world, viewer, id, indicator) =>
                await world
                    .Get<SaveIndicator>()
                    .RunAsync(
                        viewer,
                        new IndicatorToSave(
                            id,
                            indicator.Version,
                            indicator.Code,
                            indicator.Kind,
                            indicator.Current with
                            {
                                Definition = $"{Guid.NewGuid()}",
                            },
                            Reason,
                            true
                        ),
                        None
                    )
        ),
        Edit(
            "SaveTarget.RunAsync",
            async (world, viewer, id, indicator) =>
                await world
                    .Get<SaveTarget>()
                    .RunAsync(
                        viewer,
                        new TargetToSave(
                            id,
                            indicator.Version,
                            indicator.Targets.First().Id,
                            indicator.Targets.First().Path with
                            {
                                Target = 91,
                            },
                            null,
                            Reason,
                            true
                        ),
                        None
                    )
        ),
        Edit(
            "SaveTarget.DropAsync",
            async (world, viewer, id, indicator) =>
                await world
                    .Get<SaveTarget>()
                    .DropAsync(viewer, id, indicator.Version, Guid.NewGuid(), None)
        ),
        Edit(
            "EndIndicator.RunAsync",
            async (world, viewer, id, indicator) =>
                await world
                    .Get<EndIndicator>()
                    .RunAsync(viewer, id, indicator.Version, new(2026, 12, 31), Reason, None)
        ),
    ];

    private static ObjectCase Edit(
        string operation,
        Func<RightsWorld, Viewer, Guid, Indicator, Task<EditAnswer>> call
    ) =>
        new(
            operation,
            PortalAction.EditIndicators,
            Indicators,
            async (world, viewer, what) =>
            {
                await using var context = world.Open();
                var indicator = await context
                    .Indicators.AsNoTracking()
                    .Include(one => one.Targets)
                        .ThenInclude(target => target.Waypoints)
                    .AsSingleQuery()
                    .SingleAsync(one => one.Code == (what.IsThere ? what.Name : "I08"));
                return await call(
                    world,
                    viewer,
                    what.IsThere ? indicator.Id : Guid.NewGuid(),
                    indicator
                );
            },
            answer => answer is EditAnswer.NotYours
        );
}
