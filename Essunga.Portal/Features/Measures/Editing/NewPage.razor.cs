using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Where an indicator or key figure is made.</summary>
public sealed partial class NewPage
{
    [Inject]
    private EditQuery Query { get; set; } = default!;

    [Inject]
    private SaveIndicator Indicators { get; set; } = default!;

    [Inject]
    private DraftBook Drafts { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<EditContent>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
        && await Query.NewAsync(viewer, cancellation) is { } content
            ? LoadResult.Ready(content)
            : LoadResult.Forbidden<EditContent>();

    private async Task<EditAnswer> SaveAsync(IndicatorToSave asked) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Indicators.RunAsync(viewer, asked, CancellationToken.None)
            : new EditAnswer.NotYours();

    private async Task KeepAsync(string key, string? text)
    {
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await Drafts.KeepAsync(viewer.PersonId, key, text, CancellationToken.None);
        }
    }

    private void GoOn(EditAnswer.Kept kept) =>
        Navigation.NavigateTo(Links.EditIndicator(kept.Code));
}
