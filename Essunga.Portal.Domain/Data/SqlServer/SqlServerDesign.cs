using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Essunga.Portal.Domain.Data.SqlServer;

/// <summary>For <c>dotnet ef</c> alone; no server is asked.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>()
                .UseSqlServer(
                    "Server=design",
                    sql => sql.UseCompatibilityLevel(SqlServerPortalDbContext.CompatibilityLevel)
                )
                .Options
        );
}
