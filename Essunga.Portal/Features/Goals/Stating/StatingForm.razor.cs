using Essunga.Portal.Components.Text;
using Essunga.Portal.Components.Writing;
using Essunga.Portal.Domain.Goals;
using Essunga.Portal.Domain.Writing;
using Essunga.Portal.Features.Goals.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Goals.Stating;

/// <summary>The choice and its reason. What is wrong stands beside its field, and the reader is led there.</summary>
public sealed partial class StatingForm
{
    private WrittenText? _reason;
    private StatingFault? _ledTo;

    [Parameter, EditorRequired]
    public StatingView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public StatingDraft Draft { get; set; } = default!;

    /// <summary>When the draft was written, if it was another time; UTC.</summary>
    [Parameter]
    public DateTime? KeptAt { get; set; }

    /// <summary>What was written another time is not wanted.</summary>
    [Parameter]
    public EventCallback OnStartOver { get; set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    [Parameter]
    public StatingFault? Fault { get; set; }

    [Parameter]
    public bool IsSaving { get; set; }

    /// <summary>What was just saved; null otherwise.</summary>
    [Parameter]
    public StatementSaved? Saved { get; set; }

    [Parameter]
    public EventCallback<StatingDraft> OnChange { get; set; }

    [Parameter]
    public EventCallback OnSubmit { get; set; }

    /// <summary>A question that must be answered before it is stated.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The reason while it is written, which those who state for the same body share.</summary>
    private TextKey Text => ReasonPlace.KeyOf(View.Goal.Id, View.Point.Id, View.Body.CommitteeId);

    private bool Deviates => Draft.Choice is not null && Draft.Choice != View.Suggested?.Value;

    private bool NeedsReason => Deviates || View.Point.IsLocked;

    private bool IsReasonWrong => Fault is not null and not StatingFault.NoChoice;

    private string ReasonLabel =>
        Deviates ? $"Varför skiljer sig {View.TheWhat} från förslaget?" : "Varför bedömer ni så?";

    private string ReasonHint =>
        (Deviates, View.Point.IsLocked) switch
        {
            (true, _) =>
                $"Behövs när {View.TheWhat} skiljer sig. Visas för alla bredvid förslaget.",
            (_, true) => $"Behövs när {View.Point.Label} är låst. Visas för alla.",
            _ => "Behövs inte när ni följer förslaget, men hjälper den som läser.",
        };

    private string ReasonError =>
        Fault switch
        {
            StatingFault.ReasonIsTooLong =>
                $"Skälet är {Format.Number(Draft.Reason.Trim().Length)} tecken. Korta det till högst {Format.Number(Goal.LongestReason)}.",
            StatingFault.DeviationNeedsReason =>
                $"Skriv varför {View.TheWhat} skiljer sig från förslaget, så att den som läser båda förstår.",
            _ =>
                $"Skriv ett skäl: {View.Point.Label} är låst, och den som läser ska förstå varför det ändras nu.",
        };

    private string Status =>
        IsSaving ? "Sparar …"
        : Saved is { } saved
            ? $"Sparat {Format.Time(TimeOnly.FromDateTime(PortalTime.LocalOf(saved.At)))}"
        : "";

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Fault == _ledTo)
        {
            return;
        }

        _ledTo = Fault;
        if (IsReasonWrong && _reason is not null)
        {
            await _reason.FocusAsync();
        }
    }

    /// <summary>Waits until the reason is saved; false when it could not be.</summary>
    public async Task<bool> SettleAsync() => _reason is null || await _reason.SettleAsync();

    private string? NoteOf(StatingOption option) =>
        option.IsSuggested ? "regelns förslag"
        : option.Value == Draft.Choice ? "skiljer sig"
        : null;
}
