using System.Security.Claims;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Components.App;

/// <summary>
/// How the signed-in reader is shown: a title and a place, never a person's name. Both are claims that sign-in sets.
/// </summary>
/// <param name="Title">Role in the organisation, such as Sektorchef.</param>
/// <param name="Place">Node of the organisation, such as Kommunfullmäktige; null when the role has none.</param>
public sealed record ReaderLabel(string Title, string? Place)
{
    /// <summary>Claim that holds <see cref="Title"/>.</summary>
    public const string TitleClaim = "portal:title";

    /// <summary>Claim that holds <see cref="Place"/>.</summary>
    public const string PlaceClaim = "portal:place";

    /// <summary>Reads the label from the reader's claims; a reader without a title is "Inloggad".</summary>
    public static ReaderLabel Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new(
            user.FindFirst(TitleClaim)?.Value ?? "Inloggad",
            user.FindFirst(PlaceClaim)?.Value is { } place ? PlaceText.Of(place) : null
        );
    }
}
