using Essunga.Portal.Components.App;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components;

namespace Essunga.Portal.Features.SignIn;

/// <summary>Where a reader who is not signed in comes, and where one changes role or signs out.</summary>
public sealed partial class SignInPage
{
    [SupplyParameterFromQuery(Name = "returnUrl")]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [Inject]
    private PersonaQuery Query { get; set; } = default!;

    [Inject]
    private SignInMode Mode { get; set; } = default!;

    private IReadOnlyList<Persona> Personas { get; set; } = [];

    private bool IsSample => Mode.Value == AuthenticationMode.Sample;

    private ReaderLabel? Reader =>
        Http.User.Identity?.IsAuthenticated is true ? ReaderLabel.Of(Http.User) : null;

    private string? LocalReturn => LocalAddress.OrStart(ReturnUrl) is "/" ? null : ReturnUrl;

    private string Challenge => Links.EntraSignInTo(LocalAddress.OrStart(ReturnUrl));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (IsSample)
        {
            Personas = await Query.RunAsync(Http.RequestAborted);
        }
    }
}
