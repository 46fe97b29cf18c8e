using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Administration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "Nodes",
                type: "TEXT",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "NodeMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToParentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NodeMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NodeMoves_Nodes_FromParentId",
                        column: x => x.FromParentId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_NodeMoves_Nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_NodeMoves_Nodes_ToParentId",
                        column: x => x.ToParentId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    DarkColour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    Logo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LogoKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ReachedShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    PartlyShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    LeastReportedShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    ExpectedFactor = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    ExpectedLeastShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    LikelihoodWords = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: false
                    ),
                    ImpactWords = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: false
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_NodeMoves_FromParentId",
                table: "NodeMoves",
                column: "FromParentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_NodeMoves_NodeId",
                table: "NodeMoves",
                column: "NodeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_NodeMoves_ToParentId",
                table: "NodeMoves",
                column: "ToParentId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "NodeMoves");

            migrationBuilder.DropTable(name: "Settings");

            migrationBuilder.DropColumn(name: "SuccessorId", table: "Nodes");
        }
    }
}
