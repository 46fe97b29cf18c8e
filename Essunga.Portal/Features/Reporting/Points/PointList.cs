using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>The reporting points that have begun, the latest first.</summary>
/// <param name="MayLock">The reader may lock and unlock them.</param>
public sealed record PointList(
    DateOnly Today,
    bool MayLock,
    IReadOnlyList<PointLine> Lines,
    bool IsDemo
)
{
    /// <summary>The years whose points can be laid up or moved, the first first.</summary>
    public IReadOnlyList<PointYear> Years { get; init; } = [];

    /// <summary>The coming year when no goal period covers it, so that it cannot be laid up; null otherwise.</summary>
    public int? YearWithoutPeriod { get; init; }

    /// <summary>What the reader has begun to unlock and not finished; null when nothing.</summary>
    public UnlockDraft? Draft { get; init; }

    /// <summary>What the reader typed of the days of years and did not save, by key.</summary>
    public IReadOnlyDictionary<string, string> DayDrafts { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Why a point is to be unlocked, as far as it is written.</summary>
public sealed record UnlockDraft(Guid PointId, string? Reason)
{
    /// <summary>Names it among the reader's drafts: one point is unlocked at a time.</summary>
    public const string Key = "lasa-upp";
}

/// <summary>A reporting point with what came of it.</summary>
/// <param name="Missing">Indicators with a target whose value was due and is not in; null until the point's day has come.</param>
/// <param name="Late">Values that came or were corrected after it was locked.</param>
/// <param name="HasEnded">Its tertial is over, so that it can be locked.</param>
/// <param name="Latest">Who locked or unlocked it last; null when nobody has.</param>
public sealed record PointLine(
    ReadPoint Point,
    int? Missing,
    int Late,
    bool HasEnded,
    PointChange? Latest
);

/// <summary>That a point was locked or unlocked.</summary>
/// <param name="By">"Kvalitetsstrateg, Kommunledningssektorn"; "Portalen" when no person did.</param>
/// <param name="At">UTC.</param>
public sealed record PointChange(string By, DateTime At, string? Reason);

/// <summary>What came of locking or unlocking.</summary>
public abstract record LockAnswer
{
    private LockAnswer() { }

    /// <summary>It is done.</summary>
    public sealed record Done : LockAnswer;

    /// <summary>A rule of the domain would be broken, or somebody was first.</summary>
    public sealed record Refused(DomainRule Rule) : LockAnswer;

    /// <summary>Unlocking is told why.</summary>
    public sealed record NeedsReason : LockAnswer;

    /// <summary>There is no such point, or it is not the reader's to lock.</summary>
    public sealed record NotYours : LockAnswer;
}
