namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// How a measure stands at a reporting point. From "Uppföljningsprocessen" of the governing document.
/// </summary>
/// <param name="State">One of the five states; null for a measure without a target value (nyckeltal, neutral).</param>
/// <param name="Current">The latest known value at the reporting point; may be the baseline itself.</param>
/// <param name="PathValue">The value on the way to the target for the current value's period; null when the current value is no progress.</param>
/// <param name="ExpectedPeriod">When <see cref="IndicatorState.Missing"/>, the period that is due; otherwise the next one to come; null when the measure has ended and none is.</param>
/// <param name="ExpectedOn">The day when <paramref name="ExpectedPeriod"/> is or was expected.</param>
public sealed record IndicatorStanding(
    IndicatorState? State,
    KnownValue? Current,
    decimal? PathValue,
    MeasurePeriod? ExpectedPeriod,
    DateOnly? ExpectedOn
)
{
    /// <summary>
    /// Judges by what was known at the reporting point. Values for a year after the point's year are left out,
    /// and tertial and month values that end after the point. A value at or before the target's baseline year
    /// is no progress and is not asked for.
    /// </summary>
    /// <param name="reading">What is known, and what was reported as impossible to measure: that is not missing.</param>
    /// <param name="upTo">The year or tertial of the reporting point.</param>
    /// <param name="asOf">The reporting point's cut-off day: what is expected on or before it is due.</param>
    public static IndicatorStanding Judge(
        PointReading reading,
        TargetPath? target,
        Direction direction,
        PublicationRule publication,
        MeasurePeriod upTo,
        DateOnly asOf
    )
    {
        ArgumentNullException.ThrowIfNull(reading);
        var current = reading
            .Known.Where(value => Covers(upTo, value.Period))
            .MaxBy(value => value.Period);
        if (target is null || direction == Direction.Neutral)
        {
            return With(null, null, publication.NextExpected(current?.Period, asOf));
        }

        var isProgress = current is not null && current.Period.Year > target.BaselineYear;
        var pathValue = isProgress ? target.ValueAt(current!.Period) : null;
        var lastDue = publication
            .DueBackwards(asOf)
            .Where(period => Covers(upTo, period) && period.Year > target.BaselineYear)
            .Select(period => (MeasurePeriod?)period)
            .FirstOrDefault();
        if (
            lastDue is { } due
            && (current is null || current.Period < due)
            && !reading.Unmeasured.Contains(due)
        )
        {
            return With(IndicatorState.Missing, pathValue, due);
        }

        var state = isProgress ? Level(current!, target, direction) : IndicatorState.Expected;
        return With(state, pathValue, publication.NextExpected(current?.Period, asOf));

        IndicatorStanding With(IndicatorState? judged, decimal? path, MeasurePeriod expected) =>
            publication.Asks(expected)
                ? new(judged, current, path, expected, publication.ExpectedOn(expected))
                : new(judged, current, path, null, null);
    }

    private static IndicatorState Level(KnownValue value, TargetPath target, Direction direction) =>
        target.IsMet(value.Value, direction) ? IndicatorState.Reached
        : target.IsOnPath(value.Value, value.Period, direction) ? IndicatorState.OnTheWay
        : IndicatorState.NotReached;

    private static bool Covers(MeasurePeriod upTo, MeasurePeriod period) =>
        period.Year <= upTo.Year && (period.Kind == PeriodKind.Year || period.To <= upTo.To);
}
