using System.Globalization;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>Which indicators a filter lets through, and in what order.</summary>
public static class ListMatch
{
    private static readonly StringComparer InSwedishOrder = StringComparer.Create(
        CultureInfo.GetCultureInfo("sv-SE"),
        ignoreCase: true
    );

    /// <summary>Every searched word must stand in code, name or definition.</summary>
    public static IReadOnlyList<ListedIndicator> Of(
        IReadOnlyList<ListedIndicator> listed,
        ListFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var words = WordsOf(filter);
        return
        [
            .. listed.Where(one =>
                (filter.State is null || one.Indicator.Standing.State == filter.State)
                && (filter.Kind is null || one.Indicator.Kind == filter.Kind)
                && (filter.Goal is null || one.Goals.Contains(filter.Goal.Value))
                && Has(one.Search, words)
            ),
        ];
    }

    /// <summary>Goals whose title has every searched word; none without a search.</summary>
    public static IReadOnlyList<ListedGoal> Goals(
        IReadOnlyList<ListedGoal> goals,
        ListFilter filter
    )
    {
        var words = WordsOf(filter);
        return words.Length == 0 ? [] : [.. goals.Where(goal => Has(goal.Search, words))];
    }

    /// <summary>What has no state or no value comes last, whichever way.</summary>
    public static IReadOnlyList<ListedIndicator> Sorted(
        IReadOnlyList<ListedIndicator> listed,
        ListFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        IOrderedEnumerable<ListedIndicator> ordered = filter.Order switch
        {
            ListOrder.State => By(
                listed.OrderBy(one => one.Indicator.Standing.State is null),
                one => one.Indicator.Standing.State,
                filter.Descending
            ),
            ListOrder.Changed => By(
                listed.OrderBy(one => one.ChangedAt is null),
                one => one.ChangedAt,
                filter.Descending
            ),
            _ => filter.Descending
                ? listed.OrderByDescending(one => one.Indicator.Name, InSwedishOrder)
                : listed.OrderBy(one => one.Indicator.Name, InSwedishOrder),
        };
        return
        [
            .. ordered
                .ThenBy(one => one.Indicator.Name, InSwedishOrder)
                .ThenBy(one => one.Indicator.Code, StringComparer.Ordinal),
        ];
    }

    private static IOrderedEnumerable<ListedIndicator> By<TKey>(
        IOrderedEnumerable<ListedIndicator> listed,
        Func<ListedIndicator, TKey> key,
        bool descending
    ) => descending ? listed.ThenByDescending(key) : listed.ThenBy(key);

    private static string[] WordsOf(ListFilter filter) =>
        SearchText.From(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(string text, string[] words) =>
        Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal));
}
