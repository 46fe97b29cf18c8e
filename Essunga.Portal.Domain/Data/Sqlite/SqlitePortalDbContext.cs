using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Sqlite;

/// <summary>The portal's database in a SQLite file.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options)
    : PortalDbContext(options)
{
    protected override string? TextCollation => null;
}
