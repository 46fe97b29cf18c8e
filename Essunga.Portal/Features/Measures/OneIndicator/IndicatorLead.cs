using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;
using static Essunga.Portal.Features.Measures.OneIndicator.IndicatorWords;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>
/// The sentence that answers the page's address: "Når inte. 76,8 % år 2025, delmålet var 84,5 %. Andelen har sjunkit
/// fyra år i rad, men ryms ännu inom det som slumpen kan ge."
/// </summary>
/// <param name="Kind">Null for a measure that is not judged: a key figure, or one without a target value.</param>
/// <param name="Word">The state as a sentence of its own: "Når inte.".</param>
/// <param name="Before">What stands before the value.</param>
/// <param name="Value">The current value with its period; null when there is none.</param>
/// <param name="After">What follows the value, with its own comma or full stop first.</param>
public sealed record IndicatorLead(
    SignalKind? Kind,
    string? Word,
    string? Before,
    string? Value,
    string After
)
{
    /// <summary>The whole lead as it is read.</summary>
    public string Text =>
        string.Join(' ', new[] { Word, Before, $"{Value}{After}" }.Where(part => part?.Length > 0));

    public static IndicatorLead Of(ReadIndicator indicator, ReadPoint point)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(point);
        var standing = indicator.Standing;
        return standing.State switch
        {
            IndicatorState.Expected => Expected(indicator, standing),
            IndicatorState.Missing => Missing(indicator, standing),
            { } state => Judged(indicator, standing, state),
            null => Unjudged(indicator, standing, point),
        };
    }

    private static IndicatorLead Judged(
        ReadIndicator indicator,
        IndicatorStanding standing,
        IndicatorState state
    ) =>
        new(
            StatusWords.Of(state).Kind,
            Sentence(StatusWords.Of(state).LongWord),
            null,
            Current(indicator, standing),
            Join($"{Aim(indicator, standing, state)}.", Unmeasured(indicator), Course(indicator))
        );

    private static IndicatorLead Expected(ReadIndicator indicator, IndicatorStanding standing) =>
        new(
            SignalKind.Expected,
            "Väntas.",
            Join(NextValue(standing), standing.Current is null ? null : "Det senaste är"),
            Current(indicator, standing),
            Join(standing.Current is null ? "" : ".", Unmeasured(indicator))
        );

    private static IndicatorLead Missing(ReadIndicator indicator, IndicatorStanding standing) =>
        new(
            SignalKind.Missing,
            "Saknas.",
            Join(
                Overdue(standing.ExpectedPeriod, standing.ExpectedOn),
                standing.Current is null ? NoValue(indicator) : "Det senaste är"
            ),
            Current(indicator, standing),
            standing.Current is null ? "" : "."
        );

    private static IndicatorLead Unjudged(
        ReadIndicator indicator,
        IndicatorStanding standing,
        ReadPoint point
    )
    {
        var due = indicator.Publication.LastDue(point.DueOn);
        var isBehind =
            due is { } period
            && period.Year <= point.Year
            && !(standing.Current?.Period >= period)
            && !indicator.Reading.Unmeasured.Contains(period);
        var overdue = isBehind ? Overdue(due, indicator.Publication.ExpectedOn(due!.Value)) : null;
        var lacksTarget =
            indicator.Kind == MeasureKind.Indicator && indicator.Direction != Direction.Neutral;
        return standing.Current is null
            ? new(
                lacksTarget ? SignalKind.NotStated : null,
                lacksTarget ? "Saknar målvärde." : null,
                Join(Unmeasured(indicator) ?? NoValue(indicator), overdue ?? NextValue(standing)),
                null,
                ""
            )
            : new(
                lacksTarget ? SignalKind.NotStated : null,
                lacksTarget ? "Saknar målvärde." : null,
                null,
                Current(indicator, standing),
                Join(".", Unmeasured(indicator), Course(indicator), overdue)
            );
    }

    private static string? Course(ReadIndicator indicator) =>
        CourseText.Of(Noun(indicator), indicator.Known, indicator.Chart.Trend);

    private static string? Current(ReadIndicator indicator, IndicatorStanding standing) =>
        standing.Current is { } current
            ? $"{Format.ValueIn(current.Value, indicator.Unit, indicator.Decimals, current.Period)}{(current.IsPreliminary ? " (preliminärt)" : "")}"
            : null;

    // A reached target is told by the target; a way to it by the waypoint that the value is held against.
    private static string Aim(
        ReadIndicator indicator,
        IndicatorStanding standing,
        IndicatorState state
    )
    {
        var path = indicator.Target!.Path;
        var isThere = standing.Current!.Period.Year >= path.TargetYear;
        return state != IndicatorState.Reached && !isThere && standing.PathValue is { } way
            ? $", delmålet var {IndicatorWords.Way(indicator, way, standing.Current.Value)}"
            : $", målvärdet {(isThere ? "var" : $"år{Format.Space}{Format.Years(path.TargetYear, path.TargetYear)} är")} {IndicatorWords.Aim(indicator, path)}";
    }

    private static string? NextValue(IndicatorStanding standing) =>
        standing is { ExpectedPeriod: { } period, ExpectedOn: { } day }
            ? $"{(standing.Current is null ? "Det första värdet" : "Nästa värde")}, {For(period)}, väntas {Format.Date(day)}."
            : null;

    private static string? Overdue(MeasurePeriod? period, DateOnly? day) =>
        period is { } due && day is { } on
            ? $"Värdet {For(due)} skulle ha kommit {Format.Date(on)}."
            : null;

    /// <summary>"Värdet för T2 2025 kunde inte mätas.": reported, and why stands among the comments.</summary>
    private static string? Unmeasured(ReadIndicator indicator) =>
        indicator.Reading.LatestUnmeasured is { } period
            ? $"Värdet {For(period)} {StatusWords.Unmeasured}."
            : null;

    private static string NoValue(ReadIndicator indicator) =>
        indicator.Withheld.Count > 0
            ? "Inget värde kan visas: de bygger på för få individer."
            : "Inget värde är rapporterat.";

    private static string Sentence(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}.";

    private static string Join(params string?[] parts) =>
        string.Join(' ', parts.Where(part => part?.Length > 0));
}
