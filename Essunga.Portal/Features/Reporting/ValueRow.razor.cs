using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting;

/// <summary>One value: typed, asked about when it is unlikely, saved when the field is left.</summary>
public sealed partial class ValueRow
{
    private readonly Guid _id = Guid.CreateVersion7();
    private RowStage _stage;
    private string _text = "";
    private string _judged = "";
    private decimal _value;
    private string? _reason;
    private string? _problem;
    private SavedValue? _saved;
    private SavedValue? _theirs;
    private bool _isLateConfirmed;

    /// <summary>The line as it was read.</summary>
    [Parameter, EditorRequired]
    public ValueLine Line { get; set; } = default!;

    [Parameter]
    public DateOnly Today { get; set; }

    /// <summary>Saves a value.</summary>
    [Parameter, EditorRequired]
    public Func<ValueToReport, Task<ReportAnswer>> Report { get; set; } = default!;

    /// <summary>Told the line's key when its value is saved.</summary>
    [Parameter]
    public EventCallback<string> OnKept { get; set; }

    [Inject]
    private ILogger<ValueRow> Log { get; set; } = default!;

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    private bool HasAnswer => RowLook.HasAnswer(_stage);

    private string InputClass =>
        HasAnswer || _stage == RowStage.Typing ? "num-input is-odd" : "num-input";

    private string Described => HasAnswer ? $"{Line.Key}-h {Line.Key}-q" : $"{Line.Key}-h";

    private (SignalKind Kind, string Word) Look =>
        RowLook.Of(_stage)
        ?? (
            _saved is not null ? RowLook.Kept
            : Line.IsDue ? RowLook.Missing
            : (SignalKind.NotStated, "inte ifyllt")
        );

    private string? Was =>
        _stage is RowStage.AsRead or RowStage.Kept && _saved is { } saved
            ? ReportWords.When(saved.At, Today) + (saved.IsCorrected ? ", rättat" : "")
            : null;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _saved = Line.Saved;
        _text = Line.Draft?.Text ?? Plain(_saved?.Value);
        _reason = Line.Draft?.Reason;
        _judged = _text;
        _stage = Line.Draft is null ? RowStage.AsRead : RowStage.Typing;
    }

    private string Plain(decimal? value) =>
        value is null ? "" : Components.Text.Format.Number(value, Line.Decimals);

    private void Typed()
    {
        _stage = RowStage.Typing;
        Keep();
    }

    private async Task ChangedAsync(ChangeEventArgs typed)
    {
        _text = typed.Value as string ?? "";
        if (_text != _judged)
        {
            // What was answered was about another value.
            _judged = _text;
            _reason = null;
            _isLateConfirmed = false;
        }

        await JudgeAsync(isConfirmed: false);
    }

    private async Task JudgeAsync(bool isConfirmed)
    {
        var judged = TypedValue.Judge(Line, _saved, _text, isConfirmed, _isLateConfirmed);
        (_value, _problem) = (judged.Value, judged.Problem);
        if (judged.Next == RowStage.Saving)
        {
            await SaveAsync();
            return;
        }

        if (judged.Next == RowStage.AsRead)
        {
            _text = Plain(_saved?.Value);
        }

        await SetAsync(judged.Next);
    }

    private async Task MeantAsync(decimal meant)
    {
        _text = Plain(meant);
        await JudgeAsync(isConfirmed: true);
    }

    private Task ConfirmAsync() => JudgeAsync(isConfirmed: true);

    private Task ConfirmLateAsync()
    {
        _isLateConfirmed = true;
        return JudgeAsync(isConfirmed: true);
    }

    private Task MistypedAsync()
    {
        _reason = "Felskrivet";
        return SaveAsync();
    }

    private Task GoBackAsync()
    {
        _reason = null;
        _isLateConfirmed = false;
        _text = Plain(_saved?.Value);
        return SetAsync(RowStage.AsRead);
    }

    private async Task TakeTheirsAsync()
    {
        _saved = _theirs;
        _text = Plain(_theirs?.Value);
        await SetAsync(RowStage.Kept);
        await OnKept.InvokeAsync(Line.Key);
    }

    private Task InsistAsync()
    {
        _saved = _theirs;
        _reason = null;
        return JudgeAsync(isConfirmed: true);
    }

    private async Task SaveAsync()
    {
        if (_stage == RowStage.Saving)
        {
            return;
        }

        _stage = RowStage.Saving;
        StateHasChanged();
        try
        {
            await TakeAsync(
                await Report(
                    new ValueToReport(
                        _id,
                        Line.IndicatorId,
                        Line.Period,
                        Line.Gender,
                        _value,
                        _saved,
                        string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim()
                    )
                )
            );
        }
        catch (Exception fault)
        {
            LoadFault.Record(Log, fault, nameof(ValueRow));
            _stage = RowStage.Failed;
        }
    }

    private async Task TakeAsync(ReportAnswer answer)
    {
        switch (answer)
        {
            case ReportAnswer.Kept kept:
                _saved = kept.Value;
                _text = Plain(kept.Value.Value);
                await SetAsync(RowStage.Kept);
                await OnKept.InvokeAsync(Line.Key);
                break;
            case ReportAnswer.TakenByOther taken:
                _theirs = taken.Theirs;
                await SetAsync(RowStage.Taken);
                break;
            case ReportAnswer.Refused refused:
                _problem = RuleTexts.Of(refused.Rule);
                await SetAsync(_saved is null ? RowStage.Wrong : RowStage.NeedsReason);
                break;
            default:
                _problem = "Du kan inte längre rapportera det här värdet.";
                await SetAsync(RowStage.Wrong);
                break;
        }
    }

    /// <summary>What waits for an answer is kept as a draft; what needs none is not.</summary>
    private async Task SetAsync(RowStage stage)
    {
        _stage = stage;
        if (HasAnswer)
        {
            Keep();
            await Drafts.FlushAsync();
        }
        else
        {
            await Drafts.DropAsync(Line.DraftKey);
        }
    }

    private void Keep() => Drafts.Keep(Line.DraftKey, new ValueDraft(_text, _reason));
}
