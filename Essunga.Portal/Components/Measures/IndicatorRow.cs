using Essunga.Portal.Components.Charts;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Measures;

/// <summary>An indicator as a row of the dense table: how it stands at a reporting point, ready to be read.</summary>
/// <param name="Place">The committee or unit that the indicator is shown for; a page may put another here.</param>
/// <param name="Origin">"Källa: skolkoll.se" or "Exempeldata"; null when neither is known.</param>
/// <param name="Current">The current value with its unit, or "–".</param>
/// <param name="CurrentNote">The current value's period, or why there is no value.</param>
/// <param name="SinceLast">The change since the value before, in the indicator's unit; null when there is none.</param>
/// <param name="Target">Målvärde with its unit; null for one without.</param>
/// <param name="TargetNote">"beslutat 90 %, nu 88 %, ej beslutat" when a decided target was changed.</param>
/// <param name="State">Null for a measure that has no target value by its nature (nyckeltal, neutral).</param>
/// <param name="StateNote">Which value is missing and since when.</param>
public sealed record IndicatorRow(
    Guid Id,
    string Code,
    string Name,
    string Href,
    string Place,
    string? Origin,
    string Current,
    string? CurrentNote,
    bool IsPreliminary,
    bool IsChangedLate,
    string? SinceLast,
    string? Target,
    int? TargetYear,
    string? TargetNote,
    ChartModel Chart,
    string TrendWords,
    StatusWord? State,
    string? StateNote
)
{
    /// <summary>"1,2 % (2025, preliminärt), målvärde 2,0 % (2027)", for a list without columns.</summary>
    public string InBrief =>
        $"{Current}{InBrackets(CurrentNote, IsPreliminary ? "preliminärt" : null)}"
        + (Target is null ? "" : $", målvärde {Target}{InBrackets(TargetYearText)}");

    private string? TargetYearText => TargetYear is { } year ? Format.Years(year, year) : null;

    /// <param name="state">What the reader's address says, to carry along.</param>
    public static IndicatorRow From(ReadIndicator indicator, AddressState state)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var chart = IndicatorSeries.Of(indicator);
        var current = indicator.Standing.Current;
        return new IndicatorRow(
            indicator.Id,
            indicator.Code,
            indicator.Name,
            Links.Indicator(indicator.Code, state),
            PlaceText.Of(indicator.NodeName),
            OriginOf(indicator, current),
            Format.Value(current?.Value, indicator.Unit, indicator.Decimals),
            NoteOf(indicator, current),
            current?.IsPreliminary ?? false,
            current is not null && indicator.Reading.LateChanges.Contains(current.Period),
            DifferenceOf(indicator, current),
            chart.Target is { } aim ? Aim(indicator, aim) : null,
            chart.Target?.Year,
            ChangedTarget(indicator),
            chart,
            chart.HasValues ? TrendText.Of(indicator.Chart.Trend) : "inget värde än",
            StateOf(indicator),
            MissingNote(indicator.Standing) ?? UnmeasuredNote(indicator)
        );
    }

    private static string? OriginOf(ReadIndicator indicator, KnownValue? current)
    {
        var of =
            indicator
                .Values.FirstOrDefault(value =>
                    value.Gender == Gender.Total && value.Period == current?.Period
                )
                ?.Provenance
            ?? indicator.Provenance;
        if (of.IsDemo)
        {
            return "Exempeldata";
        }

        var source = SourceText.Of(of).Name;
        source = source.Length > 0 ? source : indicator.SourceName ?? "";
        return source.Length > 0 ? $"Källa: {source}" : null;
    }

    private static string? NoteOf(ReadIndicator indicator, KnownValue? current) =>
        current is not null ? Format.PeriodShort(current.Period)
        : indicator.Withheld.Count > 0 ? "för få individer för att visas"
        : null;

    private static string? DifferenceOf(ReadIndicator indicator, KnownValue? current)
    {
        var before = indicator.Known.LastOrDefault(value =>
            current is not null && value.Period < current.Period
        );
        return before is null
            ? null
            : Format.Difference(current!.Value - before.Value, indicator.Decimals);
    }

    private static string Aim(ReadIndicator indicator, ChartTarget aim) =>
        aim is { LowerLimit: { } low, UpperLimit: { } high }
            ? $"{Format.Number(low, indicator.Decimals)}–{Format.Value(high, indicator.Unit, indicator.Decimals)}"
            : Format.Value(aim.Value, indicator.Unit, indicator.Decimals);

    private static string? ChangedTarget(ReadIndicator indicator) =>
        indicator.Target
            is { DecidedValue: { } decided, Decision.State: DecisionState.ChangedAfterDecision }
                and var target
        && decided != target.Path.Target
            ? $"beslutat {Written(indicator, decided)}, nu {Written(indicator, target.Path.Target)}, ej beslutat"
            : null;

    private static string Written(ReadIndicator indicator, decimal value) =>
        Format.Value(value, indicator.Unit, indicator.Decimals);

    private static StatusWord? StateOf(ReadIndicator indicator) =>
        indicator.Standing switch
        {
            { State: IndicatorState.Expected, ExpectedOn: { } day } => new(
                SignalKind.Expected,
                "väntas",
                $"väntas {Format.Period(MeasurePeriod.OfMonth(day.Year, day.Month))}"
            ),
            { State: { } state } => StatusWords.Of(state),
            _ => indicator is { Kind: MeasureKind.Indicator, Direction: not Direction.Neutral }
                ? new(SignalKind.NotStated, "saknar målvärde", "saknar målvärde")
                : null,
        };

    private static string InBrackets(params string?[] notes) =>
        notes.OfType<string>().ToList() is { Count: > 0 } known
            ? $" ({string.Join(", ", known)})"
            : "";

    private static string? UnmeasuredNote(ReadIndicator indicator) =>
        indicator.Reading.LatestUnmeasured is { } period
            ? $"{Format.PeriodShort(period)} {StatusWords.Unmeasured}"
            : null;

    private static string? MissingNote(IndicatorStanding standing) =>
        standing
            is { State: IndicatorState.Missing, ExpectedPeriod: { } period, ExpectedOn: { } day }
            ? $"{Format.PeriodShort(period)} skulle ha kommit {Format.ShortDateWithYear(day)}"
            : null;
}
