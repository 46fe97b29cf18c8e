using Essunga.Portal.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Integrations.Database;

/// <summary>Hands out the chosen provider's context as the portal's, so that nobody else needs to know which.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner)
    : IDbContextFactory<PortalDbContext>
    where TContext : PortalDbContext
{
    public PortalDbContext CreateDbContext() => inner.CreateDbContext();

    public async Task<PortalDbContext> CreateDbContextAsync(
        CancellationToken cancellationToken = default
    ) => await inner.CreateDbContextAsync(cancellationToken);
}
