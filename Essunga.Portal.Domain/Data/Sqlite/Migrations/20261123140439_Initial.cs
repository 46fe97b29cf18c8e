using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Essunga.Portal.Domain.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChangeLog",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeLog", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Facts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facts", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "GoalPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ToYear = table.Column<int>(type: "INTEGER", nullable: false),
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
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalPeriods", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Nodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Path = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Remit = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    RemitProvenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    RemitProvenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    RemitProvenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Nodes_Nodes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ReportingPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Tertial = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportingPoints", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Visions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TargetYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Decision_BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_CaseNumber = table.Column<string>(
                        type: "TEXT",
                        maxLength: 60,
                        nullable: true
                    ),
                    Decision_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Paragraph = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    Decision_State = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    StatementProvenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    StatementProvenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    StatementProvenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Nodes_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    HomeNodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonaKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    TenantId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Nodes_HomeNodeId",
                        column: x => x.HomeNodeId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StrategicChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategicChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategicChoices_Visions_VisionId",
                        column: x => x.VisionId,
                        principalTable: "Visions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Definition = table.Column<string>(
                        type: "TEXT",
                        maxLength: 4000,
                        nullable: true
                    ),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    NodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StandInId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PeriodKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EveryNth = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    LagMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    IsShare = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSplitByGender = table.Column<bool>(type: "INTEGER", nullable: false),
                    SmallestPopulation = table.Column<int>(type: "INTEGER", nullable: false),
                    Search = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Indicators_Nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Indicators_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Indicators_People_StandInId",
                        column: x => x.StandInId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_RoleAssignments_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreviousAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LatestAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_Visits_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "GoalAreas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StrategicChoiceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalAreas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalAreas_GoalPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "GoalPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_GoalAreas_StrategicChoices_StrategicChoiceId",
                        column: x => x.StrategicChoiceId,
                        principalTable: "StrategicChoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Measurements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    PeriodYear = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodIndex = table.Column<int>(type: "INTEGER", nullable: false),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Value = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    PopulationSize = table.Column<int>(type: "INTEGER", nullable: true),
                    IsPreliminary = table.Column<bool>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ReportedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measurements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Measurements_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Measurements_People_ReportedById",
                        column: x => x.ReportedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BaselineYear = table.Column<int>(type: "INTEGER", nullable: false),
                    BaselineValue = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    LowerLimit = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    UpperLimit = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    DecidedValue = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    Decision_BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_CaseNumber = table.Column<string>(
                        type: "TEXT",
                        maxLength: 60,
                        nullable: true
                    ),
                    Decision_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Paragraph = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    Decision_State = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Targets_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Motivation = table.Column<string>(
                        type: "TEXT",
                        maxLength: 20000,
                        nullable: true
                    ),
                    Decision_BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_CaseNumber = table.Column<string>(
                        type: "TEXT",
                        maxLength: 60,
                        nullable: true
                    ),
                    Decision_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Paragraph = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    Decision_State = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    MotivationProvenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    MotivationProvenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    MotivationProvenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Goals_GoalAreas_AreaId",
                        column: x => x.AreaId,
                        principalTable: "GoalAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Goals_GoalPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "GoalPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "MeasurementCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeasurementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    To = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: true
                    ),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasurementCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasurementCorrections_Measurements_MeasurementId",
                        column: x => x.MeasurementId,
                        principalTable: "Measurements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_MeasurementCorrections_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TargetWaypoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetWaypoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetWaypoints_Targets_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Targets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "GoalAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommitteeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalAssignments_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_GoalAssignments_Nodes_CommitteeId",
                        column: x => x.CommitteeId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StatedOutlooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOverall = table.Column<bool>(type: "INTEGER", nullable: false),
                    Outlook = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Basis_Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis_LeastReportedShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    Basis_Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis_NotReached = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis_OnTheWay = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis_PartlyShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    Basis_Reached = table.Column<int>(type: "INTEGER", nullable: false),
                    Basis_ReachedShare = table.Column<decimal>(
                        type: "TEXT",
                        precision: 18,
                        scale: 4,
                        nullable: false
                    ),
                    Basis_Suggested = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedOutlooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatedOutlooks_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_StatedOutlooks_Nodes_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StatedOutlooks_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StatedOutlooks_ReportingPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "ReportingPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "StatedVerdicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOverall = table.Column<bool>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Suggested = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedVerdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatedVerdicts_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_StatedVerdicts_Nodes_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_StatedVerdicts_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Activities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StandInId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_BodyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision_CaseNumber = table.Column<string>(
                        type: "TEXT",
                        maxLength: 60,
                        nullable: true
                    ),
                    Decision_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Decision_Paragraph = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    Decision_State = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Kind = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Provenance_Note = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    Provenance_Source = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: true
                    ),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Activities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Activities_GoalAssignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "GoalAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Activities_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Activities_People_StandInId",
                        column: x => x.StandInId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "IndicatorUses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicatorUses_GoalAssignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "GoalAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_IndicatorUses_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActivityIndicators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityIndicators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityIndicators_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ActivityIndicators_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ActivityReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PointId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    WillBeCompleted = table.Column<bool>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActivityReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ActivityReports_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_ActivityReports_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ActivityReports_ReportingPoints_PointId",
                        column: x => x.PointId,
                        principalTable: "ReportingPoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_AssignmentId",
                table: "Activities",
                column: "AssignmentId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_Code",
                table: "Activities",
                column: "Code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_OwnerId",
                table: "Activities",
                column: "OwnerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Activities_StandInId",
                table: "Activities",
                column: "StandInId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityIndicators_ActivityId_IndicatorId",
                table: "ActivityIndicators",
                columns: new[] { "ActivityId", "IndicatorId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityIndicators_IndicatorId",
                table: "ActivityIndicators",
                column: "IndicatorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityReports_ActivityId",
                table: "ActivityReports",
                column: "ActivityId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityReports_At",
                table: "ActivityReports",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityReports_ById",
                table: "ActivityReports",
                column: "ById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ActivityReports_PointId",
                table: "ActivityReports",
                column: "PointId"
            );

            migrationBuilder.CreateIndex(name: "IX_ChangeLog_At", table: "ChangeLog", column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLog_Subject_SubjectId",
                table: "ChangeLog",
                columns: new[] { "Subject", "SubjectId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Facts_Section_Number",
                table: "Facts",
                columns: new[] { "Section", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_GoalAreas_PeriodId",
                table: "GoalAreas",
                column: "PeriodId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GoalAreas_StrategicChoiceId",
                table: "GoalAreas",
                column: "StrategicChoiceId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GoalAssignments_CommitteeId",
                table: "GoalAssignments",
                column: "CommitteeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_GoalAssignments_GoalId_CommitteeId",
                table: "GoalAssignments",
                columns: new[] { "GoalId", "CommitteeId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_GoalPeriods_FromYear",
                table: "GoalPeriods",
                column: "FromYear"
            );

            migrationBuilder.CreateIndex(name: "IX_Goals_AreaId", table: "Goals", column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_PeriodId_Number",
                table: "Goals",
                columns: new[] { "PeriodId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Goals_Slug",
                table: "Goals",
                column: "Slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_Code",
                table: "Indicators",
                column: "Code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_NodeId",
                table: "Indicators",
                column: "NodeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_OwnerId",
                table: "Indicators",
                column: "OwnerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_StandInId",
                table: "Indicators",
                column: "StandInId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorUses_AssignmentId_IndicatorId",
                table: "IndicatorUses",
                columns: new[] { "AssignmentId", "IndicatorId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorUses_IndicatorId",
                table: "IndicatorUses",
                column: "IndicatorId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_MeasurementCorrections_At",
                table: "MeasurementCorrections",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_MeasurementCorrections_ById",
                table: "MeasurementCorrections",
                column: "ById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_MeasurementCorrections_MeasurementId",
                table: "MeasurementCorrections",
                column: "MeasurementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_IndicatorId_PeriodYear_PeriodKind_PeriodIndex_Gender",
                table: "Measurements",
                columns: new[]
                {
                    "IndicatorId",
                    "PeriodYear",
                    "PeriodKind",
                    "PeriodIndex",
                    "Gender",
                },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_ReportedAt",
                table: "Measurements",
                column: "ReportedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Measurements_ReportedById",
                table: "Measurements",
                column: "ReportedById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_BodyId",
                table: "Meetings",
                column: "BodyId"
            );

            migrationBuilder.CreateIndex(name: "IX_Meetings_On", table: "Meetings", column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_Nodes_Code",
                table: "Nodes",
                column: "Code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Nodes_ParentId",
                table: "Nodes",
                column: "ParentId"
            );

            migrationBuilder.CreateIndex(name: "IX_Nodes_Path", table: "Nodes", column: "Path");

            migrationBuilder.CreateIndex(name: "IX_Nodes_Slug", table: "Nodes", column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_People_HomeNodeId",
                table: "People",
                column: "HomeNodeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_People_PersonaKey",
                table: "People",
                column: "PersonaKey",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_People_TenantId_ObjectId",
                table: "People",
                columns: new[] { "TenantId", "ObjectId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ReportingPoints_Year_Tertial",
                table: "ReportingPoints",
                columns: new[] { "Year", "Tertial" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_NodeId",
                table: "RoleAssignments",
                column: "NodeId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_PersonId",
                table: "RoleAssignments",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedOutlooks_BodyId",
                table: "StatedOutlooks",
                column: "BodyId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedOutlooks_ById",
                table: "StatedOutlooks",
                column: "ById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedOutlooks_GoalId",
                table: "StatedOutlooks",
                column: "GoalId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedOutlooks_PointId",
                table: "StatedOutlooks",
                column: "PointId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedVerdicts_BodyId",
                table: "StatedVerdicts",
                column: "BodyId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedVerdicts_ById",
                table: "StatedVerdicts",
                column: "ById"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StatedVerdicts_GoalId",
                table: "StatedVerdicts",
                column: "GoalId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StrategicChoices_VisionId",
                table: "StrategicChoices",
                column: "VisionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Targets_IndicatorId_Year",
                table: "Targets",
                columns: new[] { "IndicatorId", "Year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_TargetWaypoints_TargetId_Year",
                table: "TargetWaypoints",
                columns: new[] { "TargetId", "Year" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ActivityIndicators");

            migrationBuilder.DropTable(name: "ActivityReports");

            migrationBuilder.DropTable(name: "ChangeLog");

            migrationBuilder.DropTable(name: "Facts");

            migrationBuilder.DropTable(name: "IndicatorUses");

            migrationBuilder.DropTable(name: "MeasurementCorrections");

            migrationBuilder.DropTable(name: "Meetings");

            migrationBuilder.DropTable(name: "RoleAssignments");

            migrationBuilder.DropTable(name: "StatedOutlooks");

            migrationBuilder.DropTable(name: "StatedVerdicts");

            migrationBuilder.DropTable(name: "TargetWaypoints");

            migrationBuilder.DropTable(name: "Visits");

            migrationBuilder.DropTable(name: "Activities");

            migrationBuilder.DropTable(name: "Measurements");

            migrationBuilder.DropTable(name: "ReportingPoints");

            migrationBuilder.DropTable(name: "Targets");

            migrationBuilder.DropTable(name: "GoalAssignments");

            migrationBuilder.DropTable(name: "Indicators");

            migrationBuilder.DropTable(name: "Goals");

            migrationBuilder.DropTable(name: "People");

            migrationBuilder.DropTable(name: "GoalAreas");

            migrationBuilder.DropTable(name: "Nodes");

            migrationBuilder.DropTable(name: "GoalPeriods");

            migrationBuilder.DropTable(name: "StrategicChoices");

            migrationBuilder.DropTable(name: "Visions");
        }
    }
}
