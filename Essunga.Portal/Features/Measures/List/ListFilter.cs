using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>How the list is sorted.</summary>
public enum ListOrder
{
    Name,
    State,
    Changed,
}

/// <summary>What a reader has chosen to see of the list.</summary>
/// <param name="Search">As it was typed; empty for no search.</param>
/// <param name="Goal">Number of a goal.</param>
/// <param name="Page">From 1.</param>
public sealed record ListFilter(
    string Search,
    IndicatorState? State,
    MeasureKind? Kind,
    int? Goal,
    ListOrder Order,
    bool Descending,
    int Page
)
{
    public static ListFilter None { get; } = new("", null, null, null, ListOrder.Name, false, 1);

    /// <summary>True when something of the list is left out.</summary>
    public bool IsNarrowed =>
        Search.Length > 0 || State is not null || Kind is not null || Goal is not null;
}
