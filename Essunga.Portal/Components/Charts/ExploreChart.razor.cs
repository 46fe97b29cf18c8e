using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Essunga.Portal.Components.Charts;

/// <summary>
/// A <see cref="TimeChart"/> that a reader can explore: series on and off, zoom, values at the pointer, save as picture.
/// The script is fetched when asked for; without it the drawn figure stays as it is.
/// </summary>
public sealed partial class ExploreChart(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference _host;
    private IJSObjectReference? _module;
    private IJSObjectReference? _explored;
    private bool _isExplored;
    private bool _isBusy;
    private string? _message;

    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>Address of the built <c>charts.ts</c>: "./" and the page's own <c>@Assets["js/charts.js"]</c>. Without "./" the browser reads a package's name.</summary>
    [Parameter]
    public string ModuleUrl { get; set; } = "./js/charts.js";

    public async ValueTask DisposeAsync()
    {
        try
        {
            await ReleaseAsync();
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and has taken the drawing with it.
        }
    }

    private async Task ToggleAsync()
    {
        // Not "disabled" in the markup: that would take the focus from who pressed the key.
        if (_isBusy)
        {
            return;
        }
        _isBusy = true;
        _message = null;
        try
        {
            if (_isExplored)
            {
                _isExplored = false;
                await ReleaseAsync();
            }
            else
            {
                await ExploreAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            _isExplored = false;
        }
        catch (JSException)
        {
            _isExplored = false;
            _message = "Det gick inte att hämta det utforskbara diagrammet. Det enkla finns kvar.";
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task ExploreAsync()
    {
        _module ??= await script.InvokeAsync<IJSObjectReference>("import", ModuleUrl);
        _explored = await _module.InvokeAsync<IJSObjectReference>(
            "explore",
            _host,
            ExploreFigure.Of(new ChartLayout(Model))
        );
        _isExplored = true;
    }

    private async Task ReleaseAsync()
    {
        if (_explored is not { } explored)
        {
            return;
        }
        _explored = null;
        await explored.InvokeVoidAsync("dispose");
        await explored.DisposeAsync();
    }
}
