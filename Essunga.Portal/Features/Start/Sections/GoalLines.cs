using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Features.Start.Sections;

/// <summary>What one body says about a goal, and what it said before.</summary>
/// <param name="Before">Null when there is nothing to compare with.</param>
/// <param name="Move">Null when nothing is stated yet.</param>
/// <param name="PointLabel">The point it was stated at when it is not the page's: "T3 2024".</param>
public sealed record StatedLine(
    StatusWord Now,
    StatusWord? Before,
    OutlookMove? Move,
    string? Reason,
    string? PointLabel
);

/// <summary>A goal of the board.</summary>
/// <param name="Own">The own committee's statement; null where the page is about the whole municipality.</param>
public sealed record GoalLine(
    int Number,
    string Title,
    string Href,
    StatedLine Overall,
    StatedLine? Own
)
{
    /// <summary>Why: the own committee's words where it has its own line.</summary>
    public string? Reason => Own is null ? Overall.Reason : Own.Reason;
}

/// <summary>The board of goals.</summary>
/// <param name="CommitteeName">Whose statements stand beside the overall ones; null is nobody's.</param>
/// <param name="Note">Who stated and when; null when nothing is stated.</param>
/// <param name="OnlyUnit">The goals are those that the unit's indicators follow up.</param>
public sealed record GoalsSection(
    string Title,
    string PointLabel,
    string? CommitteeName,
    IReadOnlyList<GoalLine> Goals,
    string? Note,
    bool IsDemo,
    bool OnlyUnit
);

/// <summary>Makes the board of goals.</summary>
internal static class GoalLines
{
    public static GoalsSection Of(StartGround ground)
    {
        var reading = ground.Reading;
        var committee = ground.GoalCommittee;
        var unit = ground.Role == Role.Employee;
        var goals = reading
            .Goals.Where(goal =>
                committee is null || reading.AssignmentsOf(goal.Id, committee.Id).Count > 0
            )
            .Where(goal => !unit || reading.IndicatorsOf(goal.Id).Any(ground.IsUnderHome))
            .ToList();
        var latest = goals
            .Select(goal => InForce(reading, goal.Id, null))
            .OfType<ReadStatement>()
            .MaxBy(one => one.At);
        return new GoalsSection(
            committee is not null ? $"{committee.Name}s mål"
                : unit ? "Målen som enheten bidrar till"
                : "Fullmäktiges mål",
            reading.Point.Label,
            committee?.Name,
            [.. goals.Select(goal => Line(reading, goal, committee))],
            latest is null
                ? null
                : $"Bedömningarna. {latest.BodyName}, {reading.PointOf(latest.PointId).Label}, {Components.Text.Format.Date(PortalTime.DayOf(latest.At))}.",
            latest?.Provenance.IsDemo ?? false,
            unit
        );
    }

    /// <summary>The statement that holds: of this point, or the closest earlier one at a first tertial, where none is made.</summary>
    public static ReadStatement? InForce(
        GoalPeriodReading reading,
        Guid goalId,
        Guid? committeeId
    ) =>
        (
            committeeId is { } committee
                ? reading.StatementOf(goalId, committee)
                : reading.OverallOf(goalId)
        )
        ?? (
            reading.Point.Tertial == 1
                ? reading.PreviousOf(goalId, committeeId, reading.Point)
                : null
        );

    public static StatedLine Stated(GoalPeriodReading reading, Guid goalId, Guid? committeeId)
    {
        var now = InForce(reading, goalId, committeeId);
        var before = now is null
            ? reading.PreviousOf(goalId, committeeId, reading.Point)
            : reading.Before(now);
        return new StatedLine(
            StatusWords.Of(now?.Outlook),
            before is null ? null : StatusWords.Of((Outlook?)before.Outlook),
            now is null ? null : ChangeFeed.MoveOf(now.Outlook, before?.Outlook),
            now?.Reason,
            now is null || now.PointId == reading.Point.Id
                ? null
                : reading.PointOf(now.PointId).Label
        );
    }

    private static GoalLine Line(
        GoalPeriodReading reading,
        ReadGoal goal,
        ReadCommittee? committee
    ) =>
        new(
            goal.Number,
            goal.Title,
            Links.Goal(goal.Slug, AddressState.None),
            Stated(reading, goal.Id, null),
            committee is null ? null : Stated(reading, goal.Id, committee.Id)
        );
}
