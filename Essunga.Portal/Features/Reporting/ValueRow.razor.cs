using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Status;
using Essunga.Portal.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting;

/// <summary>One value: typed, asked about when it is unlikely, saved when the field is left.</summary>
public sealed partial class ValueRow
{
    private readonly Guid _id = Guid.CreateVersion7();
    private RowStage _stage;
    private string _text = "";
    private string _population = "";
    private string _comment = "";
    private string _judged = "";
    private decimal? _value;
    private int? _count;
    private string? _reason;
    private string? _problem;
    private bool _isAboutPopulation;
    private bool _isUnmeasured;
    private bool _isOpen;
    private SavedValue? _saved;
    private SavedValue? _theirs;
    private bool _isLateConfirmed;
    private ElementReference _more;

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

    private bool IsTyped => _stage is RowStage.Typing or RowStage.NeedsCount;

    private string InputClass => HasAnswer || IsTyped ? "num-input is-odd" : "num-input";

    private string Described => HasAnswer ? $"{Line.Key}-h {Line.Key}-q" : $"{Line.Key}-h";

    // What a pasted column is put beside when it is reviewed: code, period, gender.
    private string Mark =>
        $"{Line.Code}\t{Components.Text.Format.Period(Line.Period)}\t{ReportWords.Of(Line.Gender)}";

    private (SignalKind Kind, string Word) Look =>
        RowLook.Of(_stage)
        ?? (
            _saved is { IsUnmeasured: true } ? RowLook.Unmeasured
            : _saved is not null ? RowLook.Kept
            : Line.IsDue ? RowLook.Missing
            : (SignalKind.NotStated, "inte ifyllt")
        );

    private string? Was =>
        _stage is RowStage.AsRead or RowStage.Kept && _saved is { } saved
            ? ReportWords.When(saved.At, Today)
                + (saved.IsCorrected ? ", rättat" : "")
                + (saved.IsWithheld ? ", visas inte: för få" : "")
            : null;

    // Only meant when what is typed was a number.
    private decimal Number => _value.GetValueOrDefault();

    private string Typing =>
        _isUnmeasured ? StatusWords.Unmeasured : ReportWords.Written(Line, _value);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _saved = Line.Saved;
        _text = Line.Draft?.Text ?? Plain(_saved?.Value);
        _population = Line.Draft?.Population ?? Plain(_saved?.PopulationSize);
        _comment = Line.Draft?.Comment ?? _saved?.Comment ?? "";
        _reason = Line.Draft?.Reason;
        _judged = _text;
        var isAsSaved =
            _text == Plain(_saved?.Value)
            && _population == Plain(_saved?.PopulationSize)
            && _comment == (_saved?.Comment ?? "");
        _stage = Line.Draft is null || isAsSaved ? RowStage.AsRead : RowStage.Typing;
        _isOpen = Line.Draft is { Comment: { } kept } && kept != (_saved?.Comment ?? "");
    }

    private string Plain(decimal? value) =>
        value is null
            ? ""
            : Components.Text.Format.Number(value, SwedishNumber.DecimalsOf(value, Line.Decimals));

    private static string Plain(int? count) =>
        count is null ? "" : Components.Text.Format.Number(count);

    private void Toggle() => _isOpen = !_isOpen;

    private async Task CloseAsync()
    {
        _isOpen = false;
        await _more.FocusAsync();
    }

    private void Typed()
    {
        _stage = RowStage.Typing;
        _isUnmeasured = false;
        Keep();
    }

    private void Commented(string comment)
    {
        _comment = comment;
        Keep();
    }

    private void StopAsking()
    {
        _isUnmeasured = false;
        Typed();
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

    private Task CountChangedAsync(ChangeEventArgs typed)
    {
        _population = typed.Value as string ?? "";
        return JudgeAsync(isConfirmed: false);
    }

    private Task SaveCommentAsync() => JudgeAsync(isConfirmed: true);

    private Task UnmeasuredAsync()
    {
        _isUnmeasured = true;
        return JudgeAsync(isConfirmed: true);
    }

    private async Task JudgeAsync(bool isConfirmed)
    {
        var judged = TypedValue.Judge(
            Line,
            _saved,
            new LineText(_text, _population, _comment, _isUnmeasured || IsStillUnmeasured),
            isConfirmed,
            _isLateConfirmed
        );
        (_value, _count, _problem) = (judged.Value, judged.Population, judged.Problem);
        _isAboutPopulation = judged.IsAboutPopulation;
        if (judged.Next == RowStage.Saving)
        {
            await SaveAsync();
            return;
        }

        if (judged.Next == RowStage.AsRead)
        {
            Show(_saved);
        }

        await SetAsync(judged.Next);
    }

    // A comment that is put right beside what could not be measured.
    private bool IsStillUnmeasured =>
        _saved is { IsUnmeasured: true }
        && string.IsNullOrWhiteSpace(_text)
        && _comment.Trim() != (_saved.Comment ?? "");

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
        _isUnmeasured = false;
        (_text, _population) = (Plain(_saved?.Value), Plain(_saved?.PopulationSize));
        return SetAsync(
            _comment.Trim() == (_saved?.Comment ?? "") ? RowStage.AsRead : RowStage.Typing
        );
    }

    private void Show(SavedValue? saved)
    {
        _text = Plain(saved?.Value);
        _population = Plain(saved?.PopulationSize);
        _comment = saved?.Comment ?? "";
    }

    /// <summary>What waits for an answer is kept as a draft; what needs none is not.</summary>
    private async Task SetAsync(RowStage stage)
    {
        _stage = stage;
        if (RowLook.HasDraft(stage))
        {
            Keep();
            await Drafts.FlushAsync();
        }
        else
        {
            await Drafts.DropAsync(Line.DraftKey);
        }
    }

    private void Keep() =>
        Drafts.Keep(Line.DraftKey, new ValueDraft(_text, _reason, _population, _comment));
}
