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
    /// <summary>n is asked for beside the value.</summary>
    public bool AsksForPopulation { get; init; }

    /// <summary>n must be told: values for few are not shown.</summary>
    public bool NeedsPopulation { get; init; }

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
/// <param name="Population">n as it was typed; null in a draft from before it was asked for.</param>
/// <param name="Comment">What is said about the value.</param>
public sealed record ValueDraft(
    string Text,
    string? Reason,
    string? Population = null,
    string? Comment = null
);

/// <summary>A value that the portal holds, as whoever reports it sees it: also when it is for too few to be shown to others.</summary>
/// <param name="Value">Null when it could not be measured.</param>
/// <param name="At">UTC of the report, or of the latest correction.</param>
public sealed record SavedValue(decimal? Value, ReadPerson By, DateTime At, bool IsCorrected)
{
    /// <summary>n: how many individuals it rests on; null when it is not told.</summary>
    public int? PopulationSize { get; init; }

    /// <summary>What is said about it; why, when it could not be measured.</summary>
    public string? Comment { get; init; }

    /// <summary>It rests on so few individuals that it is shown to nobody else.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Reported as impossible to measure.</summary>
    public bool IsUnmeasured => Value is null;

    /// <summary>Whether it says what is stored.</summary>
    public bool IsAs(Measurement there)
    {
        ArgumentNullException.ThrowIfNull(there);
        return (Value, PopulationSize, Comment ?? "")
            == (there.Value, there.PopulationSize, there.Comment ?? "");
    }
}

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
