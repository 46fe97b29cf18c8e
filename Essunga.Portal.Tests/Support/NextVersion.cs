using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Sqlite.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Essunga.Portal.Tests.Support;

/// <summary>The portal as it will be when the next version has one migration more than the first.</summary>
public sealed class NextVersion(DbContextOptions<NextVersion> options) : PortalDbContext(options)
{
    public const string FirstId = "20200101000000_First";

    protected override string? TextCollation => null;

    public static NextVersion Open(string file) =>
        new(
            new DbContextOptionsBuilder<NextVersion>()
                .UseSqlite(
                    $"Data Source={file};Pooling=False",
                    sqlite => sqlite.MigrationsAssembly(typeof(NextVersion).Assembly.GetName().Name)
                )
                .Options
        );

    /// <summary>The first migration, the same as that of today's portal.</summary>
    [DbContext(typeof(NextVersion))]
    [Migration(FirstId)]
    public sealed class First : Initial;

    /// <summary>What the next version adds.</summary>
    [DbContext(typeof(NextVersion))]
    [Migration("20210101000000_Second")]
    public sealed class Second : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>("Motto", "Nodes", nullable: true);
    }
}
