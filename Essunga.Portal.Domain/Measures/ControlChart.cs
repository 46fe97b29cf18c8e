namespace Essunga.Portal.Domain.Measures;

/// <summary>What chance alone gives: the mean and the natural process limits, in the measure's unit.</summary>
public sealed record ControlLimits(decimal Mean, decimal Lower, decimal Upper);

/// <summary>Why a value is more than chance.</summary>
public enum ControlSignalKind
{
    /// <summary>The value lies outside the natural process limits.</summary>
    OutsideLimits = 0,

    /// <summary>The value is at least the eighth in a row on the same side of the mean.</summary>
    EightOnOneSide = 1,
}

/// <summary>A value that is more than chance.</summary>
public sealed record ControlSignal(MeasurePeriod Period, ControlSignalKind Kind, bool IsAbove);

/// <summary>
/// Individuals (XmR) chart: natural process limits are the mean ± 2.66 × the mean moving range, from five values on.
/// Signals are a value outside the limits and eight values in a row on one side of the mean.
/// Source: Donald J. Wheeler, Understanding Variation: The Key to Managing Chaos.
/// </summary>
/// <param name="Limits">Null under five values.</param>
/// <param name="Signals">In time order.</param>
/// <param name="Trend">
/// By the signal at the latest value only: a signal that has passed is history and listed, but no arrow.
/// An arrow for any signal in the series would show on more than 5 % of series in which nothing has changed.
/// </param>
public sealed record ControlChart(
    ControlLimits? Limits,
    IReadOnlyList<ControlSignal> Signals,
    Trend Trend
)
{
    public const int FewestValues = 5;

    private const decimal LimitFactor = 2.66m;
    private const int RunLength = 8;

    /// <summary>Draws the chart of the values, whatever order they come in.</summary>
    /// <param name="clipToShare">The unit is per cent of a whole: limits are drawn within 0–100.</param>
    public static ControlChart For(
        IReadOnlyList<KnownValue> values,
        Direction direction,
        bool clipToShare = false
    )
    {
        if (values.Count < FewestValues)
        {
            return new ControlChart(null, [], Trend.TooFewValues);
        }
        var ordered = values.OrderBy(value => value.Period).ToList();
        var limits = LimitsOf(ordered);
        var signals = SignalsOf(ordered, limits);
        var latest = signals.LastOrDefault(signal => signal.Period == ordered[^1].Period);
        return new ControlChart(
            clipToShare ? Clip(limits) : limits,
            signals,
            TrendOf(latest, direction)
        );
    }

    private static ControlLimits LimitsOf(List<KnownValue> ordered)
    {
        var mean = ordered.Average(value => value.Value);
        var range = ordered
            .Zip(ordered.Skip(1), (first, second) => Math.Abs(second.Value - first.Value))
            .Average();
        return new(mean, mean - (LimitFactor * range), mean + (LimitFactor * range));
    }

    private static List<ControlSignal> SignalsOf(List<KnownValue> ordered, ControlLimits limits)
    {
        var signals = new List<ControlSignal>();
        var (run, runSide) = (0, 0);
        foreach (var (period, value) in ordered.Select(known => (known.Period, known.Value)))
        {
            var side = Side(value - limits.Mean);
            run = side != 0 && side == runSide ? run + 1 : 1;
            runSide = side;
            if (Side(limits.Lower - value) > 0 || Side(value - limits.Upper) > 0)
            {
                signals.Add(new(period, ControlSignalKind.OutsideLimits, side > 0));
            }
            else if (side != 0 && run >= RunLength)
            {
                signals.Add(new(period, ControlSignalKind.EightOnOneSide, side > 0));
            }
        }
        return signals;
    }

    // A mean of equal values may differ from them in its last decimal.
    private static int Side(decimal distance) => Math.Sign(Math.Round(distance, 9));

    private static ControlLimits Clip(ControlLimits limits) =>
        limits with
        {
            Lower = Math.Clamp(limits.Lower, 0, 100),
            Upper = Math.Clamp(limits.Upper, 0, 100),
        };

    private static Trend TrendOf(ControlSignal? latest, Direction direction) =>
        (latest, direction) switch
        {
            (null, _) => Trend.WithinChance,
            (_, Direction.Higher) => latest.IsAbove ? Trend.Improving : Trend.Worsening,
            (_, Direction.Lower) => latest.IsAbove ? Trend.Worsening : Trend.Improving,
            _ => Trend.Changing,
        };
}
