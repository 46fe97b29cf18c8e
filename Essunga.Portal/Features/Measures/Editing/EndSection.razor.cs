using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Ends an indicator from a day, or takes it up again.</summary>
public sealed partial class EndSection
{
    private bool _isSaving;
    private string _day = "";
    private string _reason = "";
    private string? _dayFault;
    private string? _reasonFault;
    private string? _problem;

    [Parameter, EditorRequired]
    public EditContent Content { get; set; } = default!;

    /// <summary>Ends it on a day; null takes it up again.</summary>
    [Parameter, EditorRequired]
    public Func<DateOnly?, string, Task<EditAnswer>> End { get; set; } = default!;

    /// <summary>Told when it is saved, and when what is there must be read again.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    [Inject]
    private ILogger<EndSection> Log { get; set; } = default!;

    private async Task SubmitAsync()
    {
        if (_isSaving)
        {
            return;
        }

        (_dayFault, _reasonFault, _problem) = (null, null, null);
        var fields = new TypedFields();
        var day = Content.Indicator!.EndsOn is null ? fields.Day("day", _day) : null;
        if (fields.Faults.Count > 0)
        {
            _dayFault = fields.Faults["day"];
            return;
        }

        _isSaving = true;
        try
        {
            await ShowAsync(await End(day, _reason));
        }
        catch (Exception fault)
        {
            _problem =
                $"Det kunde inte sparas. Försök igen, eller uppge {LoadFault.Record(Log, fault, nameof(EndSection))} om du hör av dig.";
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task ShowAsync(EditAnswer answer)
    {
        switch (answer)
        {
            case EditAnswer.Kept:
                (_day, _reason) = ("", "");
                await OnReload.InvokeAsync();
                break;
            case EditAnswer.TakenByOther:
                _problem =
                    "Någon annan har ändrat indikatorn. Läs vad som gäller nu, och försök igen.";
                await OnReload.InvokeAsync();
                break;
            case EditAnswer.Refused { Rule: var rule }
                when rule == MeasureRules.EndNeedsReason
                    || rule == MeasureRules.ChangeReasonIsShortEnough:
                _reasonFault = RuleTexts.Of(rule);
                break;
            case EditAnswer.Refused refused:
                _dayFault = RuleTexts.Of(refused.Rule);
                break;
            default:
                _problem = "Inget är sparat. Du får inte längre ändra här.";
                break;
        }
    }
}
