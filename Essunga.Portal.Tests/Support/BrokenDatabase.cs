using Essunga.Portal.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Tests.Support;

/// <summary>A database that does not answer.</summary>
public sealed class BrokenDatabase : IDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext() => throw new InvalidOperationException("borta");
}
