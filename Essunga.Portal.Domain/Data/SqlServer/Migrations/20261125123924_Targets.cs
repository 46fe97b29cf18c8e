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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "DecidedLowerLimit", table: "Targets");

            migrationBuilder.DropColumn(name: "DecidedUpperLimit", table: "Targets");

            migrationBuilder.DropColumn(name: "DecidedYear", table: "Targets");

            migrationBuilder.DropColumn(name: "EndsOn", table: "Indicators");
        }
    }
}
