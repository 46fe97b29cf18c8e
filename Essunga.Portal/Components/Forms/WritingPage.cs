using Essunga.Portal.Components.Loading;
using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Essunga.Portal.Components.Forms;

/// <summary>
/// A page where one thing is written in a form. What is typed is kept on the server by <see cref="DraftKeeper"/>; who
/// leaves with something unsaved is asked; a save that meets somebody else's asks which of the two holds.
/// </summary>
/// <typeparam name="TData">The one record that the page shows.</typeparam>
/// <typeparam name="TForm">What stands in the form: an immutable record of text.</typeparam>
public abstract class WritingPage<TData, TForm> : LoadingPage<TData>
    where TData : class
    where TForm : class
{
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
    private DraftKeeper Drafts { get; set; } = default!;

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

    /// <summary>Takes what was typed or chosen, and keeps it.</summary>
    protected void Change(TForm form)
    {
        Forget();
        Form = form;
        Keep();
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
        await Drafts.FlushAsync();
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
                break;
            case WriteOutcome.TakenByOther:
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

    private void Keep()
    {
        if (Form is { } form && State.Data is { } data)
        {
            Drafts.Keep(KeyOf(data), form);
        }
    }

    private Task DropAsync() =>
        State.Data is { } data ? Drafts.DropAsync(KeyOf(data)) : Task.CompletedTask;
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
