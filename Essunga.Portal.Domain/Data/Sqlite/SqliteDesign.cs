using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Essunga.Portal.Domain.Data.Sqlite;

/// <summary>For <c>dotnet ef</c> alone.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlitePortalDbContext>()
                .UseSqlite("Data Source=design.db")
                .Options
        );
}
