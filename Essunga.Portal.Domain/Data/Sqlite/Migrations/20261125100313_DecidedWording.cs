using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DecidedWording : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DecidedTitle",
                table: "Goals",
                type: "TEXT",
                maxLength: 400,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "Goals",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedFrom",
                table: "Activities",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "DecidedTitle",
                table: "Activities",
                type: "TEXT",
                maxLength: 400,
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedTo",
                table: "Activities",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "Activities",
                type: "TEXT",
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "DecidedTitle", table: "Goals");

            migrationBuilder.DropColumn(name: "EndedOn", table: "Goals");

            migrationBuilder.DropColumn(name: "DecidedFrom", table: "Activities");

            migrationBuilder.DropColumn(name: "DecidedTitle", table: "Activities");

            migrationBuilder.DropColumn(name: "DecidedTo", table: "Activities");

            migrationBuilder.DropColumn(name: "EndedOn", table: "Activities");
        }
    }
}
