using Essunga.Portal.Components.Loading;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.List;

/// <summary>All indicators and key figures: search, filter, sort and page, all in the address.</summary>
public sealed partial class ListPage
{
    /// <summary>Year in the address.</summary>
    [SupplyParameterFromQuery(Name = "ar")]
    public string? Year { get; set; }

    /// <summary>Reporting point in the address.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? Period { get; set; }

    /// <summary>Committee in the address.</summary>
    [SupplyParameterFromQuery(Name = "namnd")]
    public string? Committee { get; set; }

    /// <summary>Searched words in the address.</summary>
    [SupplyParameterFromQuery(Name = ListAddress.Search)]
    public string? Search { get; set; }

    /// <summary>State in the address: "nar-inte".</summary>
    [SupplyParameterFromQuery(Name = ListAddress.State)]
    public string? Standing { get; set; }

    /// <summary>Kind in the address: "nyckeltal".</summary>
    [SupplyParameterFromQuery(Name = ListAddress.Kind)]
    public string? Kind { get; set; }

    /// <summary>Goal in the address: "3".</summary>
    [SupplyParameterFromQuery(Name = ListAddress.Goal)]
    public string? Goal { get; set; }

    /// <summary>Order in the address: "-andrad".</summary>
    [SupplyParameterFromQuery(Name = ListAddress.Order)]
    public string? Order { get; set; }

    /// <summary>Page in the address, from 1.</summary>
    [SupplyParameterFromQuery(Name = ListAddress.Page)]
    public string? Page { get; set; }

    [Inject]
    private IndicatorListQuery Query { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<ListPageData>> LoadAsync(
        CancellationToken cancellation
    )
    {
        var data = await Query.RunAsync(
            new ListQuestion(Year, Period, Committee, Search, Standing, Kind, Goal, Order, Page),
            cancellation
        );
        return data.Content is null ? LoadResult.NotFound(data) : LoadResult.Ready(data);
    }
}
