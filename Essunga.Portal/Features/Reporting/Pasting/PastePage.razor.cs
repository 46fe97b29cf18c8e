using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Identity;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>Several years or units at once: pasted, reviewed, saved in one go.</summary>
public sealed partial class PastePage
{
    private string _text = "";
    private string _reason = "";
    private string _said = "";
    private string? _problem;
    private string? _fault;
    private string? _told;
    private PasteTrial? _trial;
    private Guid _orderId;
    private bool _isTaken;
    private bool _isShown;
    private TextField? _field;
    private ElementReference _preview;

    [Inject]
    private PasteQuery Query { get; set; } = default!;

    [Inject]
    private PasteCommand Pastes { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<PastePage> Log { get; set; } = default!;

    private bool IsBusy { get; set; }

    private string Standing =>
        _trial is { } trial
            ? PasteWords.Counts(trial)
            : "Flera år, perioder eller enheter på en gång.";

    /// <inheritdoc />
    protected override async Task<LoadResult<PasteStart>> LoadAsync(
        CancellationToken cancellation
    ) =>
        await Reader.FindAsync(cancellation) is { } viewer
            ? LoadResult.Ready(await Query.RunAsync(viewer, cancellation))
            : LoadResult.Forbidden<PasteStart>();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (!_isTaken && State.Data is { } start)
        {
            // What was left unfinished is shown as it would be saved now.
            _isTaken = true;
            _text = start.Draft?.Form.Text ?? "";
            _reason = start.Draft?.Form.Reason ?? "";
            _isShown = true;
            Show(start.Trial);
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_trial is not null && !_isShown)
        {
            _isShown = true;
            await _preview.FocusAsync();
        }
    }

    private void Type(string text)
    {
        (_text, _said, _problem, _trial) = (text, "", null, null);
        Keep();
    }

    private void Explain(string reason)
    {
        (_reason, _fault) = (reason, null);
        Keep();
    }

    private void Keep() => Drafts.Keep(PasteDraft.Key, new PasteDraft(_text, _reason));

    private Task ReviewAsync() =>
        WorkAsync(async () =>
        {
            await Drafts.FlushAsync();
            (_said, _told, _fault) = ("", null, null);
            var trial = await Reader.FindAsync(CancellationToken.None) is { } viewer
                ? await Pastes.TryAsync(viewer, _text, CancellationToken.None)
                : null;
            if (trial is null)
            {
                _problem = PasteMatch.NotYours;
                return;
            }

            _isShown = false;
            Show(trial);
        });

    // A new id for each review: what is sent again after it is the same save.
    private void Show(PasteTrial? trial)
    {
        _orderId = Guid.CreateVersion7();
        _problem = trial?.Problem;
        _trial = trial is { Problem: null } ? trial : null;
    }

    private Task SaveAsync((bool IsUnlikelyMeant, bool IsLateMeant) meant) =>
        WorkAsync(async () =>
        {
            if (_trial is not { } seen)
            {
                return;
            }

            (_told, _fault) = (null, null);
            await TakeAsync(
                await Reader.FindAsync(CancellationToken.None) is { } viewer
                    ? await Pastes.RunAsync(
                        viewer,
                        new PasteOrder(
                            _orderId,
                            _text,
                            seen,
                            _reason,
                            meant.IsUnlikelyMeant,
                            meant.IsLateMeant
                        ),
                        CancellationToken.None
                    )
                    : new PasteAnswer.NotYours()
            );
        });

    private async Task TakeAsync(PasteAnswer answer)
    {
        switch (answer)
        {
            case PasteAnswer.Done done:
                await DoneAsync(done);
                break;
            case PasteAnswer.Otherwise other:
                _isShown = false;
                Show(other.Now);
                _told =
                    "Något har ändrats sedan du granskade, så inget är sparat. Det här gäller nu.";
                break;
            case PasteAnswer.NotAnswered:
                _told = PasteWords.Unanswered;
                break;
            case PasteAnswer.Refused refused:
                _fault = RuleTexts.Of(refused.Rule);
                break;
            default:
                _told = "Du kan inte längre rapportera de här värdena. Inget är sparat.";
                break;
        }
    }

    private async Task DoneAsync(PasteAnswer.Done done)
    {
        var at = Format.Time(
            TimeOnly.FromDateTime(PortalTime.LocalOf(Time.GetUtcNow().UtcDateTime))
        );
        (_text, _reason, _trial) = (done.Left, "", null);
        _said = PasteWords.Done(done, at);
        if (_text.Length == 0)
        {
            await Drafts.DropAsync(PasteDraft.Key);
        }
        else
        {
            Keep();
            await Drafts.FlushAsync();
        }

        await FocusAsync();
    }

    private async Task CancelAsync()
    {
        _trial = null;
        await FocusAsync();
    }

    private async Task DropAsync()
    {
        (_text, _reason, _trial, _problem) = ("", "", null, null);
        await Drafts.DropAsync(PasteDraft.Key);
        await FocusAsync();
    }

    private ValueTask FocusAsync() => _field?.FocusAsync() ?? ValueTask.CompletedTask;

    // The second click of a double click does nothing.
    private async Task WorkAsync(Func<Task> work)
    {
        if (IsBusy)
        {
            return;
        }

        IsBusy = true;
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            var reference = LoadFault.Record(Log, fault, nameof(PastePage));
            _told =
                $"Det gick inte. Inget är sparat, och det du klistrade in finns kvar. Referens {reference}.";
            _problem = _trial is null ? _told : null;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
