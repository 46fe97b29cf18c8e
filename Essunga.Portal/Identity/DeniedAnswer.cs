using Essunga.Portal.Domain.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Essunga.Portal.Identity;

/// <summary>Notes in the security log that somebody who is signed in asked for what is not theirs, and answers as always.</summary>
internal sealed partial class DeniedAnswer(SecurityBook book, ILogger<DeniedAnswer> log)
    : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _inner = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Forbidden)
        {
            try
            {
                await book.NoteAsync(
                    SecurityEvent.AccessDenied,
                    PortalClaims.PersonOf(context.User),
                    context.Request.Path,
                    context.RequestAborted
                );
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // What is denied stays denied, whether or not it could be noted.
                Unnoted(log, fault);
            }
        }

        await _inner.HandleAsync(next, context, policy, authorizeResult);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A denied request could not be noted in the security log"
    )]
    private static partial void Unnoted(ILogger log, Exception fault);
}
