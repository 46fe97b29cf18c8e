using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Diagnostics;

namespace Essunga.Portal.Components.App;

/// <summary>
/// The shell round every page: bar, menu, content and foot. A page fills <see cref="ContextSlot"/> through
/// <see cref="PageContext"/>.
/// </summary>
public sealed partial class MainLayout : IDisposable
{
    /// <summary>Where the choice of year, reporting point and committee stands in the bar.</summary>
    public static readonly object ContextSlot = new();

    /// <summary>Where the line that only paper shows stands: what the page is a print of.</summary>
    public static readonly object PrintSlot = new();

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private UnreadCount Unread { get; set; } = default!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    // With <base href="/"> a bare "#innehall" would lead to the start page; a status page stands at the address asked for.
    private string Here =>
        Http?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPath + asked.OriginalQueryString
            : new Uri(Navigation.Uri).PathAndQuery;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Unread.Changed += Render;
        Navigation.LocationChanged += CountAgain;
        return Unread.RefreshAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Unread.Changed -= Render;
        Navigation.LocationChanged -= CountAgain;
    }

    private void Render(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);

    private void CountAgain(object? sender, LocationChangedEventArgs e) =>
        _ = InvokeAsync(Unread.RefreshAsync);
}
