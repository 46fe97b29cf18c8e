using Essunga.Portal.Components.Measures;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>What the page shows: the list, or why the address leads to none.</summary>
public sealed record ListPageData(FollowUp? FollowUp, FollowUpFault? Fault, ListContent? Content);

/// <summary>One page of the list.</summary>
/// <param name="All">Every indicator and key figure of the chosen committee.</param>
/// <param name="Matching">Those that the filter lets through.</param>
/// <param name="Pages">At least one.</param>
/// <param name="MissingPage">The page that was asked for when the list ends before it; the last is shown.</param>
/// <param name="Changed">When each row's value was last reported or corrected, in words.</param>
/// <param name="Found">Goals whose title has the searched words.</param>
/// <param name="Goals">Goals that may be filtered by.</param>
public sealed record ListContent(
    ListFilter Filter,
    ListCounts All,
    ListCounts Matching,
    int Pages,
    int? MissingPage,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyDictionary<Guid, string> Changed,
    IReadOnlyList<ListedGoal> Found,
    IReadOnlyList<ListedGoal> Goals
)
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 40;

    /// <summary>The first row's place in the whole, from 1.</summary>
    public int First => ((Filter.Page - 1) * PageSize) + 1;

    public int Last => First + Rows.Count - 1;

    /// <summary>Some value of the page is invented.</summary>
    public bool HasDemo => Rows.Any(row => row.Chart.IsDemo);
}
