using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Reporting;

/// <summary>A value that somebody reports.</summary>
/// <param name="Id">Made when the page was; a resend carries the same.</param>
/// <param name="Value">Null when it could not be measured; then <see cref="Comment"/> tells why.</param>
/// <param name="Seen">What the page showed as saved when it was typed; null when nothing was.</param>
/// <param name="Reason">Why a saved value is changed; null the first time.</param>
public sealed record ValueToReport(
    Guid Id,
    Guid IndicatorId,
    MeasurePeriod Period,
    Gender Gender,
    decimal? Value,
    SavedValue? Seen,
    string? Reason
)
{
    /// <summary>n: how many individuals the value rests on; null when it is not told.</summary>
    public int? PopulationSize { get; init; }

    /// <summary>What is said about the value.</summary>
    public string? Comment { get; init; }

    internal MeasuredValue Measured =>
        new(Value, PopulationSize, string.IsNullOrWhiteSpace(Comment) ? null : Comment.Trim());
}

/// <summary>How an activity goes, as somebody reports it.</summary>
/// <param name="Id">Made when the page was; a resend carries the same.</param>
/// <param name="SeenAt">UTC of the report that the page showed for the point; null when none was.</param>
public sealed record ActivityToReport(
    Guid Id,
    Guid ActivityId,
    Guid PointId,
    ActivityStatus Status,
    bool? WillBeCompleted,
    string? Comment,
    DateTime? SeenAt
);

/// <summary>What came of a report. Nothing is ever half written.</summary>
public abstract record ReportAnswer
{
    private ReportAnswer() { }

    /// <summary>It is kept, now or since before.</summary>
    public sealed record Kept(SavedValue Value) : ReportAnswer;

    /// <summary>The activity's report is kept.</summary>
    public sealed record ActivityKept(Domain.Data.Reading.ReadActivityReport Report) : ReportAnswer;

    /// <summary>Somebody else saved another value meanwhile.</summary>
    public sealed record TakenByOther(SavedValue Theirs) : ReportAnswer;

    /// <summary>Somebody else reported on the activity meanwhile.</summary>
    public sealed record ActivityTakenByOther(Domain.Data.Reading.ReadActivityReport Theirs)
        : ReportAnswer;

    /// <summary>A rule of the domain would be broken.</summary>
    public sealed record Refused(DomainRule Rule) : ReportAnswer;

    /// <summary>There is no such thing, or it is not the reader's to report.</summary>
    public sealed record NotYours : ReportAnswer;
}
