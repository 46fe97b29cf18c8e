using Essunga.Portal.Domain.FollowUp;

namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// What counts as known at a reporting point: all that was reported before it was locked, and what was due then
/// but came later. The latter, and what was corrected after the lock, are late changes (efterhandsändringar) and
/// are marked where they show. From "Uppföljningsprocessen".
/// </summary>
/// <param name="Known">In time order; values for fewer individuals than may be shown are left out.</param>
/// <param name="LateChanges">The periods whose value came or was corrected after the lock.</param>
public sealed record PointReading(
    IReadOnlyList<KnownValue> Known,
    IReadOnlySet<MeasurePeriod> LateChanges
)
{
    /// <summary>The periods that were reported as impossible to measure: neither known nor missing.</summary>
    public IReadOnlySet<MeasurePeriod> Unmeasured { get; init; } = new HashSet<MeasurePeriod>();

    /// <summary>The latest of them when nothing later is known; null otherwise.</summary>
    public MeasurePeriod? LatestUnmeasured =>
        Unmeasured.Count == 0 ? null
        : Unmeasured.Max() is var last && (Known.Count == 0 || Known[^1].Period < last) ? last
        : null;

    public static PointReading Of(
        IEnumerable<ReportedValue> reported,
        PublicationRule publication,
        PointInTime point,
        int smallestPopulation
    )
    {
        var known = new List<KnownValue>();
        var late = new HashSet<MeasurePeriod>();
        var unmeasured = new HashSet<MeasurePeriod>();
        foreach (var one in reported.OrderBy(value => value.Period))
        {
            var wasIn = one.ReportedAt <= point.KnownAt;
            var wasDue = publication.ExpectedOn(one.Period) <= point.DueOn;
            if (one.PopulationSize < smallestPopulation || !(wasIn || wasDue))
            {
                continue;
            }

            if (point.IsLocked && (!wasIn || one.CorrectedAt > point.KnownAt))
            {
                late.Add(one.Period);
            }

            if (one.Value is not { } value)
            {
                unmeasured.Add(one.Period);
                continue;
            }

            known.Add(new KnownValue(one.Period, value, one.PopulationSize, one.IsPreliminary));
        }

        return new PointReading(known, late) { Unmeasured = unmeasured };
    }
}

/// <summary>A reporting point as readings need it.</summary>
/// <param name="KnownAt">UTC: when it was locked, or now while it is open.</param>
public sealed record PointInTime(
    MeasurePeriod Period,
    DateOnly DueOn,
    DateTime KnownAt,
    bool IsLocked
)
{
    /// <summary>Whether a measure that is followed to a day (null: on and on) is followed the whole of the period.</summary>
    public bool Follows(DateOnly? endsOn) => endsOn is null || endsOn >= Period.To;

    public static PointInTime Of(ReportingPoint point, DateTime now) =>
        new(point.Period, point.DueOn, point.LockedAt ?? now, point.LockedAt is not null);
}
