using Essunga.Portal.Components.Forms;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Features.Goals;
using Essunga.Portal.Features.Goals.Stating;
using Essunga.Portal.Features.Reporting;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Features.Reporting.Points;
using Essunga.Portal.Identity;
using Essunga.Portal.Tests.Features.Goals;

namespace Essunga.Portal.Tests.Security.RightsWalk;

/// <summary>
/// The case of every command and query. A new one gets a line here: an <see cref="ObjectCase"/> when it asks the right
/// itself (name an object on a node of somebody's own, one on a foreign node, and what is unknown), a
/// <see cref="PageCase"/> when its page does.
/// </summary>
internal static class RightsCases
{
    // The school's, with the sektorchef as stand-in; the social sector's; and kommunledningens.
    private static readonly RightsObject[] Indicators =
    [
        new("E02", "/KF/UN/SU/SU-G2/", ["chef-nossebro-skola", "sektorchef-utbildning"]),
        new("N04", "/KF/SN/SS/SS-IF/", ["sektorchef-social-omsorg"]),
        new("I01", "/KF/KS/KLS/", ["kommundirektor"]),
        RightsObject.Unknown,
    ];

    private static readonly RightsObject[] Activities =
    [
        new("A05", "/KF/UN/", ["sektorchef-utbildning", "chef-nossebro-skola"]),
        new("A10", "/KF/SN/", ["sektorchef-social-omsorg", "ekonomichef"]),
        new("A09", "/KF/BMN/"),
        RightsObject.Unknown,
    ];

    private static readonly RightsObject[] Bodies =
    [
        new(StatingSample.Education, "/KF/UN/"),
        new(StatingSample.Social, "/KF/SN/"),
        RightsObject.Unknown,
    ];

    private static readonly RightsObject[] Whole = [new("hela målet", "/KF/KS/")];

    private static readonly RightsObject[] Points = [new("T2 2025", ""), RightsObject.Unknown];

    public static IReadOnlyList<RightsCase> All { get; } =
    [
        .. PlanCases.All,
        .. MeasureCases.All,
        .. AdministrationCases.All,
        .. FileCases.All,
        .. WritingCases.All,
        Reading("AboutQuery.RunAsync", "/om"),
        Reading("GoalBoardQuery.RunAsync", "/mal", "/mal?namnd=socialnamnden"),
        new PageCase(
            "OneGoalQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/mal/3", "/mal/4"],
            "/mal/ett-mal-som-inte-finns"
        ),
        new PageCase(
            "PastGoalQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/mal/3?per=2025-05-01", "/mal/4?per=2025-05-01"],
            "/mal/ett-mal-som-inte-finns?per=2025-05-01"
        ),
        new PageCase(
            "CompareQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/mal/3/jamfor?fran=2025-05-01&till=2025-09-20"],
            "/mal/ett-mal-som-inte-finns/jamfor"
        ),
        Reading("IndicatorListQuery.RunAsync", "/indikatorer"),
        new PageCase(
            "IndicatorPageQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/indikatorer/e02", "/indikatorer/n04"],
            "/indikatorer/x99"
        ),
        new PageCase("StartQuery.RunAsync", Policies.SignedIn, [], ["/"]),
        new PartCase("StartReader.BodiesAsync", "part of StartQuery"),
        new PartCase("StartReader.SystemAsync", "part of StartQuery"),
        new PartCase("GoalElsewhere.FindAsync", "part of OneGoalQuery's page"),
        new PartCase("PersonaQuery.RunAsync", "the roles to choose among, in sample mode alone"),
        new PageCase(
            "ReportQuery.RunAsync",
            Policies.Report,
            [PortalAction.Report],
            ["/rapportera"]
        ),
        new PageCase(
            "PointsQuery.RunAsync",
            Policies.FollowReporting,
            [PortalAction.FollowReporting],
            ["/uppfoljning"]
        ),
        new PageCase(
            "NoticesQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/notiser"]
        ),
        new PageCase(
            "SettingsQuery.RunAsync",
            Policies.ReadGoals,
            [PortalAction.ReadGoals],
            ["/notiser/installningar"]
        ),
        new PartCase("SaveDigest.RunAsync", "the viewer's own choice, whoever it is"),
        new PartCase("SaveDigest.UndoAsync", "the viewer's own choice, whoever it is"),
        new PartCase("ConfirmAddress.SendAsync", "the viewer's own address, whoever it is"),
        new PartCase("ConfirmAddress.GiveAsync", "the viewer's own address, whoever it is"),
        new ObjectCase(
            "LockPoint.LockAsync",
            PortalAction.LockPoints,
            Points,
            async (world, viewer, what) =>
                await world
                    .Get<LockPoint>()
                    .LockAsync(viewer, await PointAsync(world, what), CancellationToken.None),
            answer => answer is LockAnswer.NotYours
        ),
        new ObjectCase(
            "LockPoint.UnlockAsync",
            PortalAction.LockPoints,
            Points,
            async (world, viewer, what) =>
                await world
                    .Get<LockPoint>()
                    .UnlockAsync(
                        viewer,
                        await PointAsync(world, what),
                        "Ett skäl.",
                        CancellationToken.None
                    ),
            answer => answer is LockAnswer.NotYours
        ),
        new ObjectCase(
            "LayUpPoints.RunAsync",
            PortalAction.LockPoints,
            [new("2026", "")],
            async (world, viewer, _) =>
                await world
                    .Get<LayUpPoints>()
                    .RunAsync(
                        new DaysForm(2026, "", ["2026-05-12", "2026-09-12", "2027-01-30"]),
                        viewer,
                        CancellationToken.None
                    ),
            answer => answer is WriteOutcome.NotTheirs
        )
        {
            MakesWhatIsNotThere = true,
        },
        new ObjectCase(
            "ReportValue.RunAsync",
            PortalAction.Report,
            Indicators,
            async (world, viewer, what) =>
                await world
                    .Get<ReportValue>()
                    .RunAsync(
                        viewer,
                        new ValueToReport(
                            Guid.CreateVersion7(),
                            await world.IndicatorAsync(what),
                            MeasurePeriod.OfYear(2024),
                            Gender.Total,
                            12.3m,
                            null,
                            null
                        ),
                        CancellationToken.None
                    ),
            answer => answer is ReportAnswer.NotYours
        ),
        new PageCase(
            "PasteQuery.RunAsync",
            Policies.Report,
            [PortalAction.Report],
            ["/rapportera/klistra-in"]
        ),
        new ObjectCase(
            "PasteCommand.TryAsync",
            PortalAction.Report,
            Indicators,
            // A value that cannot be saved tells what was written, which differs; that it cannot must not.
            async (world, viewer, what) =>
                await world
                    .Get<PasteCommand>()
                    .TryAsync(viewer, Pasted(what), CancellationToken.None)
                    is { Saved: > 0 } trial
                    ? trial
                    : null,
            answer => answer is null
        ),
        new ObjectCase(
            "PasteCommand.RunAsync",
            PortalAction.Report,
            Indicators,
            async (world, viewer, what) =>
            {
                var command = world.Get<PasteCommand>();
                var text = Pasted(what);
                var seen = await command.TryAsync(viewer, text, CancellationToken.None);
                return
                    await command.RunAsync(
                        viewer,
                        new PasteOrder(
                            Guid.CreateVersion7(),
                            text,
                            seen ?? new PasteTrial([], null),
                            "Ett skäl.",
                            true,
                            true
                        ),
                        CancellationToken.None
                    )
                        is PasteAnswer.Done { Saved: > 0 } done
                    ? done
                    : null;
            },
            answer => answer is null
        ),
        new ObjectCase(
            "ReportActivity.RunAsync",
            PortalAction.Report,
            Activities,
            async (world, viewer, what) =>
                await world
                    .Get<ReportActivity>()
                    .RunAsync(
                        viewer,
                        new ActivityToReport(
                            Guid.CreateVersion7(),
                            await world.ActivityAsync(what),
                            await world.PointAsync(2025, 3),
                            ActivityStatus.Running,
                            true,
                            null,
                            null
                        ),
                        CancellationToken.None
                    ),
            answer => answer is ReportAnswer.NotYours
        ),
        new ObjectCase(
            "StatingQuery.RunAsync",
            PortalAction.StateOutlook,
            Bodies,
            async (world, viewer, what) => await AskAsync(world, viewer, what.Name),
            answer => answer is StatingAnswer { View: null }
        ),
        new ObjectCase(
            "StatingQuery.RunAsync",
            PortalAction.StateOverallOutlook,
            Whole,
            async (world, viewer, _) => await AskAsync(world, viewer, null),
            answer => answer is StatingAnswer { View: null }
        ),
        new ObjectCase(
            "StateCommand.RunAsync",
            PortalAction.StateOutlook,
            Bodies,
            (world, viewer, what) => StateAsync(world, viewer, what, what.Name),
            answer => answer is NothingToState
        ),
        new ObjectCase(
            "StateCommand.RunAsync",
            PortalAction.StateOverallOutlook,
            Whole,
            (world, viewer, what) => StateAsync(world, viewer, what, null),
            answer => answer is NothingToState
        ),
    ];

    // A value of its own each time, so that something is written whenever it may be.
    private static string Pasted(RightsObject what)
    {
        var code = what.IsThere ? what.Name : "X99";
        var period = what.Name == "E02" ? "T1 2025" : "2019";
        return $"Mått\t{period}\n{code}\t{Random.Shared.Next(1, 999_999) / 10_000m}";
    }

    private static PageCase Reading(string operation, params string[] paths) =>
        new(operation, Policies.ReadGoals, [PortalAction.ReadGoals], paths);

    private static async Task<Guid> PointAsync(RightsWorld world, RightsObject what) =>
        what.IsThere ? await world.PointAsync(2025, 2) : Guid.NewGuid();

    private static Task<StatingAnswer> AskAsync(
        RightsWorld world,
        Viewer viewer,
        string? committee
    ) =>
        world
            .Get<StatingQuery>()
            .RunAsync(
                "3",
                new GoalAddress("2025", "t3", committee),
                viewer,
                CancellationToken.None
            );

    // The form as somebody sees it who may state for every body, whoever then sends it.
    private static async Task<object?> StateAsync(
        RightsWorld world,
        Viewer viewer,
        RightsObject what,
        string? committee
    )
    {
        var seen = await AskAsync(
            world,
            StatingSample.Everybody(),
            what.IsThere ? committee : StatingSample.Social
        );
        var draft = StatingDraft.Begin(seen.View!, world.Get<TimeProvider>().GetUtcNow()) with
        {
            Choice = "WillNotBeReached",
            Reason = "Ett skäl.",
        };
        return await world
            .Get<StateCommand>()
            .RunAsync(
                what.IsThere ? draft : draft with { CommitteeId = Guid.NewGuid() },
                false,
                viewer,
                CancellationToken.None
            );
    }
}
