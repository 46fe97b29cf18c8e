using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>
/// A part of the page that is saved by itself. What is typed is kept as a draft; what somebody else saved in between is
/// shown beside it, and only when it is about the same part.
/// </summary>
/// <typeparam name="TForm">What is typed.</typeparam>
public abstract class EditSection<TForm> : ComponentBase, IDisposable
    where TForm : class
{
    private EditContent? _shown;
    private TypingPause? _pause;
    private string _start = "";
    private Guid? _seen;
    private bool _isDraft;

    [Parameter, EditorRequired]
    public EditContent Content { get; set; } = default!;

    /// <summary>Keeps a draft under a key; null throws it away.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?, Task> Keep { get; set; } = default!;

    /// <summary>Told when it is saved.</summary>
    [Parameter]
    public EventCallback<EditAnswer.Kept> OnKept { get; set; }

    /// <summary>Asked for when somebody else has saved: what is there now is read again.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    [Inject]
    protected TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>What the draft is kept under.</summary>
    protected abstract string Key { get; }

    protected TForm Form { get; private set; } = default!;

    protected EditAnswer? Answer { get; private set; }

    protected string? Problem { get; private set; }

    protected bool IsSaving { get; private set; }

    protected string Status { get; private set; } = "";

    /// <summary>What is wrong, by the field's name.</summary>
    protected IReadOnlyDictionary<string, string> Faults { get; private set; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    protected bool IsChanged => Form is not null && TypedFields.TextOf(Form) != _start;

    /// <summary>What stands in the form was typed before and not saved.</summary>
    protected bool IsDraft => _isDraft && IsChanged;

    /// <summary>The form as the data is now.</summary>
    protected abstract TForm FormNow();

    /// <summary>Reads the form and says how it is saved; null with what is wrong.</summary>
    protected abstract (
        Func<Guid?, bool, Task<EditAnswer>>? Send,
        IReadOnlyDictionary<string, string> Faults
    ) Read();

    /// <summary>The field that a broken rule is about.</summary>
    protected abstract string? FieldOf(DomainRule rule);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Content))
        {
            return;
        }

        var isFirst = _shown is null;
        _shown = Content;
        var now = TypedFields.TextOf(FormNow());
        if (isFirst)
        {
            (Form, _start, _seen) = (FormNow(), now, Content.Indicator?.Version);
            if (
                TypedFields.FormOf<KeptForm<TForm>>(Content.Drafts.GetValueOrDefault(Key)) is
                { } kept
            )
            {
                (Form, _seen, _isDraft) = (kept.Form, kept.Seen, true);
            }
        }
        else if (!IsChanged)
        {
            (Form, _start, _seen) = (FormNow(), now, Content.Indicator?.Version);
        }
        else if (now == _start)
        {
            // Another part was saved: this one is still typed on what is there.
            _seen = Content.Indicator?.Version;
        }
    }

    /// <summary>Told at every key: keeps what is typed when the keys have stopped.</summary>
    protected Task TypedAsync()
    {
        Clear();
        _pause ??= new TypingPause(Time);
        return _pause.ThenAsync(FlushAsync);
    }

    protected Task FlushAsync(LocationChangingContext _) => FlushAsync();

    protected Task SubmitAsync() => SaveAsync(isMeant: false);

    protected Task ConfirmAsync() => SaveAsync(isMeant: true);

    protected Task InsistAsync()
    {
        _seen = Content.Indicator?.Version;
        return SaveAsync(isMeant: false);
    }

    /// <summary>Throws away what is typed and takes what is there.</summary>
    protected async Task TakeTheirsAsync()
    {
        Clear();
        _pause?.Stop();
        (Form, _start, _seen) = (
            FormNow(),
            TypedFields.TextOf(FormNow()),
            Content.Indicator?.Version
        );
        await Keep(Key, null);
    }

    protected void Clear()
    {
        (Answer, Problem, Status) = (null, null, "");
        Faults = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private async Task FlushAsync()
    {
        if (IsChanged)
        {
            await Keep(Key, TypedFields.TextOf(new KeptForm<TForm>(_seen, Form)));
        }
    }

    private async Task SaveAsync(bool isMeant)
    {
        // The second click of a double click.
        if (IsSaving)
        {
            return;
        }

        Clear();
        _pause?.Stop();
        var (send, faults) = Read();
        if (send is null)
        {
            Faults = faults;
            Problem =
                faults.Count == 1
                    ? "Rätta fältet som är markerat."
                    : "Rätta fälten som är markerade.";
            return;
        }

        IsSaving = true;
        try
        {
            var answer = await send(_seen, isMeant);
            if (answer is EditAnswer.TakenByOther taken)
            {
                await OnReload.InvokeAsync();
                // The page is not drawn anew, and gives no newer content, as long as the click is at work.
                await Task.Yield();
                // What they did was elsewhere on the indicator: nothing of theirs is overwritten.
                answer = _seen == taken.Version ? await send(_seen, isMeant) : answer;
            }

            await TakeAsync(answer);
        }
        catch (Exception fault)
        {
            var reference = LoadFault.Record(Logs.CreateLogger(GetType()), fault, GetType().Name);
            Problem =
                $"Det kunde inte sparas. Det du har skrivit står kvar. Försök igen, eller uppge {reference} om du hör av dig.";
        }
        finally
        {
            IsSaving = false;
        }
    }

    private async Task TakeAsync(EditAnswer answer)
    {
        Answer = answer;
        switch (answer)
        {
            case EditAnswer.Kept kept:
                _start = TypedFields.TextOf(Form);
                await Keep(Key, null);
                await OnKept.InvokeAsync(kept);
                Status =
                    $"Sparat {Components.Text.Format.Time(TimeOnly.FromDateTime(PortalTime.LocalOf(Time.GetUtcNow().UtcDateTime)))}";
                break;
            case EditAnswer.Refused refused when FieldOf(refused.Rule) is { } field:
                Faults = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [field] = RuleTexts.Of(refused.Rule),
                };
                Problem = RuleTexts.Of(refused.Rule);
                break;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pause?.Dispose();
        }
    }
}

/// <summary>A form that was typed and not saved, with the version that it was typed on.</summary>
public sealed record KeptForm<TForm>(Guid? Seen, TForm Form);
