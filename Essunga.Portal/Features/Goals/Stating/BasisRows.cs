using Essunga.Portal.Components.Goals;
using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>The indicators that the suggestion rests on, and the activities beside them.</summary>
internal static class BasisRows
{
    private static readonly StatusWord NoTarget = new(
        SignalKind.NotStated,
        "saknar målvärde",
        "saknar målvärde"
    );

    public static IReadOnlyList<BasisRow> Of(
        GoalPeriodReading reading,
        ReadGoal goal,
        GoalBody body,
        StatingKind kind,
        AddressState state
    ) =>
        [
            .. reading
                .IndicatorsOf(goal.Id, body.CommitteeId)
                .Select(one =>
                {
                    var row = IndicatorRow.From(one, state);
                    return new BasisRow(
                        row.Name,
                        row.Href,
                        row.Origin,
                        row.Current,
                        row.CurrentNote,
                        WayOf(one, row, kind),
                        row.State ?? NoTarget
                    );
                }),
        ];

    public static string DemoText(GoalPeriodReading reading, ReadGoal goal, GoalBody body)
    {
        var indicators = reading.IndicatorsOf(goal.Id, body.CommitteeId);
        return DemoWords.Of(
            ("mätvärden utan angiven källa", indicators.Any(one => one.Provenance.IsDemo)),
            ("målvärden", indicators.Any(one => one.Target?.Provenance.IsDemo is true))
        );
    }

    public static ActivityState State(
        GoalPeriodReading reading,
        ReadActivity activity,
        string href
    ) =>
        new(
            activity.Title,
            href,
            StateCounts.BeginsLater(reading, activity)
                ? new StatusWord(
                    SignalKind.Expected,
                    "börjar senare",
                    $"börjar {Format.PeriodShort(MeasurePeriod.OfMonth(activity.From.Year, activity.From.Month))}"
                )
                : StatusWords.Of(reading.ReportOf(activity)?.Status)
        );

    // A slutbedömning looks at the target itself, a prognos at where the way to it should have come.
    private static string WayOf(ReadIndicator indicator, IndicatorRow row, StatingKind kind) =>
        kind == StatingKind.Verdict
        || indicator.Direction == Direction.WithinRange
        || indicator.Standing.PathValue is not { } way
            ? row.Target ?? Format.Missing
            : Format.Value(
                way,
                indicator.Unit,
                way == Math.Round(way, indicator.Decimals)
                    ? indicator.Decimals
                    : Math.Max(indicator.Decimals, 1)
            );
}
