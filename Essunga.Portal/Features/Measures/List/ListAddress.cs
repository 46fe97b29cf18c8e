using System.Globalization;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>
/// Between the list's address and its filter:
/// <c>?sok=behöriga&amp;lage=nar-inte&amp;slag=indikator&amp;mal=3&amp;sortera=-andrad&amp;sida=2</c>.
/// </summary>
public static class ListAddress
{
    public const string Search = "sok";
    public const string State = "lage";
    public const string Kind = "slag";
    public const string Goal = "mal";
    public const string Order = "sortera";
    public const string Page = "sida";

    /// <summary>A longer search is cut here.</summary>
    public const int LongestSearch = 100;

    public static readonly IReadOnlyList<(string Slug, IndicatorState State, string Text)> States =
    [
        ("nar", IndicatorState.Reached, "når målvärdet"),
        ("pa-vag", IndicatorState.OnTheWay, "på väg"),
        ("nar-inte", IndicatorState.NotReached, "når inte"),
        ("vantas", IndicatorState.Expected, "väntas"),
        ("saknas", IndicatorState.Missing, "saknas"),
    ];

    public static readonly IReadOnlyList<(string Slug, MeasureKind Kind, string Text)> Kinds =
    [
        ("indikator", MeasureKind.Indicator, "indikatorer"),
        ("nyckeltal", MeasureKind.KeyFigure, "nyckeltal"),
    ];

    public static readonly IReadOnlyList<(string Slug, ListOrder Order, string Text)> Orders =
    [
        ("namn", ListOrder.Name, "namn"),
        ("lage", ListOrder.State, "läge"),
        ("andrad", ListOrder.Changed, "senast ändrad"),
    ];

    /// <summary>What the address says, or what in it does not exist.</summary>
    public static (ListFilter? Filter, FollowUpFault? Fault) Understand(
        ListQuestion asked,
        IReadOnlyList<ListedGoal> goals,
        AddressState address
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        var filter = ListFilter.None with { Search = Cut(asked.Search) };
        if (!Find(States, asked.State, one => one.Slug, out var state))
        {
            return (
                null,
                Fault(
                    "Läget",
                    asked.State,
                    States.Select(one => (one.Text, ToQuery(filter with { State = one.State }))),
                    address
                )
            );
        }

        if (!Find(Kinds, asked.Kind, one => one.Slug, out var kind))
        {
            return (
                null,
                Fault(
                    "Slaget",
                    asked.Kind,
                    Kinds.Select(one => (one.Text, ToQuery(filter with { Kind = one.Kind }))),
                    address
                )
            );
        }

        if (!Find(goals, asked.Goal, one => Text(one.Number), out var goal))
        {
            return (
                null,
                Fault(
                    "Målet",
                    asked.Goal,
                    goals.Select(one =>
                        (
                            $"Mål {one.Number}, {one.Title}",
                            ToQuery(filter with { Goal = one.Number })
                        )
                    ),
                    address
                )
            );
        }

        if (!Find(Orders, asked.Order?.TrimStart('-'), one => one.Slug, out var order))
        {
            return (
                null,
                Fault(
                    "Sorteringen",
                    asked.Order,
                    Orders.Select(one =>
                        ($"Sortera efter {one.Text}", ToQuery(filter with { Order = one.Order }))
                    ),
                    address
                )
            );
        }

        filter = filter with
        {
            State = string.IsNullOrEmpty(asked.State) ? null : state.State,
            Kind = string.IsNullOrEmpty(asked.Kind) ? null : kind.Kind,
            Goal = goal?.Number,
            Order = order.Order,
            Descending = asked.Order?.StartsWith('-') ?? false,
        };
        if (string.IsNullOrEmpty(asked.Page))
        {
            return (filter, null);
        }

        return
            int.TryParse(asked.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page > 0
            ? (filter with { Page = page }, null)
            : (null, Fault("Sidan", asked.Page, [("Första sidan", ToQuery(filter))], address));
    }

    /// <summary>The address of the list with a filter.</summary>
    public static string Href(ListFilter filter, AddressState address) =>
        Links.IndicatorList(address, ToQuery(filter));

    public static string SlugOf(ListFilter filter) =>
        (filter.Descending ? "-" : "") + Orders.First(one => one.Order == filter.Order).Slug;

    private static IEnumerable<(string Name, string? Value)> ToQuery(ListFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        yield return (Search, filter.Search);
        yield return (State, States.FirstOrDefault(one => one.State == filter.State).Slug);
        yield return (Kind, Kinds.FirstOrDefault(one => one.Kind == filter.Kind).Slug);
        yield return (Goal, filter.Goal is { } goal ? Text(goal) : null);
        yield return (Order, SlugOf(filter) is var order and not "namn" ? order : null);
        yield return (Page, filter.Page > 1 ? Text(filter.Page) : null);
    }

    private static bool Find<T>(
        IReadOnlyList<T> choices,
        string? asked,
        Func<T, string> slug,
        out T? found
    )
    {
        found = default;
        if (string.IsNullOrEmpty(asked))
        {
            return true;
        }

        foreach (var choice in choices)
        {
            if (slug(choice).Equals(asked, StringComparison.OrdinalIgnoreCase))
            {
                found = choice;
                return true;
            }
        }

        return false;
    }

    private static FollowUpFault Fault(
        string what,
        string? asked,
        IEnumerable<(string Text, IEnumerable<(string Name, string? Value)> Query)> choices,
        AddressState address
    ) =>
        new(
            $"{what} ”{asked}” finns inte.",
            [
                .. choices.Select(choice =>
                    (choice.Text, Links.IndicatorList(address, choice.Query))
                ),
                ("Alla indikatorer och nyckeltal", Links.IndicatorList(address)),
            ]
        );

    private static string Cut(string? search)
    {
        var text = (search ?? "").Trim();
        return text.Length > LongestSearch ? text[..LongestSearch] : text;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The address as it stands, before anything in it is understood.</summary>
public sealed record ListQuestion(
    string? Year = null,
    string? Period = null,
    string? Committee = null,
    string? Search = null,
    string? State = null,
    string? Kind = null,
    string? Goal = null,
    string? Order = null,
    string? Page = null
);
