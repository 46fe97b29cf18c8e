using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "DecidedLowerLimit",
                table: "Targets",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true
            );

            migrationBuilder.AddColumn<decimal>(
                name: "DecidedUpperLimit",
                table: "Targets",
                type: "decimal(18,4)",
                precision: 18,
                scale: 4,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "DecidedYear",
                table: "Targets",
                type: "int",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Indicators",
                type: "date",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "PersonalSettings",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(
                        type: "nvarchar(120)",
                        maxLength: 120,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Value = table.Column<string>(
                        type: "nvarchar(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalSettings", x => new { x.PersonId, x.Key });
                    table.ForeignKey(
                        name: "FK_PersonalSettings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PersonalSettings");

            migrationBuilder.DropColumn(name: "DecidedLowerLimit", table: "Targets");

            migrationBuilder.DropColumn(name: "DecidedUpperLimit", table: "Targets");

            migrationBuilder.DropColumn(name: "DecidedYear", table: "Targets");

            migrationBuilder.DropColumn(name: "EndsOn", table: "Indicators");
        }
    }
}
