using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Something that has changed: what a reader who has been away comes for.</summary>
/// <param name="Day">The day it happened where the municipality lies.</param>
/// <param name="At">UTC; the latest instant of what is grouped together.</param>
/// <param name="By">Who did it: title and place.</param>
public abstract record Change(DateOnly Day, DateTime At, ReadPerson By);

/// <summary>Which way an outlook went since the same body last stated one.</summary>
public enum OutlookMove
{
    /// <summary>första bedömningen.</summary>
    First = 0,
    Improved = 1,
    Worsened = 2,
    Unchanged = 3,

    /// <summary>To or from "kan inte bedömas": neither better nor worse.</summary>
    Other = 4,
}

/// <summary>A body stated another outlook than before, or its first.</summary>
/// <param name="Before">What the same body stated the time before; null for the first.</param>
public sealed record OutlookChange(
    DateOnly Day,
    ReadGoal Goal,
    ReadPoint Point,
    ReadStatement Statement,
    ReadStatement? Before,
    OutlookMove Move
) : Change(Day, Statement.At, Statement.By);

/// <summary>A body stated the same outlook as before for one or more goals on one day.</summary>
public sealed record OutlooksKept(
    DateOnly Day,
    DateTime At,
    ReadPerson By,
    string BodyName,
    bool IsOverall,
    ReadPoint Point,
    IReadOnlyList<ReadGoal> Goals
) : Change(Day, At, By);

/// <summary>A value that was reported.</summary>
/// <param name="Value">Null when nothing could be measured.</param>
/// <param name="Before">The value of the closest earlier period.</param>
public sealed record NewValue(
    ReadIndicator Indicator,
    MeasurePeriod Period,
    decimal? Value,
    decimal? Before
);

/// <summary>A value that was corrected.</summary>
public sealed record CorrectedValue(
    ReadIndicator Indicator,
    MeasurePeriod Period,
    ReadCorrection Correction
);

/// <summary>What one person reported and corrected on one day.</summary>
public sealed record ValuesChange(
    DateOnly Day,
    DateTime At,
    ReadPerson By,
    IReadOnlyList<NewValue> Reported,
    IReadOnlyList<CorrectedValue> Corrected
) : Change(Day, At, By);

/// <summary>An activity that was reported to go in another way than before.</summary>
/// <param name="Before">Null at the first report.</param>
public sealed record ActivityChange(
    DateOnly Day,
    ReadGoal Goal,
    ReadActivity Activity,
    ReadActivityReport Report,
    ActivityStatus? Before
) : Change(Day, Report.At, Report.By);

/// <summary>A goal, one of its activities or a target that came to be, was decided or changed.</summary>
/// <param name="Edits">Each once, in the order of <see cref="PlanEdit"/>.</param>
/// <param name="Reason">Why, when it was told.</param>
public sealed record PlanChange(
    DateOnly Day,
    DateTime At,
    ReadPerson By,
    IReadOnlyList<PlanEdit> Edits,
    string? Reason
) : Change(Day, At, By)
{
    /// <summary>The goal, or the activity's; null for a target.</summary>
    public ReadGoal? Goal { get; init; }

    /// <summary>Null for the goal itself and for a target.</summary>
    public ReadActivity? Activity { get; init; }

    /// <summary>Whose target it is; null otherwise.</summary>
    public ReadIndicator? Indicator { get; init; }

    /// <summary>The target's figure before, if it had one, and after.</summary>
    public (decimal? From, decimal To)? Value { get; init; }
}
