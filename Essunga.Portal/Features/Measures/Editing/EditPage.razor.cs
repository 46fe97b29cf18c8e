using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Where an indicator is changed: its targets, its definition and its end, each saved by itself.</summary>
public sealed partial class EditPage
{
    private bool _isAdding;
    private int _addingNumber;
    private bool _isNewDone;
    private EditedTarget? _dropped;
    private string? _dropProblem;

    /// <summary>The indicator's code in large or small letters: "i08".</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private EditQuery Query { get; set; } = default!;

    [Inject]
    private SaveIndicator Indicators { get; set; } = default!;

    [Inject]
    private SaveTarget Targets { get; set; } = default!;

    [Inject]
    private EndIndicator Ends { get; set; } = default!;

    [Inject]
    private DraftBook Drafts { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<EditContent>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
        && await Query.RunAsync(Id, viewer, cancellation) is { } content
            ? LoadResult.Ready(content)
            : LoadResult.NotFound<EditContent>();

    private bool HasNewDraft(EditContent content) =>
        !_isNewDone && content.Drafts.ContainsKey(TargetEditor.KeyOf(content, null));

    private Task<EditAnswer> SaveAsync(IndicatorToSave asked) =>
        AsViewerAsync(viewer => Indicators.RunAsync(viewer, asked, CancellationToken.None));

    private Task<EditAnswer> SaveAsync(TargetToSave asked)
    {
        (_dropped, _dropProblem) = (null, null);
        return AsViewerAsync(viewer => Targets.RunAsync(viewer, asked, CancellationToken.None));
    }

    private Task<EditAnswer> EndAsync(DateOnly? on, string reason) =>
        AsViewerAsync(viewer =>
            Ends.RunAsync(
                viewer,
                State.Data!.Indicator!.Id,
                State.Data.Indicator.Version,
                on,
                reason,
                CancellationToken.None
            )
        );

    private async Task DropAsync(EditedTarget target)
    {
        (_dropped, _dropProblem) = (null, null);
        var indicator = State.Data!.Indicator!;
        var answer = await AsViewerAsync(viewer =>
            Targets.DropAsync(
                viewer,
                indicator.Id,
                indicator.Version,
                target.Id,
                CancellationToken.None
            )
        );
        switch (answer)
        {
            case EditAnswer.Kept:
                _dropped = target;
                break;
            case EditAnswer.Refused refused:
                _dropProblem = RuleTexts.Of(refused.Rule);
                break;
            default:
                _dropProblem =
                    "Inget är borttaget: något har ändrats sedan du öppnade sidan. Läs vad som gäller nu, och försök igen.";
                break;
        }

        await ReloadAsync();
    }

    /// <summary>The target as it was, with a new id: what is removed stays so in the log.</summary>
    private async Task UndoAsync()
    {
        if (_dropped is { } dropped && State.Data?.Indicator is { } indicator)
        {
            var answer = await SaveAsync(
                new TargetToSave(
                    indicator.Id,
                    indicator.Version,
                    Guid.CreateVersion7(),
                    dropped.Read.Path,
                    null,
                    null,
                    IsMeant: true
                )
            );
            _dropProblem = answer is EditAnswer.Kept ? null : "Det gick inte att ångra.";
            await ReloadAsync();
        }
    }

    private Task ShowNewAsync()
    {
        CancelNew();
        return ReloadAsync();
    }

    private void CancelNew() =>
        (_isAdding, _isNewDone, _addingNumber) = (false, true, _addingNumber + 1);

    private async Task KeepAsync(string key, string? text)
    {
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await Drafts.KeepAsync(viewer.PersonId, key, text, CancellationToken.None);
        }
    }

    private async Task<EditAnswer> AsViewerAsync(Func<Viewer, Task<EditAnswer>> act) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await act(viewer)
            : new EditAnswer.NotYours();
}
