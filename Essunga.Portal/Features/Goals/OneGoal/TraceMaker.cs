using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Goals.OneGoal;

/// <summary>Makes the bedömningsspår of a goal, or of one committee's part of it.</summary>
public static class TraceMaker
{
    private static readonly StatusWord NoTarget = new(
        SignalKind.NotStated,
        "saknar målvärde",
        "saknar målvärde"
    );

    public static AssessmentTrace Make(
        GoalPeriodReading reading,
        ReadGoal goal,
        Guid? committeeId,
        OutlookStanding standing,
        AddressState state
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(standing);
        var now = reading.SuggestionFor(goal.Id, committeeId);
        return new AssessmentTrace(
            reading.Period.Rule,
            now,
            [.. reading.IndicatorsOf(goal.Id, committeeId).Select(one => Row(one, state))],
            standing.Statement,
            standing.StatedAt,
            reading.Point,
            standing is { Statement: { } statement, IsOfEarlierPoint: false }
                && !IsSame(statement.Basis, now)
        );
    }

    private static bool IsSame(AssessmentBasis basis, AssessmentSuggestion now) =>
        (basis.Reached, basis.OnTheWay, basis.NotReached, basis.Expected, basis.Missing)
        == (now.Reached, now.OnTheWay, now.NotReached, now.Expected, now.Missing);

    private static TraceRow Row(ReadIndicator indicator, AddressState state)
    {
        var row = IndicatorRow.From(indicator, state);
        return new TraceRow(
            row.Name,
            row.Href,
            row.CurrentNote is null ? row.Current : $"{row.Current} ({row.CurrentNote})",
            row.Target ?? Format.Missing,
            row.State ?? NoTarget,
            indicator.Standing.State switch
            {
                IndicatorState.Reached or IndicatorState.OnTheWay => "ja, för",
                IndicatorState.NotReached => "ja, emot",
                IndicatorState.Missing => "ja, emot (ej rapporterad)",
                IndicatorState.Expected => "nej, inte aktuell än",
                _ => "nej, inget målvärde",
            }
        );
    }
}
