using System.Security.Cryptography;
using Essunga.Portal.Components.App;
using Essunga.Portal.Identity;

namespace Essunga.Portal.Integrations.Security;

/// <summary>
/// The headers that every answer carries, the content security policy with its nonce for the import map, and the
/// refusal of sockets that another site opens.
/// </summary>
internal static class SecurityHeaders
{
    // Asked by path and not by the socket's feature, which is there first when the socket middleware has run.
    private static readonly string[] Sockets = ["/_blazor", "/skriv"];

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // Signing out posts a form that is answered with a way to Entra, and a browser asks the policy about that too.
        var forms = app.Services.GetService<EntraSettings>() is { } entra
            ? $"'self' {entra.Origin}"
            : "'self'";
        app.Use(
            (http, next) =>
            {
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
                http.Items[App.NonceKey] = nonce;
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = Policy(nonce, forms);
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] =
                    "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return next(http);
            }
        );
        app.Use(
            (http, next) =>
            {
                if (
                    Array.Exists(
                        Sockets,
                        path =>
                            http.Request.Path.StartsWithSegments(
                                path,
                                StringComparison.OrdinalIgnoreCase
                            )
                    ) && !IsOwnOrigin(http.Request)
                )
                {
                    http.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                return next(http);
            }
        );
    }

    // MudBlazor writes style attributes, hence 'unsafe-inline' for styles; Blazor's <base> needs base-uri 'self'.
    private static string Policy(string nonce, string forms) =>
        $"default-src 'self'; base-uri 'self'; object-src 'none'; form-action {forms}; frame-ancestors 'self'; "
        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + $"script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'";

    /// <summary>A browser always sends Origin with a socket; what sends none is no browser and carries nobody's cookie by itself.</summary>
    private static bool IsOwnOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (
            Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        );
}
