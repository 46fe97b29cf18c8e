using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Microsoft.AspNetCore.Components.Authorization;

namespace Essunga.Portal.Identity;

/// <summary>Who reads this page, with the roles in force now.</summary>
public sealed class CurrentViewer(
    AuthenticationStateProvider authentication,
    ViewerReader viewers,
    TimeProvider time
)
{
    /// <summary>Null when nobody is signed in, or the person is unknown or has left.</summary>
    public async Task<Viewer?> FindAsync(CancellationToken cancellation) =>
        await PersonIdAsync() is { } personId
            ? await viewers.ReadAsync(personId, time.Today(), cancellation)
            : null;

    /// <summary>Who is signed in, without asking what they may; null when nobody is.</summary>
    public async Task<Guid?> PersonIdAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return PortalClaims.PersonOf(state.User);
    }
}
