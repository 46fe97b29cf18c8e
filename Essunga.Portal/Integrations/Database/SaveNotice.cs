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
            foreach (var entry in context.ChangeTracker.Entries<ChangeLogEntry>())
            {
                version.RaiseTo(entry.Entity.Subject, entry.Entity.Id);
            }
        }

        return new(result);
    }
}
