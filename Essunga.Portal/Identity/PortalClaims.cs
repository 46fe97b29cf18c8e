using System.Security.Claims;
using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Identity;

/// <summary>What the portal keeps about a reader in the cookie: which person, and what to call the person in the bar.</summary>
internal static class PortalClaims
{
    private const string PersonClaim = "portal:person";

    public static ClaimsIdentity For(Viewer viewer, string scheme) =>
        new(
            [
                new Claim(PersonClaim, viewer.PersonId.ToString()),
                new Claim(ReaderLabel.TitleClaim, viewer.Title),
                new Claim(ReaderLabel.PlaceClaim, viewer.Home.Name),
            ],
            scheme
        );

    public static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(PersonClaim), out var id) ? id : null;

    /// <summary>The e-mail address that sign-in tells; null in sample mode and when the organisation tells none.</summary>
    public static string? AddressOf(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.Email)
        ?? user.FindFirstValue("email")
        ?? user.FindFirstValue("preferred_username");
}
