using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.SqlServer.Migrations
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
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                collation: "Finnish_Swedish_100_CI_AS"
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "Goals",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedFrom",
                table: "Activities",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "DecidedTitle",
                table: "Activities",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true,
                collation: "Finnish_Swedish_100_CI_AS"
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedTo",
                table: "Activities",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "Activities",
                type: "date",
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
