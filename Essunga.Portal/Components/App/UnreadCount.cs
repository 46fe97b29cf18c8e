using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Identity;
using Microsoft.AspNetCore.Components.Authorization;

namespace Essunga.Portal.Components.App;

/// <summary>How many notices the reader has not read: what bar and menu show, and pages that mark them tell of.</summary>
public sealed partial class UnreadCount(
    AuthenticationStateProvider authentication,
    UnreadNotices notices,
    ILogger<UnreadCount> log
)
{
    /// <summary>The latest count; 0 before it is known.</summary>
    public int Count { get; private set; }

    /// <summary>The count is another than before.</summary>
    public event EventHandler? Changed;

    /// <summary>Counts again. A count that cannot be had is none: the page itself says what is wrong.</summary>
    public async Task RefreshAsync()
    {
        var before = Count;
        try
        {
            var state = await authentication.GetAuthenticationStateAsync();
            Count = PortalClaims.PersonOf(state.User) is { } personId
                ? await notices.CountAsync(personId, CancellationToken.None)
                : 0;
        }
        catch (Exception fault)
        {
            Failing(log, fault);
            Count = 0;
        }

        if (Count != before)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The notices cannot be counted")]
    private static partial void Failing(ILogger log, Exception fault);
}
