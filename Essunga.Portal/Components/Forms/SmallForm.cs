using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.Forms;

/// <summary>A form of a field or two that opens where it is needed. It is saved by itself and closed when it is.</summary>
/// <typeparam name="TForm">What stands in it.</typeparam>
public abstract class SmallForm<TForm> : ComponentBase
    where TForm : class
{
    private readonly string _key = Guid.NewGuid().ToString("N")[..6];

    /// <summary>What the reader typed another time in forms of this kind and did not save, by key.</summary>
    [CascadingParameter]
    private IReadOnlyDictionary<string, string>? KeptDrafts { get; set; }

    [Inject]
    private DraftKeeper Drafts { get; set; } = default!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>What stands in the form; null while it is closed.</summary>
    protected TForm? Form { get; set; }

    protected IReadOnlyList<FormFault> Faults { get; private set; } = [];

    /// <summary>Somebody else has changed the same since the form was opened.</summary>
    protected bool IsTaken { get; private set; }

    /// <summary>What is said when nothing could be saved; null otherwise.</summary>
    protected string? Problem { get; private set; }

    /// <summary>Names the form among the reader's drafts.</summary>
    protected abstract string DraftKey { get; }

    private bool IsSaving { get; set; }

    [Parameter, EditorRequired]
    public Func<TForm, Task<WriteOutcome>> Save { get; set; } = default!;

    /// <summary>Told what to say when it is saved.</summary>
    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    protected string? Of(string field) => FormFault.Of(Faults, field);

    /// <summary>A field's id on the page, where several such forms may be open.</summary>
    protected string IdOf(string field) => $"{field}-{_key}";

    protected void Open(TForm form) => (Form, Faults, IsTaken, Problem) = (form, [], false, null);

    /// <summary>Closes it, and lets go of what was typed.</summary>
    protected Task CloseAsync()
    {
        Form = null;
        return Drafts.DropAsync(DraftKey);
    }

    protected void Change(TForm form)
    {
        Form = form;
        Drafts.Keep(DraftKey, form);
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (DraftBook.Read<TForm>(KeptDrafts?.GetValueOrDefault(DraftKey)) is { } kept)
        {
            Open(kept);
        }
    }

    protected async Task SaveAsync(string said)
    {
        // The second click of a double click.
        if (IsSaving || Form is not { } form)
        {
            return;
        }

        IsSaving = true;
        (Faults, IsTaken, Problem) = ([], false, null);
        try
        {
            await TakeAsync(await Save(form), said);
        }
        catch (Exception fault)
        {
            var reference = LoadFault.Record(Logs.CreateLogger(GetType()), fault, GetType().Name);
            Problem =
                $"Det kunde inte sparas. Försök igen, eller uppge {reference} om du hör av dig.";
        }
        finally
        {
            IsSaving = false;
        }
    }

    private async Task TakeAsync(WriteOutcome outcome, string said)
    {
        switch (outcome)
        {
            case WriteOutcome.Saved:
                await CloseAsync();
                await OnSaved.InvokeAsync(said);
                break;
            case WriteOutcome.Faulty faulty:
                Faults = faulty.Faults;
                break;
            case WriteOutcome.TakenByOther:
                // Read anew, so that theirs can be shown beside.
                IsTaken = true;
                await OnSaved.InvokeAsync("");
                break;
            default:
                Problem =
                    "Inget är sparat: du får inte längre ändra det här, eller så finns det inte kvar.";
                break;
        }
    }
}
