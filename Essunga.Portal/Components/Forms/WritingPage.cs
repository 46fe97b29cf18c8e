using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Essunga.Portal.Components.Forms;

/// <summary>
/// A page where one thing is written in a form. What is typed is kept on the server after a pause, so that a closed lid
/// or a stopped portal loses a second of it at most; who leaves with something unsaved is asked; a save that meets
/// somebody else's asks which of the two holds.
/// </summary>
/// <typeparam name="TData">The one record that the page shows.</typeparam>
/// <typeparam name="TForm">What stands in the form: an immutable record of text.</typeparam>
public abstract class WritingPage<TData, TForm> : LoadingPage<TData>
    where TData : class
    where TForm : class
{
    private TypingPause? _pause;
    private string? _leaveFor;
    private bool _isLeaving;

    /// <summary>What stands in the form; null before it is shown.</summary>
    protected TForm? Form { get; private set; }

    /// <summary>What was wrong at the last try.</summary>
    protected IReadOnlyList<FormFault> Faults { get; private set; } = [];

    protected WritingQuestion Question { get; private set; }

    protected bool IsSaving { get; private set; }

    /// <summary>What the page says of the last that was done; empty when nothing was.</summary>
    protected string Said { get; set; } = "";

    /// <summary>The reference of a save that broke; null otherwise.</summary>
    protected string? Failure { get; private set; }

    [Inject]
    protected CurrentViewer Reader { get; set; } = default!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    [Inject]
    protected TimeProvider Time { get; set; } = default!;

    [Inject]
    private DraftBook Drafts { get; set; } = default!;

    [Inject]
    private ILoggerFactory FormLogs { get; set; } = default!;

    /// <summary>The form as it is when nothing has been typed, or as the draft has it.</summary>
    protected abstract TForm Begin(TData data);

    /// <summary>Whether a form is about what the page shows.</summary>
    protected abstract bool IsFor(TForm form, TData data);

    /// <summary>Whether it says something else than what is saved.</summary>
    protected abstract bool IsChanged(TForm form, TData data);

    /// <summary>The key that its draft is kept under.</summary>
    protected abstract string KeyOf(TData data);

    protected abstract Task<WriteOutcome> SaveAsync(TForm form, Viewer viewer);

    /// <summary>The form with what it is measured against taken from the page as it is now.</summary>
    protected abstract TForm Seeing(TForm form, TData now);

    /// <summary>What the page does when it is saved; reads it anew unless told otherwise.</summary>
    protected virtual Task AfterSavedAsync(WriteOutcome.Saved saved)
    {
        Form = null;
        return ReloadAsync();
    }

    /// <summary>The form to show.</summary>
    protected TForm FormFor(TData data)
    {
        if (Form is null || !IsFor(Form, data))
        {
            Form = Begin(data);
            Faults = [];
            Question = WritingQuestion.None;
        }

        return Form;
    }

    /// <summary>Takes what was typed or chosen, and keeps it after a pause.</summary>
    protected Task ChangeAsync(TForm form)
    {
        Forget();
        Form = form;
        _pause ??= new TypingPause(Time);
        return _pause.ThenAsync(KeepAsync);
    }

    protected Task SubmitAsync() => TryAsync();

    /// <summary>Saves the reader's own although somebody else has changed the same.</summary>
    protected Task SaveMineAsync()
    {
        if (Form is { } form && State.Data is { } data)
        {
            Form = Seeing(form, data);
        }

        return TryAsync();
    }

    /// <summary>Lets somebody else's hold, and what was typed go.</summary>
    protected async Task TakeTheirsAsync()
    {
        Forget();
        await DropAsync();
        Form = null;
        await ReloadAsync();
    }

    protected void DropQuestion() => Question = WritingQuestion.None;

    protected Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        ArgumentNullException.ThrowIfNull(leaving);
        if (!_isLeaving && Form is { } form && State.Data is { } data && IsChanged(form, data))
        {
            leaving.PreventNavigation();
            Forget();
            _leaveFor = leaving.TargetLocation;
            Question = WritingQuestion.Leave;
            StateHasChanged();
        }

        return Task.CompletedTask;
    }

    /// <summary>Leaves, with what was typed kept as a draft.</summary>
    protected async Task LeaveAsync()
    {
        _isLeaving = true;
        await KeepAsync();
        Navigation.NavigateTo(_leaveFor ?? Links.Start);
    }

    /// <summary>Leaves, with what was typed thrown away.</summary>
    protected async Task LeaveAndDropAsync()
    {
        _isLeaving = true;
        await DropAsync();
        Form = null;
        Navigation.NavigateTo(_leaveFor ?? Links.Start);
    }

    /// <summary>Throws away what was typed and begins with what is saved.</summary>
    protected async Task StartOverAsync()
    {
        Forget();
        await DropAsync();
        Form = null;
        await ReloadAsync();
    }

    /// <summary>Whether the reader may leave without being asked, as after the thing itself is removed.</summary>
    protected void LeaveFreely() => _isLeaving = true;

    /// <summary>"Sparat 14:03".</summary>
    protected static string SavedText(DateTime at) =>
        $"Sparat {Format.Time(TimeOnly.FromDateTime(PortalTime.LocalOf(at)))}";

    private async Task TryAsync()
    {
        // The second click of a double click.
        if (IsSaving || Form is not { } form)
        {
            return;
        }

        Forget();
        _pause?.Stop();
        IsSaving = true;
        try
        {
            await ShowAsync(
                await Reader.FindAsync(CancellationToken.None) is { } viewer
                    ? await SaveAsync(form, viewer)
                    : new WriteOutcome.NotTheirs()
            );
        }
        catch (Exception fault)
        {
            Failure = LoadFault.Record(FormLogs.CreateLogger(GetType()), fault, GetType().Name);
        }
        finally
        {
            IsSaving = false;
        }
    }

    private async Task ShowAsync(WriteOutcome outcome)
    {
        switch (outcome)
        {
            case WriteOutcome.Saved saved:
                await DropAsync();
                Said = SavedText(saved.At);
                await AfterSavedAsync(saved);
                break;
            case WriteOutcome.Faulty faulty:
                Faults = faulty.Faults;
                await KeepAsync();
                break;
            case WriteOutcome.TakenByOther:
                await KeepAsync();
                await ReloadAsync();
                Question = WritingQuestion.Changed;
                break;
            default:
                Question = WritingQuestion.NotYours;
                break;
        }
    }

    private void Forget() =>
        (Faults, Question, Said, Failure, _isLeaving) = ([], WritingQuestion.None, "", null, false);

    private Task KeepAsync() => DraftAsync(Form is null ? null : FormDraft.Write(Form));

    private Task DropAsync()
    {
        _pause?.Stop();
        return DraftAsync(null);
    }

    private async Task DraftAsync(string? text)
    {
        try
        {
            if (
                State.Data is { } data
                && await Reader.FindAsync(CancellationToken.None) is { } viewer
            )
            {
                await Drafts.KeepAsync(viewer.PersonId, KeyOf(data), text, CancellationToken.None);
            }
        }
        catch (Exception fault)
        {
            // The draft is a safety net: that it is gone must not take the form away from who types in it.
            LoadFault.Record(FormLogs.CreateLogger(GetType()), fault, GetType().Name);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _pause?.Dispose();
        }
    }
}

/// <summary>What a page with a form asks.</summary>
public enum WritingQuestion
{
    None,

    /// <summary>Somebody else has changed the same: din, deras, avbryt.</summary>
    Changed,

    /// <summary>Something is typed and not saved.</summary>
    Leave,

    /// <summary>It is not the reader's to change any more.</summary>
    NotYours,
}
