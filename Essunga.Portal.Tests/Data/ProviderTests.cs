using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Sqlite;
using Essunga.Portal.Domain.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Essunga.Portal.Tests.Data;

public sealed class ProviderTests
{
    public static TheoryData<string> Providers { get; } = ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void HasPendingModelChanges_OfEachProvider_IsFalse(string provider)
    {
        using var context = Context(provider);
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SqlServerScript_OfAllMigrations_ParsesWithoutError()
    {
        using var context = Context("SqlServer");
        var script = context
            .GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        new TSql160Parser(initialQuotedIdentifiers: true).Parse(
            new StringReader(script),
            out var errors
        );

        Assert.Contains("CREATE TABLE [Goals]", script, StringComparison.Ordinal);
        Assert.Contains("Finnish_Swedish_100_CI_AS", script, StringComparison.Ordinal);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
    }

    private static PortalDbContext Context(string provider) =>
        provider == "Sqlite"
            ? new SqlitePortalDbContext(
                new DbContextOptionsBuilder<SqlitePortalDbContext>()
                    .UseSqlite("Data Source=none.db")
                    .Options
            )
            : new SqlServerPortalDbContext(
                new DbContextOptionsBuilder<SqlServerPortalDbContext>()
                    .UseSqlServer(
                        "Server=none",
                        sql =>
                            sql.UseCompatibilityLevel(SqlServerPortalDbContext.CompatibilityLevel)
                    )
                    .Options
            );
}
