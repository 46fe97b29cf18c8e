using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Essunga.Portal.Components.Loading;

/// <summary>
/// Keeps a failure inside one part of the page: the part says so with a reference, the rest lives, and the circuit
/// too. Moving to another page starts afresh.
/// </summary>
public sealed partial class Guarded : IDisposable
{
    private string? _reference;

    /// <summary>What is shown inside, in the definite form and small letters: "diagrammet".</summary>
    [Parameter, EditorRequired]
    public string What { get; set; } = "";

    /// <summary>True round a whole page, which then gets a heading when it fails.</summary>
    [Parameter]
    public bool AsPage { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [Inject]
    private ILogger<Guarded> Log { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() => Navigation.LocationChanged += StartAfresh;

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        _reference = LoadFault.Record(Log, exception, What);
        if (AsPage && Http is { Response.HasStarted: false } http)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= StartAfresh;

    private void StartAfresh(object? sender, LocationChangedEventArgs change) => Recover();
}
