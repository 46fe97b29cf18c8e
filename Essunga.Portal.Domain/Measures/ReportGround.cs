using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>An indicator that somebody may report, and where it lies.</summary>
public sealed record Reportable(Indicator Indicator, string NodeCode, string NodeName);

/// <summary>
/// What values are held against when many are reported at once, from a file or pasted: what the person may report, what
/// is stored and which reporting points are locked. The same rules as for one value on its own.
/// </summary>
/// <param name="held">The stored values of the reportable indicators.</param>
/// <param name="points">In order of their day.</param>
/// <param name="now">UTC.</param>
public sealed class ReportGround(
    IReadOnlyList<Reportable> reportable,
    IEnumerable<HeldValue> held,
    IReadOnlyList<ReportingPoint> points,
    ExpectationRule expectation,
    Guid byId,
    DateOnly today,
    DateTime now
)
{
    private readonly Dictionary<string, Reportable> _byCode = reportable.ToDictionary(
        one => one.Indicator.Code,
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<(Guid, MeasurePeriod, Gender), HeldValue> _held = held.ToDictionary(
        one => (one.IndicatorId, one.Period, one.Gender)
    );

    private ILookup<(Guid, Gender), KnownValue>? _series;

    /// <summary>Everything that the person may report.</summary>
    public IReadOnlyList<Reportable> All => reportable;

    public Guid ById => byId;

    public DateTime Now => now;

    /// <summary>Null when there is no such indicator, or it is not the person's to report.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code)?.Indicator;

    /// <summary>Null when nothing is stored.</summary>
    public HeldValue? HeldOf(Indicator indicator, MeasurePeriod period, Gender gender)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _held.GetValueOrDefault((indicator.Id, period, gender));
    }

    /// <summary>Tries a value; what is stored of the same period and gender would be corrected.</summary>
    public ValueTrial Try(
        Indicator indicator,
        MeasurePeriod period,
        Gender gender,
        MeasuredValue measured
    )
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(measured);
        var stored = HeldOf(indicator, period, gender);
        if (stored?.Measured == measured)
        {
            return new(stored, measured, null, null, null, null);
        }

        Measurement first;
        try
        {
            // Made for a change too: the rules of a first value hold for one that takes its place.
            first = indicator.Report(
                Guid.CreateVersion7(),
                period,
                gender,
                measured,
                byId,
                today,
                now
            );
        }
        catch (BrokenRuleException broken)
        {
            return new(stored, measured, broken.Rule, null, null, null);
        }

        var isOther = stored is null || stored.Measured.Value != measured.Value;
        return new(
            stored,
            measured,
            null,
            isOther ? UnlikelyOf(indicator, period, gender, measured.Value) : null,
            LockedPointOf(indicator, period),
            stored is null ? first : null
        );
    }

    private ExpectedRange? UnlikelyOf(
        Indicator indicator,
        MeasurePeriod period,
        Gender gender,
        decimal? value
    )
    {
        _series ??= _held
            .Values.Where(one => one.Measured.Value is not null)
            .ToLookup(
                one => (one.IndicatorId, one.Gender),
                one => new KnownValue(one.Period, one.Measured.Value!.Value)
            );
        var earlier = _series[(indicator.Id, gender)].Where(one => one.Period < period).ToList();
        var range = ExpectedRange.From(earlier, indicator.IsShare, indicator.Decimals, expectation);
        return value is { } number && range?.Covers(number) is false ? range : null;
    }

    private ReportingPoint? LockedPointOf(Indicator indicator, MeasurePeriod period)
    {
        var expected = new PublicationRule(
            indicator.PeriodKind,
            indicator.EveryNth,
            indicator.FirstYear,
            indicator.LagMonths
        ).ExpectedOn(period);
        return
            points.FirstOrDefault(point => point.DueOn >= expected) is { LockedAt: not null } locked
            ? locked
            : null;
    }
}
