using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals.Texts;
using Essunga.Portal.Features.Writing.History;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Features.Goals;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>Texts that are written together: who reads one follows the thing that it belongs to.</summary>
internal static class WritingCases
{
    // The reason of a committee while it is written, which is nobody else's to see.
    private static readonly RightsObject[] Reasons =
    [
        new(StatingSample.Education, "/KF/UN/"),
        new(StatingSample.Social, "/KF/SN/"),
        RightsObject.Unknown,
    ];

    public static IReadOnlyList<RightsCase> All { get; } =
    [
        new PageCase(
            "VisionTextQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/mal/vision"]
        ),
        new PartCase(
            "ReportActivity.LatestAsync",
            "asked for an activity whose comment ITextDesk has just kept for the viewer"
        ),
        new ObjectCase(
            "TextHistoryQuery.RunAsync",
            PortalAction.StateOutlook,
            Reasons,
            async (world, viewer, what) =>
            {
                await using var context = world.Open();
                var goal = await context.Goals.SingleAsync(one => one.Number == 3);
                var node = await context.Nodes.SingleAsync(one =>
                    one.Slug == (what.IsThere ? what.Name : StatingSample.Social)
                );
                return await world
                    .Get<TextHistoryQuery>()
                    .RunAsync(
                        ReasonPlace.KeyOf(
                            what.IsThere ? goal.Id : Guid.NewGuid(),
                            await world.PointAsync(2025, 3),
                            node.Id
                        ),
                        null,
                        null,
                        viewer,
                        CancellationToken.None
                    );
            },
            answer => answer is null
        ),
    ];
}
