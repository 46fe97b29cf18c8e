using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Writing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Visions",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true,
                collation: "Finnish_Swedish_100_CI_AS"
            );

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "StrategicChoices",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true,
                collation: "Finnish_Swedish_100_CI_AS"
            );

            migrationBuilder.CreateTable(
                name: "TextCommits",
                columns: table => new
                {
                    TextId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<long>(type: "bigint", nullable: false),
                    Client = table.Column<string>(
                        type: "nvarchar(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Push = table.Column<int>(type: "int", nullable: false),
                    Steps = table.Column<string>(
                        type: "nvarchar(max)",
                        maxLength: -1,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextCommits", x => new { x.TextId, x.No });
                }
            );

            migrationBuilder.CreateTable(
                name: "Texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(
                        type: "nvarchar(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(
                        type: "nvarchar(80)",
                        maxLength: 80,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    LatestNumber = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Texts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "TextSnapshots",
                columns: table => new
                {
                    TextId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<long>(type: "bigint", nullable: false),
                    Document = table.Column<string>(
                        type: "nvarchar(max)",
                        maxLength: -1,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Markdown = table.Column<string>(
                        type: "nvarchar(max)",
                        maxLength: -1,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextSnapshots", x => x.TextId);
                }
            );

            migrationBuilder.CreateTable(
                name: "TextVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TextId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Commit = table.Column<long>(type: "bigint", nullable: false),
                    Markdown = table.Column<string>(
                        type: "nvarchar(max)",
                        maxLength: -1,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Writers = table.Column<string>(
                        type: "nvarchar(max)",
                        maxLength: -1,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Restored = table.Column<int>(type: "int", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TextVersions_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_TextVersions_Texts_TextId",
                        column: x => x.TextId,
                        principalTable: "Texts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TextCommits_TextId_Client_Push",
                table: "TextCommits",
                columns: new[] { "TextId", "Client", "Push" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Texts_Kind_OwnerId_Field",
                table: "Texts",
                columns: new[] { "Kind", "OwnerId", "Field" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_TextVersions_ById",
                table: "TextVersions",
                column: "ById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TextVersions_TextId_Number",
                table: "TextVersions",
                columns: new[] { "TextId", "Number" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "TextCommits");

            migrationBuilder.DropTable(name: "TextSnapshots");

            migrationBuilder.DropTable(name: "TextVersions");

            migrationBuilder.DropTable(name: "Texts");

            migrationBuilder.DropColumn(name: "Text", table: "Visions");

            migrationBuilder.DropColumn(name: "Text", table: "StrategicChoices");
        }
    }
}
