using Microsoft.AspNetCore.Diagnostics;

namespace Essunga.Portal.Components.Loading;

/// <summary>Answers a status code with the page that is being shown.</summary>
internal static class OwnAnswer
{
    /// <summary>
    /// Sets the code and keeps the page. Blazor writes no body for a 404 while the error page may take over, so the
    /// reader would lose what this page has to say.
    /// </summary>
    public static void AnswerItself(this HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        if (http.Features.Get<IStatusCodePagesFeature>() is { } errorPage)
        {
            errorPage.Enabled = false;
            http.Features.Set<IStatusCodePagesFeature>(null);
        }
    }
}
