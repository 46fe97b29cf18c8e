using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Reporting.Pasting;
using Essunga.Portal.Identity;
using Essunga.Portal.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Essunga.Portal.Features.Reporting;

/// <summary>Everything that the reader owes, each thing saved by itself.</summary>
public sealed partial class ReportPage
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private string _saved = "";
    private DotNetObjectReference<ReportPage>? _self;

    [Inject]
    private ReportQuery Query { get; set; } = default!;

    [Inject]
    private ReportValue Values { get; set; } = default!;

    [Inject]
    private ReportActivity Activities { get; set; } = default!;

    [Inject]
    private ITextDesk Texts { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task<LoadResult<ReportBoard>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
            ? LoadResult.Ready(await Query.RunAsync(viewer, cancellation))
            : LoadResult.Forbidden<ReportBoard>();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            try
            {
                await using var module = await Script.InvokeAsync<IJSObjectReference>(
                    "import",
                    "./js/report.js"
                );
                _self = DotNetObjectReference.Create(this);
                await module.InvokeVoidAsync("walkByEnter", _self);
            }
            catch (JSDisconnectedException)
            {
                // The reader has left already.
            }
        }
    }

    /// <summary>Lets a pasted column be reviewed before it is saved: what was pasted is kept, and shown on its own page.</summary>
    [JSInvokable]
    public async Task ReviewAsync(string pasted)
    {
        Drafts.Keep(PasteDraft.Key, new PasteDraft(pasted, null));
        await Drafts.FlushAsync();
        Navigation.NavigateTo(Links.ReportPaste);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _self?.Dispose();
        }
    }

    private int Done(ReportBoard board) =>
        board.Values.Count(line => line.Saved is not null || _done.Contains(line.Key));

    private async Task<ReportAnswer> ReportAsync(ValueToReport asked) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Values.RunAsync(viewer, asked, CancellationToken.None)
            : new ReportAnswer.NotYours();

    private async Task<ReportAnswer> ReportAsync(ActivityToReport asked) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
            ? await Activities.RunAsync(viewer, asked, CancellationToken.None)
            : new ReportAnswer.NotYours();

    private async Task<ReportAnswer> KeepCommentAsync(ActivityLine line, TextKey comment) =>
        await Reader.FindAsync(CancellationToken.None) is { } viewer
        && await Texts.KeepAsync(viewer, comment, CancellationToken.None)
            ? await Activities.LatestAsync(
                line.ActivityId,
                Guid.ParseExact(comment.Field, "N"),
                CancellationToken.None
            )
            : new ReportAnswer.NotYours();

    private void NoteKept(string key)
    {
        _done.Add(key);
        _saved =
            $"Sparat {Format.Time(TimeOnly.FromDateTime(PortalTime.LocalOf(Time.GetUtcNow().UtcDateTime)))}";
    }
}
