using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Notices;

/// <summary>Something that concerns one person.</summary>
/// <param name="Key">Names the thing and the occasion, so that the same is never told twice.</param>
/// <param name="At">UTC of what it tells of.</param>
/// <param name="ById">Who did it; null when only time has passed.</param>
public abstract record Notice(string Key, NoticeKind Kind, DateTime At, Guid? ById)
{
    /// <summary>Letters that a key may have.</summary>
    public const int MostKey = 160;
}

/// <summary>How far from a reporting point's last day it is.</summary>
public enum DueStage
{
    /// <summary>Fourteen days before.</summary>
    Fortnight = 0,

    /// <summary>Three days before.</summary>
    ThreeDays = 1,

    /// <summary>The last day has passed.</summary>
    Over = 2,
}

/// <summary>What a person reports and has not, summed for a reporting point.</summary>
public sealed record ReportDue(
    string Key,
    DateTime At,
    NoticePoint Point,
    DueStage Stage,
    int Values,
    int Activities
) : Notice(Key, NoticeKind.ReportDue, At, null);

/// <summary>What a body has not stated at a reporting point, summed.</summary>
/// <param name="Body">Null for the goals as a whole.</param>
/// <param name="IsVerdict">slutbedömning, not prognos.</param>
public sealed record StatementDue(
    string Key,
    DateTime At,
    NoticePoint Point,
    DueStage Stage,
    NoticeBody? Body,
    IReadOnlyList<NoticeGoal> Goals,
    bool IsVerdict
) : Notice(Key, NoticeKind.StatementDue, At, null);

/// <summary>What was handed to a person in one save.</summary>
public sealed record HandedOver(
    string Key,
    DateTime At,
    Guid? ById,
    IReadOnlyList<NoticeThing> Things,
    bool AsStandIn
) : Notice(Key, NoticeKind.HandedOver, At, ById);

/// <summary>A value was changed by somebody else.</summary>
/// <param name="IsLate">efterhandsändring.</param>
public sealed record ValueChanged(
    string Key,
    DateTime At,
    Guid? ById,
    NoticeThing Indicator,
    MeasurePeriod Period,
    bool IsLate
) : Notice(Key, NoticeKind.ValueChanged, At, ById);

/// <summary>A reporting point was locked or unlocked.</summary>
/// <param name="Missing">What the person has not reported to it.</param>
public sealed record PointMoved(
    string Key,
    DateTime At,
    Guid? ById,
    NoticePoint Point,
    bool IsLocked,
    int Missing
) : Notice(Key, NoticeKind.PointMoved, At, ById);

/// <summary>A body stated a prognos or slutbedömning.</summary>
/// <param name="Body">Null for the goal as a whole.</param>
/// <param name="Point">Null for a slutbedömning, which is of the whole period.</param>
/// <param name="Move">Which way a prognos went since before; null for the first and for a slutbedömning.</param>
public sealed record OutlookNotice(
    string Key,
    NoticeKind Kind,
    DateTime At,
    Guid? ById,
    NoticeGoal Goal,
    NoticeBody? Body,
    NoticePoint? Point,
    NoticeMove? Move
) : Notice(Key, Kind, At, ById);

/// <summary>A target value or its decision was changed.</summary>
/// <param name="IsNew">It was set for the first time.</param>
public sealed record TargetChanged(
    string Key,
    DateTime At,
    Guid? ById,
    NoticeThing Indicator,
    bool IsNew,
    bool OnlyDecision
) : Notice(Key, NoticeKind.TargetChanged, At, ById);

/// <summary>What nobody who is still here answers for, summed.</summary>
public sealed record WithoutOwner(string Key, DateTime At, int Indicators, int Activities)
    : Notice(Key, NoticeKind.WithoutOwner, At, null);

/// <summary>What is late in the whole municipality, summed.</summary>
/// <param name="Owners">Those who have most of it first, with how many each.</param>
/// <param name="WithoutOwner">How many of them nobody answers for.</param>
public sealed record LateInAll(
    string Key,
    DateTime At,
    NoticePoint Point,
    int Values,
    int Activities,
    IReadOnlyList<(string Owner, int Count)> Owners,
    int WithoutOwner
) : Notice(Key, NoticeKind.LateInAll, At, null);
