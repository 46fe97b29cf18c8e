using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Goals.Periods;

/// <summary>The goal periods, the latest first.</summary>
/// <param name="MayEdit">The reader may change them.</param>
/// <param name="Choices">The strategic choices of the vision: id as text, and title.</param>
public sealed record PeriodBoard(
    bool MayEdit,
    IReadOnlyList<PeriodPlan> Periods,
    IReadOnlyList<(string Value, string Text)> Choices,
    DateOnly Today
)
{
    /// <summary>What the keys of all drafts of the page begin with.</summary>
    public const string DraftStart = "malperiod-";

    /// <summary>What the reader typed in the page's small forms another time and did not save, by key.</summary>
    public IReadOnlyDictionary<string, string> Drafts { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The period of the day; null between two.</summary>
    public PeriodPlan? Current =>
        Periods.FirstOrDefault(one => one.FromYear <= Today.Year && one.ToYear >= Today.Year);
}

/// <summary>A goal period with its areas, goals and rule.</summary>
/// <param name="Version">What the reader saw, so that two changes at once are told apart.</param>
public sealed record PeriodPlan(
    Guid Id,
    Guid Version,
    int FromYear,
    int ToYear,
    AssessmentRule Rule,
    IReadOnlyList<AreaPlan> Areas
)
{
    public IEnumerable<GoalLine> Goals => Areas.SelectMany(area => area.Goals);

    /// <summary>The section's id on the page.</summary>
    public string Anchor => $"malperiod-{FromYear}";
}

/// <summary>A målområde with its goals.</summary>
public sealed record AreaPlan(
    Guid Id,
    Guid Version,
    int Number,
    string Name,
    Guid? ChoiceId,
    string? ChoiceTitle,
    bool IsDemo,
    IReadOnlyList<GoalLine> Goals
);

/// <summary>A goal as a line.</summary>
public sealed record GoalLine(
    int Number,
    string Title,
    string Slug,
    DecisionState State,
    DateOnly? EndedOn,
    IReadOnlyList<string> Committees
);
