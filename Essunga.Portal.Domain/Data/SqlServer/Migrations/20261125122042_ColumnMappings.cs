using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ColumnMappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ColumnMappings",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(
                        type: "nvarchar(30)",
                        maxLength: 30,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Signature = table.Column<string>(
                        type: "nvarchar(64)",
                        maxLength: 64,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Columns = table.Column<string>(
                        type: "nvarchar(max)",
                        maxLength: -1,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_ColumnMappings",
                        x => new
                        {
                            x.PersonId,
                            x.Kind,
                            x.Signature,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_ColumnMappings_People_PersonId",
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
            migrationBuilder.DropTable(name: "ColumnMappings");
        }
    }
}
