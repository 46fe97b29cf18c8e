using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>What the page shows: an indicator, or why there is none to show.</summary>
/// <param name="FollowUp">Null when the address asked for a point that does not exist.</param>
public sealed record IndicatorPageData(
    FollowUp? FollowUp,
    FollowUpFault? Fault,
    IndicatorContent? Content
)
{
    /// <summary>The reader may change the indicator.</summary>
    public bool MayEdit { get; init; }
}

/// <summary>Everything about one indicator as it stands at a reporting point.</summary>
/// <param name="Indicator">With the values that the point covers.</param>
/// <param name="History">Every point up to the chosen one, the latest first.</param>
/// <param name="Targets">Every target, the latest year first.</param>
/// <param name="Changes">Corrections and late changes, the latest first.</param>
public sealed record IndicatorContent(
    ReadIndicator Indicator,
    ReadPoint Point,
    IReadOnlyList<PointStanding> History,
    IReadOnlyList<GoalUse> Uses,
    IReadOnlyList<ReadTarget> Targets,
    IReadOnlyList<DatedChange> Changes
);

/// <summary>How the indicator stood at a reporting point.</summary>
/// <param name="IsLate">The value came or was corrected after the point was locked.</param>
public sealed record PointStanding(ReadPoint Point, IndicatorStanding Standing, bool IsLate);

/// <summary>A goal that a committee follows up by the indicator, with the activities whose effect it shows.</summary>
public sealed record GoalUse(
    int GoalNumber,
    string GoalTitle,
    string GoalSlug,
    string CommitteeName,
    IReadOnlyList<ActivityUse> Activities,
    Provenance Provenance
);

/// <summary>An activity whose effect the indicator shows.</summary>
public sealed record ActivityUse(string Code, string Title, DateOnly From, DateOnly To);

/// <summary>What a change was about.</summary>
public enum ChangeOf
{
    /// <summary>rättelse of a value.</summary>
    Value,

    /// <summary>A value that came after its reporting point was locked.</summary>
    LateValue,

    /// <summary>A target value that was changed.</summary>
    Target,
}

/// <summary>Something that was changed afterwards.</summary>
/// <param name="Period">The value's period; the target's year for a target.</param>
/// <param name="To">Null when the value was taken away.</param>
/// <param name="IsLate">efterhandsändring: after the reporting point was locked.</param>
/// <param name="At">UTC.</param>
public sealed record DatedChange(
    ChangeOf What,
    MeasurePeriod Period,
    Gender Gender,
    decimal? From,
    decimal? To,
    string? Reason,
    bool IsLate,
    string By,
    DateTime At
);
