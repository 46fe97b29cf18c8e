using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Reporting;

/// <summary>
/// When it is saved: once the reader has stopped choosing, or leaves the field. Who goes down a list with the arrows
/// passes answers that are not meant, and each that is saved is a report of its own for ever.
/// </summary>
public sealed partial class ActivityRow : IDisposable
{
    private TypingPause? _pause;

    // Chosen and not yet sent.
    private bool _isChosen;
    private bool _isSaving;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    private Task ChosenAsync()
    {
        Drafts.Keep(DraftKey, new ActivityDraft(_status, _willBe));
        _isChosen = IsTold;
        _stage = IsTold ? RowStage.Saving : RowStage.Typing;
        _pause ??= new TypingPause(Time);
        return _pause.ThenAsync(SaveChosenAsync);
    }

    private Task SaveChosenAsync() => _isChosen ? SaveAsync() : Task.CompletedTask;

    private async Task SaveAsync()
    {
        if (_isSaving)
        {
            // What was chosen meanwhile goes after it.
            return;
        }

        _isSaving = true;
        try
        {
            do
            {
                await SendAsync();
            } while (_isChosen);
        }
        catch (Exception fault)
        {
            LoadFault.Record(Log, fault, nameof(ActivityRow));
            (_stage, _isChosen) = (RowStage.Failed, false);
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task SendAsync()
    {
        _isChosen = false;
        if (_status is not { } status)
        {
            return;
        }

        _stage = RowStage.Saving;
        StateHasChanged();
        var answer = await Report(
            new ActivityToReport(
                _id,
                Line.ActivityId,
                Point.Id,
                status,
                IsAsked ? WillBeCompleted : null,
                _comment,
                _kept?.At
            )
        );
        await TakeAsync(answer);
    }

    private async Task TakeAsync(ReportAnswer answer)
    {
        switch (answer)
        {
            case ReportAnswer.ActivityKept { Report: var report } when _isChosen:
                var chosen = (_status, _willBe);
                Take(report);
                (_status, _willBe) = chosen;
                break;
            case ReportAnswer.ActivityKept kept:
                Take(kept.Report);
                await Drafts.DropAsync(DraftKey);
                await OnKept.InvokeAsync(Id);
                break;
            case ReportAnswer.ActivityTakenByOther taken:
                _theirs = taken.Theirs;
                (_stage, _isChosen) = (RowStage.Taken, false);
                break;
            case ReportAnswer.Refused refused:
                _problem = RuleTexts.Of(refused.Rule);
                (_stage, _isChosen) = (RowStage.Wrong, false);
                break;
            default:
                _problem = "Du kan inte längre rapportera den här aktiviteten.";
                (_stage, _isChosen) = (RowStage.Wrong, false);
                break;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _pause?.Dispose();
}
