using Essunga.Portal.Domain.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Essunga.Portal.Identity;

/// <summary>Signs out, of Microsoft Entra too: a POST with an antiforgery token, so that no other site can do it.</summary>
internal static class SignOut
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(
            Links.SignOut,
            async (
                HttpContext http,
                IAntiforgery antiforgery,
                SignInMode mode,
                SecurityBook log,
                CancellationToken cancellation
            ) =>
            {
                if (!await antiforgery.IsRequestValidAsync(http))
                {
                    return Results.BadRequest();
                }

                await log.NoteAsync(
                    SecurityEvent.SignedOut,
                    PortalClaims.PersonOf(http.User),
                    null,
                    cancellation
                );
                var back = new AuthenticationProperties
                {
                    RedirectUri =
                        mode.Value == AuthenticationMode.Entra ? Links.SignedOut : Links.SignIn,
                };
                return mode.Value == AuthenticationMode.Entra
                    ? Results.SignOut(
                        back,
                        [
                            CookieAuthenticationDefaults.AuthenticationScheme,
                            OpenIdConnectDefaults.AuthenticationScheme,
                        ]
                    )
                    : Results.SignOut(back, [CookieAuthenticationDefaults.AuthenticationScheme]);
            }
        );
}
