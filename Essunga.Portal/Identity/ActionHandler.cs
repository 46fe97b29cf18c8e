using Essunga.Portal.Domain.Data.Reading;
using Microsoft.AspNetCore.Authorization;

namespace Essunga.Portal.Identity;

/// <summary>Asks the roles in force, not the cookie, whether the reader may do what the address needs.</summary>
internal sealed class ActionHandler(ViewerReader viewers, TimeProvider time)
    : AuthorizationHandler<ActionRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        ActionRequirement requirement
    )
    {
        if (PortalClaims.PersonOf(context.User) is { } personId)
        {
            var viewer = await viewers.ReadAsync(personId, time.Today(), CancellationToken.None);
            if (viewer is not null && requirement.AnyOf.Any(viewer.MaySomewhere))
            {
                context.Succeed(requirement);
            }
        }
    }
}
