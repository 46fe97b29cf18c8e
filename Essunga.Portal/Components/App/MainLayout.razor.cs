using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.App;

/// <summary>
/// The shell round every page: bar, menu, content and foot. A page fills <see cref="ContextSlot"/> through
/// <see cref="PageContext"/>.
/// </summary>
public sealed partial class MainLayout
{
    /// <summary>Where the choice of year, reporting point and committee stands in the bar.</summary>
    public static readonly object ContextSlot = new();

    /// <summary>Where the line that only paper shows stands: what the page is a print of.</summary>
    public static readonly object PrintSlot = new();

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // With <base href="/"> a bare "#innehall" would lead to the start page.
    private string Here => new Uri(Navigation.Uri).PathAndQuery;
}
