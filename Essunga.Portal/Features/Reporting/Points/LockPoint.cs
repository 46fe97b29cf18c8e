using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Reporting.Points;

/// <summary>Locks a reporting point, after which every value is a late change; or opens it again, told why.</summary>
public sealed class LockPoint(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public Task<LockAnswer> LockAsync(
        Viewer viewer,
        Guid pointId,
        CancellationToken cancellation
    ) => SaveAsync(viewer, pointId, null, point => point.Lock(Now), cancellation);

    public Task<LockAnswer> UnlockAsync(
        Viewer viewer,
        Guid pointId,
        string? reason,
        CancellationToken cancellation
    ) => SaveAsync(viewer, pointId, reason, point => point.Unlock(reason), cancellation);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task<LockAnswer> SaveAsync(
        Viewer viewer,
        Guid pointId,
        string? reason,
        Action<ReportingPoint> verb,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var point = await context.ReportingPoints.SingleOrDefaultAsync(
            one => one.Id == pointId,
            cancellation
        );
        if (point is null || !viewer.MaySomewhere(PortalAction.LockPoints))
        {
            return new LockAnswer.NotYours();
        }

        var wasOpen = point.LockedAt is null;
        try
        {
            verb(point);
            context.Stamp = new ChangeStamp(viewer.PersonId, Now, reason?.Trim());
            await context.SaveChangesAsync(cancellation);
            return new LockAnswer.Done();
        }
        catch (BrokenRuleException broken)
        {
            return broken.Rule == FollowUpRules.UnlockNeedsReason
                ? new LockAnswer.NeedsReason()
                : new LockAnswer.Refused(broken.Rule);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody did the same a moment before.
            return new LockAnswer.Refused(
                wasOpen ? FollowUpRules.PointIsOpen : FollowUpRules.PointIsLocked
            );
        }
    }
}
