using Essunga.Portal.Domain.Organisation;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Features.Files.Exporting;

/// <summary>A table that can be exported.</summary>
/// <param name="Slug">In the address and in JSON: stable.</param>
/// <param name="Title">What a reader sees; the sheet's name.</param>
public abstract record ExportTable(string Slug, string Title, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>What it takes to read it.</summary>
    public virtual PortalAction Needs => PortalAction.ReadGoals;

    internal abstract Task WriteAsync(
        ExportGround ground,
        TableWriter writer,
        CancellationToken cancellation
    );

    protected static TableColumn Text(string name, string heading) =>
        new(name, heading, ColumnKind.Text);

    protected static TableColumn Number(string name, string heading) =>
        new(name, heading, ColumnKind.Number);

    protected static TableColumn Whole(string name, string heading) =>
        new(name, heading, ColumnKind.Whole);

    protected static TableColumn Day(string name, string heading) =>
        new(name, heading, ColumnKind.Day);

    protected static TableColumn Instant(string name, string heading) =>
        new(name, heading, ColumnKind.Instant);

    protected static TableColumn YesNo(string name, string heading) =>
        new(name, heading, ColumnKind.YesNo);

    /// <summary>Where a row comes from: on every table that has it.</summary>
    protected static IReadOnlyList<TableColumn> Origin { get; } =
    [YesNo("exempeldata", "Exempeldata"), Text("kalla", "Källa")];

    /// <summary>beslut: on every table whose rows are decided.</summary>
    protected static IReadOnlyList<TableColumn> Decided { get; } =
    [
        Text("beslut", "Beslut"),
        Text("beslutsorgan", "Beslutsorgan"),
        Day("beslutsdatum", "Beslutsdatum"),
        Text("paragraf", "Paragraf"),
        Text("diarienummer", "Diarienummer"),
    ];
}

/// <summary>Every table, in the order they stand in a file with all.</summary>
internal static class ExportTables
{
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        new GoalTable(),
        new ActivityTable(),
        new ActivityReportTable(),
        new IndicatorTable(),
        new TargetTable(),
        new MeasurementTable(),
        new CorrectionTable(),
        new OutlookTable(),
        new VerdictTable(),
        new PointTable(),
        new OrganisationTable(),
        new PersonTable(),
        new ChangeLogTable(),
    ];

    public static IReadOnlyList<ExportTable> AllowedFor(Viewer viewer) =>
        [.. All.Where(table => viewer.MaySomewhere(table.Needs))];
}
