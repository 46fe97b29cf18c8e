using Essunga.Portal.Domain.Goals;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>
/// What a body has stated about a goal as a reporting point sees it. At T1 no outlook is stated and the latest earlier
/// one holds; at T2 and T3 a body that has not stated anything yet has stated nothing.
/// </summary>
/// <param name="Statement">The statement that holds; null when there is none.</param>
/// <param name="StatedAt">The point it was stated for.</param>
/// <param name="Before">The same body's statement at the closest point before <paramref name="StatedAt"/>, or before the reporting point when nothing holds.</param>
/// <param name="Verdict">The slutbedömning, which goes before an outlook.</param>
public sealed record OutlookStanding(
    ReadStatement? Statement,
    ReadPoint? StatedAt,
    ReadStatement? Before,
    ReadPoint? BeforeAt,
    bool IsOfEarlierPoint,
    ReadVerdict? Verdict
)
{
    public Outlook? Outlook => Statement?.Outlook;

    /// <summary>Null when nothing holds.</summary>
    public OutlookMove? Move =>
        Statement is null ? null : ChangeFeed.MoveOf(Statement.Outlook, Before?.Outlook);

    /// <summary>What the rule suggested when it was stated, when that was something else.</summary>
    public Outlook? OverruledSuggestion =>
        Statement is { Basis.Suggested: { } suggested } && suggested != Statement.Outlook
            ? suggested
            : null;

    /// <param name="committeeId">Null for the executive board's statement about the goal as a whole.</param>
    public static OutlookStanding Of(
        GoalPeriodReading reading,
        Guid goalId,
        Guid? committeeId = null
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        var isFirstTertial = reading.Point.Tertial == 1;
        var statement =
            isFirstTertial ? reading.PreviousOf(goalId, committeeId, reading.Point)
            : committeeId is { } id ? reading.StatementOf(goalId, id)
            : reading.OverallOf(goalId);
        var statedAt = statement is null ? null : reading.PointOf(statement.PointId);
        var before = reading.PreviousOf(goalId, committeeId, statedAt ?? reading.Point);
        return new OutlookStanding(
            statement,
            statedAt,
            before,
            before is null ? null : reading.PointOf(before.PointId),
            isFirstTertial,
            reading.VerdictOf(goalId, committeeId)
        );
    }
}
