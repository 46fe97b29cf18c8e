using System.Globalization;
using Essunga.Portal.Components.App;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.Loading;

/// <summary>
/// Shows a load in each of its states: ready, waiting (visible first after 300 ms), empty and why, failed with its
/// reference, not allowed, not found. The rest of the page lives.
/// </summary>
/// <typeparam name="TData">What is loaded.</typeparam>
public sealed partial class Loaded<TData>
{
    /// <summary>The load.</summary>
    [Parameter, EditorRequired]
    public LoadState<TData> State { get; set; } = default!;

    /// <summary>What is fetched, in the definite plural and small letters: "målen", "indikatorerna".</summary>
    [Parameter, EditorRequired]
    public string What { get; set; } = "";

    /// <summary>The content when it is there.</summary>
    [Parameter]
    public RenderFragment<TData>? ChildContent { get; set; }

    /// <summary>Why it is empty and what to do; an <see cref="EmptyPlace"/>.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>Why the reader may not see it.</summary>
    [Parameter]
    public RenderFragment? Forbidden { get; set; }

    /// <summary>What to do when there is no such thing.</summary>
    [Parameter]
    public RenderFragment? NotFound { get; set; }

    /// <summary>What "Försök igen" does; without it there is no button.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    /// <summary>Rows of the place that waits: about as many as the content has.</summary>
    [Parameter]
    public int Rows { get; set; } = 3;

    /// <summary>True when the load is the whole page, which then gets its heading from here until it is ready.</summary>
    [Parameter]
    public bool AsPage { get; set; }

    private RenderFragment PageTop(string title) =>
        builder =>
        {
            if (AsPage)
            {
                builder.OpenComponent<PageHead>(0);
                builder.AddComponentParameter(1, nameof(PageHead.Title), title);
                builder.CloseComponent();
            }
        };

    private RenderFragment DefaultEmpty => Place($"Det finns inget att visa för {What} än.");

    private static RenderFragment DefaultForbidden =>
        Place("Du har inte behörighet att läsa det här.");

    private static RenderFragment DefaultNotFound =>
        Place("Det du söker finns inte, eller har tagits bort.");

    private static RenderFragment Place(string title) =>
        builder =>
        {
            builder.OpenComponent<EmptyPlace>(0);
            builder.AddComponentParameter(1, nameof(EmptyPlace.Title), title);
            builder.CloseComponent();
        };

    private static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
