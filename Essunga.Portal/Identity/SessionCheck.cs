using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Essunga.Portal.Identity;

/// <summary>A cookie says who somebody was when it was made; at every request it is asked whether the person is still here.</summary>
internal static partial class SessionCheck
{
    public static async Task RunAsync(CookieValidatePrincipalContext context)
    {
        if (
            context.Principal is not { } user
            || PortalClaims.PersonOf(user) is not { } personId
            || await IsHereAsync(context.HttpContext, personId)
        )
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    private static async Task<bool> IsHereAsync(HttpContext http, Guid personId)
    {
        var services = http.RequestServices;
        try
        {
            return await services
                    .GetRequiredService<ViewerReader>()
                    .ReadAsync(
                        personId,
                        services.GetRequiredService<TimeProvider>().Today(),
                        http.RequestAborted
                    ) is Viewer;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Every right is asked again where it is used: a database that does not answer opens nothing, and the page
            // that tells of it must still be able to be shown.
            Unanswered(services.GetRequiredService<ILogger<ActionHandler>>(), fault);
            return true;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Whether the reader is still a person of the portal could not be asked"
    )]
    private static partial void Unanswered(ILogger log, Exception fault);
}
