using Essunga.Portal.Features.Start.Sections;

namespace Essunga.Portal.Features.Start;

/// <summary>A start page: its head, which sections stand where, and what is in them. A section that is not laid out is null.</summary>
/// <param name="PrintLine">What paper says above the page.</param>
public sealed record StartBoard(StartHead Head, IReadOnlyList<StartRow> Rows, string? PrintLine)
{
    public GoalsSection? Goals { get; init; }

    public TodoSection? Todo { get; init; }

    public ChangesSection? Changes { get; init; }

    public MineSection? Mine { get; init; }

    public DatesSection? Dates { get; init; }

    public CommitteesSection? Committees { get; init; }

    public LateSection? Late { get; init; }

    public DeviationsSection? Deviations { get; init; }

    public CorrectionsSection? Corrections { get; init; }

    public QuestionsSection? Questions { get; init; }

    public TopicSection? Topic { get; init; }

    public SystemSection? System { get; init; }

    /// <summary>True for somebody who has nothing here: the page says whom to ask.</summary>
    public bool HasNoPlace => Rows.Count == 0;
}
