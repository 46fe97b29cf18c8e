using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Features.Measures.Editing;

/// <summary>Ends an indicator from a day, or takes it up again; it keeps its history either way.</summary>
public sealed class EndIndicator(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    /// <param name="on">The last day that it is followed; null takes it up again.</param>
    public Task<EditAnswer> RunAsync(
        Viewer viewer,
        Guid indicatorId,
        Guid seen,
        DateOnly? on,
        string? reason,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return IndicatorAccess.InOrderAsync(() =>
            TryAsync(viewer, indicatorId, seen, on, reason?.Trim(), cancellation)
        );
    }

    private async Task<EditAnswer> TryAsync(
        Viewer viewer,
        Guid indicatorId,
        Guid seen,
        DateOnly? on,
        string? reason,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var indicator = await context.FindToEditAsync(indicatorId, viewer, cancellation);
        if (indicator is null)
        {
            return new EditAnswer.NotYours();
        }

        if (indicator.EndsOn == on)
        {
            return new EditAnswer.Kept(indicator.Code, indicator.Version);
        }

        if (indicator.Version != seen)
        {
            return new EditAnswer.TakenByOther(indicator.Version);
        }

        if (on is { } day)
        {
            indicator.End(day, await LockedToAsync(context, cancellation), reason);
        }
        else
        {
            indicator.Resume(reason);
        }

        context.Stamp = new ChangeStamp(viewer.PersonId, time.GetUtcNow().UtcDateTime, reason);
        await context.SaveChangesAsync(cancellation);
        return new EditAnswer.Kept(indicator.Code, indicator.Version);
    }

    private static async Task<DateOnly?> LockedToAsync(
        PortalDbContext context,
        CancellationToken cancellation
    )
    {
        var last = await context
            .ReportingPoints.AsNoTracking()
            .Where(point => point.LockedAt != null)
            .OrderByDescending(point => point.Year)
            .ThenByDescending(point => point.Tertial)
            .FirstOrDefaultAsync(cancellation);
        return last?.Period.To;
    }
}
