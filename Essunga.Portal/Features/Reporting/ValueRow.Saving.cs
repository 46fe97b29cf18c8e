using Essunga.Portal.Components.Loading;
using Essunga.Portal.Texts;

namespace Essunga.Portal.Features.Reporting;

/// <summary>How a line is saved, and what is made of the answer.</summary>
public sealed partial class ValueRow
{
    private bool _isSaving;
    private bool _isAgain;

    private async Task TakeTheirsAsync()
    {
        _saved = _theirs;
        _isUnmeasured = false;
        Show(_theirs);
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
        if (_isSaving)
        {
            // n was told, or another value typed, while one was on its way: it is looked at when the answer is here.
            _isAgain = true;
            return;
        }

        (_isSaving, _stage) = (true, RowStage.Saving);
        StateHasChanged();
        var sent = (_text, _population, _comment);
        try
        {
            await TakeAsync(
                await Report(
                    new ValueToReport(
                        _id,
                        Line.IndicatorId,
                        Line.Period,
                        Line.Gender,
                        _isUnmeasured || IsStillUnmeasured ? null : _value,
                        _saved,
                        string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim()
                    )
                    {
                        PopulationSize = _isUnmeasured ? null : _count,
                        Comment = CommentToSave,
                    }
                ),
                sent
            );
        }
        catch (Exception fault)
        {
            LoadFault.Record(Log, fault, nameof(ValueRow));
            _stage = RowStage.Failed;
        }

        _isSaving = false;
        if (_isAgain)
        {
            _isAgain = false;
            await JudgeAsync(isConfirmed: false);
        }
    }

    // Why it could not be measured says nothing of the value that was measured after all.
    private string? CommentToSave =>
        !_isUnmeasured
        && _value is not null
        && _saved is { IsUnmeasured: true }
        && _comment.Trim() == _saved.Comment
            ? null
            : _comment;

    private async Task TakeAsync(
        ReportAnswer answer,
        (string Text, string Population, string Comment) sent
    )
    {
        switch (answer)
        {
            case ReportAnswer.Kept kept:
                await KeptAsync(kept.Value, sent);
                break;
            case ReportAnswer.TakenByOther taken:
                _theirs = taken.Theirs;
                await SetAsync(RowStage.Taken);
                break;
            case ReportAnswer.Refused refused:
                _problem = RuleTexts.Of(refused.Rule);
                await SetAsync(
                    _saved is null || _saved.Value == _value ? RowStage.Wrong : RowStage.NeedsReason
                );
                break;
            default:
                _problem = "Du kan inte längre rapportera det här värdet.";
                await SetAsync(RowStage.Wrong);
                break;
        }
    }

    // What is typed in a field since it was sent is not written over.
    private async Task KeptAsync(
        SavedValue kept,
        (string Text, string Population, string Comment) sent
    )
    {
        _saved = kept;
        _isUnmeasured = false;
        _reason = null;
        var isTypedSince = (_text, _population, _comment) != sent;
        _text = _text == sent.Text ? Plain(kept.Value) : _text;
        _population = _population == sent.Population ? Plain(kept.PopulationSize) : _population;
        _comment = _comment == sent.Comment ? kept.Comment ?? "" : _comment;
        await SetAsync(isTypedSince ? RowStage.Typing : RowStage.Kept);
        await OnKept.InvokeAsync(Line.Key);
    }
}
