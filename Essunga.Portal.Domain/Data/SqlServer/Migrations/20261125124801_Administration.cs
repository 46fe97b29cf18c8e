using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.SqlServer.Migrations
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
                type: "uniqueidentifier",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "NodeMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ToParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(
                        type: "nvarchar(60)",
                        maxLength: 60,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Colour = table.Column<string>(
                        type: "nvarchar(7)",
                        maxLength: 7,
                        nullable: true,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    DarkColour = table.Column<string>(
                        type: "nvarchar(7)",
                        maxLength: 7,
                        nullable: true,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Logo = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    LogoKind = table.Column<string>(
                        type: "nvarchar(30)",
                        maxLength: 30,
                        nullable: true,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    ReachedShare = table.Column<decimal>(
                        type: "decimal(18,4)",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    PartlyShare = table.Column<decimal>(
                        type: "decimal(18,4)",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    LeastReportedShare = table.Column<decimal>(
                        type: "decimal(18,4)",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    ExpectedFactor = table.Column<decimal>(
                        type: "decimal(18,4)",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    ExpectedLeastShare = table.Column<decimal>(
                        type: "decimal(18,4)",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    LikelihoodWords = table.Column<string>(
                        type: "nvarchar(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    ImpactWords = table.Column<string>(
                        type: "nvarchar(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "Finnish_Swedish_100_CI_AS"
                    ),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
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
