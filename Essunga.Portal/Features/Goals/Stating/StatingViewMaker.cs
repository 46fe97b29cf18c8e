using Essunga.Portal.Components.App;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>Makes the page from the chain of the goal period.</summary>
internal static class StatingViewMaker
{
    public static StatingView Make(
        GoalPeriodReading reading,
        FollowUp followUp,
        ReadGoal goal,
        GoalBody body,
        Viewer viewer
    )
    {
        var kind =
            reading.Period.EndsAt(reading.Point) ? StatingKind.Verdict
            : reading.Point.Tertial == 1 ? StatingKind.Nothing
            : StatingKind.Outlook;
        var ground = reading.GroundFor(goal.Id, body.CommitteeId);
        var activities = reading.ActivitiesOf(goal.Id, body.CommitteeId);
        return new StatingView(
            followUp,
            Choices(reading, followUp, goal, viewer),
            goal,
            body,
            kind,
            reading.Period.Rule,
            ground,
            Options(kind, ground),
            InForce(reading, goal, body, kind),
            BasisRows.Of(reading, goal, body, kind, followUp.State),
            BasisRows.DemoText(reading, goal, body),
            Earlier(reading, goal, body),
            Others(reading, followUp, goal, body),
            [
                .. activities.Select(one =>
                    BasisRows.State(
                        reading,
                        one,
                        Links.Goal(goal.Slug, followUp.State, "aktiviteter")
                    )
                ),
            ],
            activities.Any(one => one.Provenance.IsDemo),
            [
                .. followUp
                    .Calendar.Begun(followUp.Today)
                    .Where(point => point.Tertial > 1 && reading.Period.Covers(point.Year))
                    .Reverse()
                    .Select(point =>
                        (
                            point.IsLocked ? $"{point.Label}, låst" : point.Label,
                            Links.StateOutlook(
                                goal.Slug,
                                followUp.State with
                                {
                                    Year = point.Year,
                                    Tertial = point.Tertial,
                                }
                            )
                        )
                    ),
            ]
        );
    }

    // Only the bodies that the reader may state for: any other choice would lead nowhere.
    private static ContextChoices Choices(
        GoalPeriodReading reading,
        FollowUp followUp,
        ReadGoal goal,
        Viewer viewer
    ) =>
        followUp.Choices with
        {
            Committees =
            [
                .. GoalBody
                    .Of(followUp.Calendar, reading, goal.Id)
                    .Where(one => one.MayBeStatedBy(viewer))
                    .Select(one => (one.Slug ?? "", one.IsOverall ? "Hela målet" : one.Name)),
            ],
        };

    private static IReadOnlyList<StatingOption> Options(StatingKind kind, StatingGround ground) =>
        kind switch
        {
            StatingKind.Outlook =>
            [
                .. Enum.GetValues<Outlook>()
                    .Select(one => new StatingOption(
                        one.ToString(),
                        StatusWords.Of((Outlook?)one),
                        one == ground.Basis.Suggested
                    )),
            ],
            StatingKind.Verdict =>
            [
                .. Enum.GetValues<Verdict>()
                    .Select(one => new StatingOption(
                        one.ToString(),
                        StatusWords.Of((Verdict?)one),
                        one == ground.SuggestedVerdict
                    )),
            ],
            _ => [],
        };

    private static StandingChoice? InForce(
        GoalPeriodReading reading,
        ReadGoal goal,
        GoalBody body,
        StatingKind kind
    )
    {
        if (kind == StatingKind.Verdict)
        {
            return reading.VerdictOf(goal.Id, body.CommitteeId) is { } verdict
                ? new(
                    verdict.Verdict.ToString(),
                    verdict.Reason,
                    StatementLine.Of(reading, verdict)
                )
                : null;
        }

        var stated = body.CommitteeId is { } id
            ? reading.StatementOf(goal.Id, id)
            : reading.OverallOf(goal.Id);
        return stated is null
            ? null
            : new(stated.Outlook.ToString(), stated.Reason, StatementLine.Of(reading, stated));
    }

    private static List<StatementLine> Earlier(
        GoalPeriodReading reading,
        ReadGoal goal,
        GoalBody body
    )
    {
        return
        [
            .. reading
                .Statements.Where(one => one.GoalId == goal.Id && IsOwn(one.IsOverall, one.BodyId))
                .Select(one => StatementLine.Of(reading, one))
                .Concat(
                    reading
                        .Verdicts.Where(one =>
                            one.GoalId == goal.Id && IsOwn(one.IsOverall, one.BodyId)
                        )
                        .Select(one => StatementLine.Of(reading, one))
                )
                .OrderByDescending(one => one.At),
        ];

        bool IsOwn(bool isOverall, Guid bodyId) =>
            isOverall == body.IsOverall && (isOverall || bodyId == body.CommitteeId);
    }

    private static List<OtherBody> Others(
        GoalPeriodReading reading,
        FollowUp followUp,
        ReadGoal goal,
        GoalBody body
    ) =>
        [
            .. GoalBody
                .Of(followUp.Calendar, reading, goal.Id)
                .Where(one => one.CommitteeId != body.CommitteeId)
                .Select(one =>
                {
                    var standing = OutlookStanding.Of(reading, goal.Id, one.CommitteeId);
                    return new OtherBody(
                        one.Label,
                        Links.Goal(goal.Slug, followUp.State with { Committee = one.Slug }),
                        standing,
                        standing.Verdict is { } verdict
                            ? verdict.Reason
                            : standing.Statement?.Reason
                    );
                }),
        ];
}
