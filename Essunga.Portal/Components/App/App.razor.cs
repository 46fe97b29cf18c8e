using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Essunga.Portal.Components.App;

/// <summary>
/// The document round every page. The inline import map carries the nonce of the content security policy when the
/// request has one in <c>HttpContext.Items["csp-nonce"]</c>.
/// </summary>
#pragma warning disable MA0049 // Blazor's own name for the document, in the folder that the layout of the project gives it
public sealed partial class App
#pragma warning restore MA0049
{
    /// <summary>Key of the request's nonce in <see cref="HttpContext.Items"/>.</summary>
    public const string NonceKey = "csp-nonce";

    private string? _style;

    [Inject]
    private LookReader Looks { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    // A page that tells of a failure must not need a circuit: what failed may be the circuit's own ground.
    private InteractiveServerRenderMode? RenderModeForPage =>
        Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    private Dictionary<string, object>? Nonce =>
        Http.Items[NonceKey] is string nonce
            ? new(StringComparer.Ordinal) { ["nonce"] = nonce }
            : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() =>
        _style = (await Looks.ReadAsync(Http.RequestAborted)).StyleHref;
}
