using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Notices;

/// <summary>A reporting point as notices name it.</summary>
/// <param name="Label">"T2 2025".</param>
/// <param name="IsLast">The last of the goal period, where slutbedömning takes the place of prognos.</param>
public sealed record NoticePoint(
    Guid Id,
    string Label,
    int Year,
    int Tertial,
    DateOnly DueOn,
    bool IsLast
);

/// <summary>A goal as notices name it.</summary>
public sealed record NoticeGoal(Guid Id, int Number, string Slug, string Title);

/// <summary>A body that states.</summary>
public sealed record NoticeBody(Guid Id, string Name, string Slug, string Path);

public enum NoticeThingKind
{
    Indicator,
    Activity,
}

/// <summary>Something that somebody answers for.</summary>
/// <param name="GoalSlug">The goal that an activity is for; null for an indicator.</param>
/// <param name="BodyId">The committee whose activity it is; null for an indicator.</param>
/// <param name="IsOrphan">Nobody who is still here owns it.</param>
/// <param name="Owner">Title and place; null when nobody owns it.</param>
public sealed record NoticeThing(
    Guid Id,
    NoticeThingKind Kind,
    string Code,
    string Name,
    string? GoalSlug,
    Guid? GoalId,
    Guid? BodyId,
    Guid? OwnerId,
    Guid? StandInId,
    string? Owner,
    bool IsOrphan
)
{
    /// <summary>Whether the person owns it or stands in for who does.</summary>
    public bool IsOf(Guid personId) => OwnerId == personId || StandInId == personId;
}

/// <summary>Something that is not reported to a reporting point.</summary>
public sealed record Owed(Guid PointId, NoticeThing Thing);

/// <summary>A goal that a body has not stated anything of at a reporting point.</summary>
/// <param name="Body">Null for the goal as a whole.</param>
public sealed record Unstated(Guid PointId, NoticeGoal Goal, NoticeBody? Body);

/// <summary>Somebody was made owner or stand-in.</summary>
public sealed record Handing(
    Guid SaveId,
    NoticeThing Thing,
    Guid ToId,
    bool AsStandIn,
    Guid ById,
    DateTime At
);

/// <summary>A value was corrected, or came after its point was locked.</summary>
public sealed record ValueChange(
    Guid Id,
    NoticeThing Indicator,
    MeasurePeriod Period,
    bool IsLate,
    Guid ById,
    DateTime At
);

/// <summary>A point was locked or unlocked.</summary>
public sealed record PointMove(Guid PointId, bool IsLocked, Guid ById, DateTime At);

/// <summary>Which way an outlook went.</summary>
public enum NoticeMove
{
    Improved,
    Worsened,

    /// <summary>To or from "kan inte bedömas".</summary>
    Other,
}

/// <summary>A prognos or slutbedömning was stated.</summary>
/// <param name="Body">Null for the goal as a whole.</param>
/// <param name="CommitteePaths">Paths of the committees that have the goal.</param>
/// <param name="IsMoved">It is not what the same body stated before; true for a slutbedömning.</param>
public sealed record Statement(
    Guid Id,
    NoticeGoal Goal,
    NoticeBody? Body,
    IReadOnlyList<string> CommitteePaths,
    NoticePoint? Point,
    bool IsMoved,
    NoticeMove? Move,
    Guid ById,
    DateTime At
);

/// <summary>A target was set or changed in a save.</summary>
public sealed record TargetChange(
    Guid SaveId,
    NoticeThing Indicator,
    bool IsNew,
    bool OnlyDecision,
    Guid ById,
    DateTime At
);

/// <summary>Everything that notices are made from; the same for all readers.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Zone">Where the municipality lies.</param>
/// <param name="Points">The current reporting point, the next, and those that were locked or unlocked.</param>
/// <param name="OrphanSince">UTC of when the latest of what lacks an owner lost it; null when that is long ago.</param>
public sealed record NoticeGround(
    DateTime Now,
    TimeZoneInfo Zone,
    IReadOnlyList<NoticePoint> Points,
    IReadOnlyList<NoticeThing> Things,
    IReadOnlyList<Owed> Owed,
    IReadOnlyList<Unstated> Unstated,
    IReadOnlyList<Handing> Handings,
    IReadOnlyList<ValueChange> Values,
    IReadOnlyList<PointMove> Moves,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<TargetChange> Targets,
    DateTime? OrphanSince
)
{
    /// <summary>What happened longer ago is nobody's news.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(30);

    public DateOnly Today => LocalTime.DayOf(Now, Zone);
}
