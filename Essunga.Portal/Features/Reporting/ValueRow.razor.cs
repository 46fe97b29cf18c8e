using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting;

/// <summary>One value: typed, asked about when it is unlikely, saved when the field is left.</summary>
public sealed partial class ValueRow : IDisposable
{
    /// <summary>How long a pause is before what is typed is kept as a draft.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private readonly Guid _id = Guid.CreateVersion7();
    private CancellationTokenSource? _pausing;
    private RowStage _stage;
    private string _text = "";
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

    /// <summary>Keeps what is typed under the line's key until it is saved.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?, Task> Keep { get; set; } = default!;

    /// <summary>Told the line's key when its value is saved.</summary>
    [Parameter]
    public EventCallback<string> OnKept { get; set; }

    [Inject]
    private ILogger<ValueRow> Log { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

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
        _text = Line.Draft ?? Plain(_saved?.Value);
        _stage = Line.Draft is null ? RowStage.AsRead : RowStage.Typing;
    }

    private string Plain(decimal? value) =>
        value is null ? "" : Components.Text.Format.Number(value, Line.Decimals);

    private async Task TypedAsync()
    {
        _stage = RowStage.Typing;
        StopPausing();
        var pausing = _pausing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, pausing.Token);
            await KeepAsync();
        }
        catch (OperationCanceledException)
        {
            // Typed on, or left: another pause or the save takes over.
        }
    }

    private async Task ChangedAsync(ChangeEventArgs typed)
    {
        StopPausing();
        _text = typed.Value as string ?? "";
        _reason = null;
        _isLateConfirmed = false;
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
        await KeepAsync();
    }

    private async Task KeepAsync()
    {
        try
        {
            await Keep(Line.Key, HasAnswer || _stage == RowStage.Typing ? _text : null);
        }
        catch (Exception fault)
        {
            // The draft is a safety net: that it is gone must not take the field away from who types in it.
            LoadFault.Record(Log, fault, nameof(ValueRow));
        }
    }

    private void StopPausing()
    {
        _pausing?.Cancel();
        _pausing?.Dispose();
        _pausing = null;
    }

    /// <inheritdoc />
    public void Dispose() => StopPausing();
}
