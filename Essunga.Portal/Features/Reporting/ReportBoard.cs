using System.Globalization;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Reporting;

/// <summary>Everything that a person owes, on one page.</summary>
/// <param name="Next">The point that is reported to: the first whose day has not passed; null when none is laid up.</param>
/// <param name="Values">What is missing first, then what can be reported, then what is reported.</param>
/// <param name="Coming">What need not be reported: it comes from elsewhere, or later.</param>
public sealed record ReportBoard(
    DateOnly Today,
    ReadPoint? Current,
    ReadPoint? Next,
    IReadOnlyList<ValueLine> Values,
    IReadOnlyList<ActivityLine> Activities,
    IReadOnlyList<ComingLine> Coming
)
{
    /// <summary>What the keys of all drafts of the page begin with.</summary>
    public const string DraftStart = "rapportera-";

    public bool IsDemo => Values.Any(line => line.IsDemo) || Activities.Any(line => line.IsDemo);

    /// <summary>Nothing is owed, now or later.</summary>
    public bool IsEmpty => Values.Count + Activities.Count + Coming.Count == 0;
}

/// <summary>A value to report, or that is reported, for one period and gender.</summary>
/// <param name="Before">The value of the period before; null when there is none.</param>
/// <param name="Saved">What the portal holds; null when nothing is reported.</param>
/// <param name="IsDue">It should be in by now.</param>
/// <param name="LockedPoint">"T2 2025" when the point that it belongs to is locked: it becomes an efterhandsändring.</param>
/// <param name="InsteadOf">Whom the reader stands in for: "Sektorchef, Sektor utbildning".</param>
/// <param name="Draft">What the reader typed last time and did not finish.</param>
public sealed record ValueLine(
    Guid IndicatorId,
    string Code,
    string Name,
    string? Definition,
    string Unit,
    int Decimals,
    MeasurePeriod Period,
    Gender Gender,
    KnownValue? Before,
    ExpectedRange? Expected,
    SavedValue? Saved,
    DateOnly ExpectedOn,
    bool IsDue,
    string? LockedPoint,
    string? InsteadOf,
    ValueDraft? Draft,
    bool IsDemo
)
{
    /// <summary>Names the line in the page.</summary>
    public string Key => KeyOf(Code, Period, Gender);

    /// <summary>Names the line among the reader's drafts.</summary>
    public string DraftKey => DraftKeyOf(Code, Period, Gender);

    public static string DraftKeyOf(string code, MeasurePeriod period, Gender gender) =>
        ReportBoard.DraftStart + KeyOf(code, period, gender);

    private static string KeyOf(string code, MeasurePeriod period, Gender gender) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"varde-{code}-{period.Year}-{period.Kind}-{period.Index}-{gender}"
            )
            .ToLowerInvariant();
}

/// <summary>What is typed in a line of values and not saved.</summary>
/// <param name="Text">As it was typed: not always a number.</param>
/// <param name="Reason">Why a saved value is changed.</param>
public sealed record ValueDraft(string Text, string? Reason);

/// <summary>A value that the portal holds.</summary>
/// <param name="Value">Null when it is for so few individuals that it is not shown, or could not be measured.</param>
/// <param name="At">UTC of the report, or of the latest correction.</param>
public sealed record SavedValue(decimal? Value, ReadPerson By, DateTime At, bool IsCorrected);

/// <summary>An activity to report on.</summary>
/// <param name="Report">What is reported for the point; null when nothing is.</param>
/// <param name="Before">What was reported before; null at the first.</param>
public sealed record ActivityLine(
    Guid ActivityId,
    string Code,
    string Title,
    DateOnly To,
    int GoalNumber,
    string GoalHref,
    ReadActivityReport? Report,
    ActivityStatus? Before,
    string? InsteadOf,
    ActivityDraft? Draft,
    bool IsDemo
)
{
    /// <summary>Names the line among the reader's drafts.</summary>
    public static string DraftKeyOf(string code, ReadPoint point)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(point);
        return $"{ReportBoard.DraftStart}aktivitet-{code.ToLowerInvariant()}-{point.Id:N}";
    }
}

/// <summary>What is chosen and typed in a line of activities and not saved.</summary>
public sealed record ActivityDraft(ActivityStatus? Status, bool? WillBeCompleted);

/// <summary>Something that need not be reported now.</summary>
/// <param name="Why">"Hämtas från Kolada".</param>
public sealed record ComingLine(string Name, string Href, string When, string Why);
