using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Organisation;
using Microsoft.AspNetCore.Components.Authorization;

namespace Essunga.Portal.Identity;

/// <summary>
/// Whether the reader of an open page still may do all that could be done when it was opened. A page that stands open is
/// a photograph of the rights that were: as soon as one of them is gone it is stopped, and stays so until it is loaded anew.
/// </summary>
public sealed class CircuitAccess(
    AuthenticationStateProvider authentication,
    ViewerReader viewers,
    SecurityBook log,
    TimeProvider time
)
{
    private HashSet<(Role, Guid)>? _held;
    private int _isEnded;

    /// <summary>Raised once, when the page is stopped.</summary>
    public event EventHandler? Ended;

    /// <summary>Why the page is stopped; null while it is not.</summary>
    public AccessEnd? End { get; private set; }

    /// <summary>Asks what holds now. True when the reader may go on.</summary>
    public async Task<bool> HoldsAsync(CancellationToken cancellation)
    {
        if (End is not null)
        {
            return false;
        }

        var user = (await authentication.GetAuthenticationStateAsync()).User;
        if (PortalClaims.PersonOf(user) is not { } personId)
        {
            return true;
        }

        var end = PortalClaims.IsOver(user)
            ? AccessEnd.SessionIsOver
            : Compare(await viewers.ReadAsync(personId, time.Today(), cancellation));
        if (end is null)
        {
            return true;
        }

        // Asked from the page and by the clock at the same time, it ends once.
        if (Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            End = end;
            Ended?.Invoke(this, EventArgs.Empty);
            await log.NoteAsync(
                SecurityEvent.AccessEnded,
                personId,
                end.ToString(),
                CancellationToken.None
            );
        }

        return false;
    }

    private AccessEnd? Compare(Viewer? viewer)
    {
        if (viewer is null)
        {
            return AccessEnd.PersonHasLeft;
        }

        var now = viewer.Roles.Select(held => (held.Role, held.Node.Id)).ToHashSet();
        if (_held is not null && !now.IsSupersetOf(_held))
        {
            return AccessEnd.RoleIsGone;
        }

        _held = now;
        return null;
    }
}

/// <summary>Why a page that stood open was stopped.</summary>
public enum AccessEnd
{
    /// <summary>The person is no longer in the portal.</summary>
    PersonHasLeft = 0,

    /// <summary>A role that was held when the page was opened is not held any more.</summary>
    RoleIsGone = 1,

    /// <summary>The longest time that one may be signed in has passed.</summary>
    SessionIsOver = 2,
}
