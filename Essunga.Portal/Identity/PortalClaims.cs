using System.Globalization;
using System.Security.Claims;
using Essunga.Portal.Components.App;
using Essunga.Portal.Domain.Organisation;

namespace Essunga.Portal.Identity;

/// <summary>What the portal keeps about a reader in the cookie: which person, since when, and what to call the person in the bar.</summary>
internal static class PortalClaims
{
    /// <summary>The longest time that one sign-in lasts, however much it is used.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    private const string PersonClaim = "portal:person";
    private const string SinceClaim = "portal:since";

    // The real clock, whatever day the sample data is shown for.
    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <param name="address">The e-mail address that sign-in tells; null when it tells none.</param>
    public static ClaimsIdentity For(Viewer viewer, string scheme, string? address = null) =>
        new(
            [
                .. address is null ? Array.Empty<Claim>() : [new Claim(ClaimTypes.Email, address)],
                new Claim(PersonClaim, viewer.PersonId.ToString()),
                new Claim(SinceClaim, Now.ToString(CultureInfo.InvariantCulture)),
                new Claim(ReaderLabel.TitleClaim, viewer.Title),
                new Claim(ReaderLabel.PlaceClaim, viewer.Home.Name),
            ],
            scheme
        );

    public static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(PersonClaim), out var id) ? id : null;

    /// <summary>Whether the sign-in is older than one may be. A page that stands open outlives the cookie that opened it.</summary>
    public static bool IsOver(ClaimsPrincipal user) =>
        long.TryParse(
            user.FindFirstValue(SinceClaim),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var since
        )
        && Now - since >= LongestSession.TotalSeconds;

    /// <summary>The e-mail address that sign-in tells; null in sample mode and when the organisation tells none.</summary>
    public static string? AddressOf(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.Email)
        ?? user.FindFirstValue("email")
        ?? user.FindFirstValue("preferred_username");
}
