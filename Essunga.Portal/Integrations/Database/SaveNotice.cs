using System.Data.Common;
using System.Runtime.CompilerServices;
using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Data.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Essunga.Portal.Integrations.Database;

/// <summary>
/// Raises the data version as soon as something is saved here, so that the one who saved reads it back. Of several saves
/// in one transaction it is raised when that is committed: who reads before would keep the old as if it were new.
/// </summary>
internal sealed class SaveNotice(DataVersion version)
    : SaveChangesInterceptor,
        IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, Dictionary<string, long>> _held = [];

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is PortalDbContext context)
        {
            var isHeld = context.Database.CurrentTransaction is not null;
            foreach (var entry in context.ChangeTracker.Entries<ChangeLogEntry>())
            {
                if (isHeld)
                {
                    _held.GetOrCreateValue(context)[entry.Entity.Subject] = entry.Entity.Id;
                }
                else
                {
                    version.RaiseTo(entry.Entity.Subject, entry.Entity.Id);
                }
            }
        }

        return new(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is { } context && _held.TryGetValue(context, out var held))
        {
            _held.Remove(context);
            foreach (var (subject, id) in held)
            {
                version.RaiseTo(subject, id);
            }
        }

        return Task.CompletedTask;
    }
}
