using Essunga.Portal.Components.Loading;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Start;

/// <summary>Each reader's own start page: what the role comes for, first.</summary>
public sealed partial class StartPage
{
    [Inject]
    private StartQuery Query { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<StartBoard>> LoadAsync(
        CancellationToken cancellation
    ) =>
        LoadResult.Ready(
            await Query.RunAsync(await Reader.FindAsync(cancellation), Time.Today(), cancellation)
        );
}
