using Essunga.Portal.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.Administration;

/// <summary>A form of administration and what came of it.</summary>
public sealed partial class AdminForm
{
    private readonly List<AdminField> _fields = [];
    private DomainRule? _problem;
    private bool _asks;
    private bool _isNotYours;
    private bool _isSaving;

    /// <summary>What the form does, for who does not see it.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The word of the button.</summary>
    [Parameter]
    public string Submit { get; set; } = "Spara";

    /// <summary>Whether it is the main thing to do on the page.</summary>
    [Parameter]
    public bool IsMain { get; set; }

    /// <summary>Does it.</summary>
    [Parameter, EditorRequired]
    public Func<Task<AdminAnswer>> Save { get; set; } = default!;

    /// <summary>It is done: the page reads again and says so.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>Somebody was before: the page reads again, and keeps what is typed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>The reader takes what somebody else saved: the page forgets what is typed.</summary>
    [Parameter]
    public EventCallback OnTheirs { get; set; }

    /// <summary>What is saved, in words; null when it cannot be said shortly.</summary>
    [Parameter]
    public string? Theirs { get; set; }

    /// <summary>What is typed, in words.</summary>
    [Parameter]
    public string? Mine { get; set; }

    /// <summary>The fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons beside the one that saves.</summary>
    [Parameter]
    public RenderFragment? More { get; set; }

    internal DomainRule? Problem => _problem;

    internal void Take(AdminField field) => _fields.Add(field);

    internal void Drop(AdminField field) => _fields.Remove(field);

    private async Task SaveAsync()
    {
        if (_isSaving)
        {
            return;
        }

        _isSaving = true;
        (_problem, _asks, _isNotYours) = (null, false, false);
        try
        {
            switch (await Save())
            {
                case AdminAnswer.Done:
                    await OnDone.InvokeAsync();
                    break;
                case AdminAnswer.Refused refused:
                    _problem = refused.Rule;
                    break;
                case AdminAnswer.ChangedMeanwhile:
                    await OnChanged.InvokeAsync();
                    _asks = true;
                    break;
                default:
                    _isNotYours = true;
                    break;
            }
        }
        finally
        {
            _isSaving = false;
        }

        foreach (var field in _fields)
        {
            field.Show();
        }
    }

    private async Task KeepTheirsAsync()
    {
        StopAsking();
        await OnTheirs.InvokeAsync();
    }

    private void StopAsking() => _asks = false;
}
