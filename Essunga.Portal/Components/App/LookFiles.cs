using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Components.App;

/// <summary>
/// Hands out the municipality's colour as a style sheet and its logo as a picture, to anybody: the sign-in page wears them
/// too. Their addresses change with them, so that a browser asks once.
/// </summary>
internal static class LookFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";

    // The picture may be opened by itself: then it still does nothing.
    private const string PicturePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    public static void MapLookFiles(this WebApplication app)
    {
        app.MapGet(
                Links.LookPath,
                async (HttpContext http, SettingsReader settings, CancellationToken cancellation) =>
                {
                    if (LookReader.StyleOf(await settings.ReadAsync(cancellation)) is not { } css)
                    {
                        return Results.NotFound();
                    }

                    http.Response.Headers.CacheControl = ForEver;
                    return Results.Text(css, "text/css; charset=utf-8");
                }
            )
            .AllowAnonymous();
        app.MapGet(
                Links.LogoPath,
                async (HttpContext http, SettingsReader settings, CancellationToken cancellation) =>
                {
                    if (await settings.ReadLogoAsync(cancellation) is not { } logo)
                    {
                        return Results.NotFound();
                    }

                    http.Response.Headers.CacheControl = ForEver;
                    http.Response.Headers.ContentSecurityPolicy = PicturePolicy;
                    return Results.Bytes(logo.Content, logo.Kind);
                }
            )
            .AllowAnonymous();
    }
}
