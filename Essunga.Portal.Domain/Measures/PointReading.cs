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
    public static PointReading Of(
        IEnumerable<ReportedValue> reported,
        PublicationRule publication,
        PointInTime point,
        int smallestPopulation
    )
    {
        var known = new List<KnownValue>();
        var late = new HashSet<MeasurePeriod>();
        foreach (var one in reported.OrderBy(value => value.Period))
        {
            var wasIn = one.ReportedAt <= point.KnownAt;
            var wasDue = publication.ExpectedOn(one.Period) <= point.DueOn;
            if (one.Value is null || one.PopulationSize < smallestPopulation || !(wasIn || wasDue))
            {
                continue;
            }

            known.Add(
                new KnownValue(one.Period, one.Value.Value, one.PopulationSize, one.IsPreliminary)
            );
            if (point.IsLocked && (!wasIn || one.CorrectedAt > point.KnownAt))
            {
                late.Add(one.Period);
            }
        }

        return new PointReading(known, late);
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
