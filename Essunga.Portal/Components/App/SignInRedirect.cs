using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Components.App;

/// <summary>
/// Sends a reader who is not signed in to <c>/logga-in</c> and back to the address that was asked for.
/// </summary>
public sealed class SignInRedirect : ComponentBase
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override void OnInitialized() =>
        Navigation.NavigateTo(
            $"/logga-in?returnUrl={Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri))}",
            forceLoad: true
        );
}
