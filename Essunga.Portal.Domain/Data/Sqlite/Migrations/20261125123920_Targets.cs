using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.Sqlite.Migrations
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
                type: "TEXT",
                precision: 18,
                scale: 4,
                nullable: true
            );

            migrationBuilder.AddColumn<decimal>(
                name: "DecidedUpperLimit",
                table: "Targets",
                type: "TEXT",
                precision: 18,
                scale: 4,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "DecidedYear",
                table: "Targets",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Indicators",
                type: "TEXT",
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
