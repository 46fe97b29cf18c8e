using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Goals.Review;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.Goals;

/// <summary>
/// målgranskaren beside a form: hints about a goal or a target as it is written. It never stops anything, sends nothing
/// anywhere, and each person can switch it off.
/// </summary>
public sealed partial class GoalHints
{
    /// <summary>What the switch is kept under.</summary>
    public const string SettingKey = "malgranskaren";

    private const string Off = "av";

    private bool _isOn = true;

    /// <summary>The wording, as it is written.</summary>
    [Parameter, EditorRequired]
    public string? Title { get; set; }

    /// <summary>What explains it.</summary>
    [Parameter]
    public string? Motivation { get; set; }

    /// <summary>What the form knows beside the text.</summary>
    [Parameter]
    public ReviewFacts Facts { get; set; } = ReviewFacts.Nothing;

    /// <summary>Unique on the page.</summary>
    [Parameter]
    public string Id { get; set; } = "malgranskaren";

    [Inject]
    private PersonalSettings Settings { get; set; } = default!;

    [Inject]
    private CurrentViewer Reader { get; set; } = default!;

    private IReadOnlyList<FoundHint> Found => GoalReview.Of(Title, Motivation, Facts);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            var kept = await Settings.ReadAsync(viewer.PersonId, CancellationToken.None);
            _isOn = kept.GetValueOrDefault(SettingKey) != Off;
        }
    }

    private async Task SwitchAsync()
    {
        _isOn = !_isOn;
        if (await Reader.FindAsync(CancellationToken.None) is { } viewer)
        {
            await Settings.KeepAsync(
                viewer.PersonId,
                SettingKey,
                _isOn ? null : Off,
                CancellationToken.None
            );
        }
    }
}
