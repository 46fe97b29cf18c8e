using Essunga.Portal.Components.Measures;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>Finds, sorts and pages the indicators; of all that is read, the page gets its forty rows.</summary>
public sealed class IndicatorListQuery(
    CalendarReader calendars,
    IndicatorListReader listings,
    ReadCache cache,
    TimeProvider time
)
{
    // As many as a small chart can show.
    private const int MostInSpark = 12;

    public async Task<ListPageData> RunAsync(ListQuestion asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var calendar = await calendars.ReadAsync(cancellation);
        var (followUp, fault) = FollowUpAddress.Understand(
            calendar,
            asked.Year,
            asked.Period,
            asked.Committee,
            time.Today(),
            Links.Indicators
        );
        if (followUp is null)
        {
            return new ListPageData(null, fault, null);
        }

        return await cache.GetAsync(
            ("indicators", asked, followUp),
            RestsOn.Everything,
            token => MakeAsync(asked, followUp, token),
            cancellation
        );
    }

    private async Task<ListPageData> MakeAsync(
        ListQuestion asked,
        FollowUp followUp,
        CancellationToken cancellation
    )
    {
        var listing = await listings.ReadAsync(followUp.Period, followUp.Point, cancellation);
        var (filter, wrong) = ListAddress.Understand(asked, listing.Goals, followUp.State);
        if (filter is null)
        {
            return new ListPageData(followUp, wrong, null);
        }

        var all = followUp.Committee is { } committee
            ? [.. listing.Indicators.Where(one => one.IsOf(committee))]
            : listing.Indicators;
        var matching = ListMatch.Sorted(ListMatch.Of(all, filter), filter);
        var pages = Math.Max(1, (matching.Count + ListContent.PageSize - 1) / ListContent.PageSize);
        // A page that is gone, when values or another committee made the list shorter, leads to the last one.
        var missing = filter.Page > pages ? filter.Page : (int?)null;
        filter = filter with { Page = Math.Min(filter.Page, pages) };
        var shown = matching
            .Skip((filter.Page - 1) * ListContent.PageSize)
            .Take(ListContent.PageSize)
            .ToList();
        return new ListPageData(
            followUp,
            null,
            new ListContent(
                filter,
                ListCounts.Of(all),
                ListCounts.Of(matching),
                pages,
                missing,
                [.. shown.Select(one => Row(one, followUp.State))],
                shown.ToDictionary(one => one.Indicator.Id, ChangedOn),
                ListMatch.Goals(listing.Goals, filter),
                listing.Goals
            )
        );
    }

    private static IndicatorRow Row(ListedIndicator listed, AddressState address)
    {
        var row = IndicatorRow.From(listed.Indicator, address);
        return row with
        {
            Chart = row.Chart with
            {
                Series =
                [
                    .. row.Chart.Series.Select(series =>
                        series with
                        {
                            Points = [.. series.Points.TakeLast(MostInSpark)],
                        }
                    ),
                ],
            },
        };
    }

    private static string ChangedOn(ListedIndicator listed) =>
        listed.ChangedAt is { } at
            ? Format.ShortDateWithYear(PortalTime.DayOf(at))
            : Format.Missing;
}
