using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Raises the data version as soon as something is saved here, so that the one who saved reads it back.</summary>
internal sealed class SaveNotice(DataVersion version) : SaveChangesInterceptor
{
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is PortalDbContext context)
        {
            var latest = context
                .ChangeTracker.Entries<ChangeLogEntry>()
                .Select(entry => entry.Entity.Id)
                .DefaultIfEmpty()
                .Max();
            version.RaiseTo(latest);
        }

        return new(result);
    }
}
