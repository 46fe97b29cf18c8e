using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data;

/// <summary>Writes the security log: sign-in, sign-out, what was denied and what was stopped.</summary>
public sealed class SecurityBook(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <param name="personId">Null when nobody that the portal knows asked.</param>
    /// <param name="detail">What it was about; cut when it is longer than the log takes.</param>
    public async Task NoteAsync(
        SecurityEvent what,
        Guid? personId,
        string? detail,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.SecurityLog.Add(
            new SecurityLogEntry
            {
                At = time.GetUtcNow().UtcDateTime,
                Event = what,
                PersonId = personId,
                Detail = detail is { Length: > SecurityLogEntry.LongestDetail }
                    ? detail[..SecurityLogEntry.LongestDetail]
                    : detail,
            }
        );
        await context.SaveChangesAsync(cancellation);
    }
}
