using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.SqlServer;

/// <summary>The portal's database in SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options)
    : PortalDbContext(options)
{
    /// <summary>SQL Server 2022; pinned so that a newer server does not change what EF generates.</summary>
    public const int CompatibilityLevel = 160;

    protected override string? TextCollation => "Finnish_Swedish_100_CI_AS";
}
