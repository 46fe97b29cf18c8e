using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.OneIndicator;

/// <summary>One indicator or key figure as it stands at a reporting point.</summary>
public sealed partial class IndicatorPage
{
    /// <summary>The indicator's code in large or small letters: "i08".</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Year in the address.</summary>
    [SupplyParameterFromQuery(Name = "ar")]
    public string? Year { get; set; }

    /// <summary>Reporting point in the address.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? Period { get; set; }

    /// <summary>Committee in the address: changes nothing here and follows along in the links.</summary>
    [SupplyParameterFromQuery(Name = "namnd")]
    public string? Committee { get; set; }

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private IndicatorPageQuery Query { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<IndicatorPageData>> LoadAsync(
        CancellationToken cancellation
    )
    {
        var data = await Query.RunAsync(Id, Year, Period, Committee, cancellation);
        if (data.Content is not { } content)
        {
            return LoadResult.NotFound(data);
        }

        var viewer = await Reader.FindAsync(cancellation);
        return LoadResult.Ready(
            data with
            {
                MayEdit =
                    viewer?.May(PortalAction.EditIndicators, content.Indicator.NodePath) is true,
            }
        );
    }
}
