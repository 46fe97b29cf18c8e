using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Essunga.Portal.Integrations.Files;

/// <summary>
/// Writes tables as sheets of a workbook, with the header frozen and numbers and days as such. The package is written
/// from beginning to end: the package classes would keep every sheet in memory until the last.
/// </summary>
public sealed class XlsxTableWriter : TableWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostRows = 1_048_576;
    private const int MostCell = 32_767;

    private readonly ZipArchive _zip;
    private readonly List<string> _titles = [];
    private Stream? _entry;
    private XmlWriter? _sheet;
    private int _row;

    public XlsxTableWriter(Stream file) =>
        _zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);

    public override void Begin(string name, string title, IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        End();
        _titles.Add(title);
        _entry = _zip.CreateEntry(XlsxPackage.SheetPath(_titles.Count), CompressionLevel.Fastest)
            .Open();
        _sheet = XmlWriter.Create(
            _entry,
            new XmlWriterSettings { CloseOutput = true, NewLineHandling = NewLineHandling.None }
        );
        _sheet.WriteStartDocument(standalone: true);
        _sheet.WriteStartElement("worksheet", Main);
        Frozen(_sheet);
        _sheet.WriteStartElement("cols", Main);
        for (var at = 0; at < columns.Count; at++)
        {
            _sheet.WriteStartElement("col", Main);
            _sheet.WriteAttributeString("min", Number(at + 1));
            _sheet.WriteAttributeString("max", Number(at + 1));
            _sheet.WriteAttributeString("width", Number(WidthOf(columns[at])));
            _sheet.WriteAttributeString("customWidth", "1");
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData", Main);
        _row = 0;
        WriteRow([.. columns.Select(column => column.Heading)], XlsxPackage.HeadingStyle);
    }

    public override void Write(IReadOnlyList<object?> cells) =>
        WriteRow(cells, XlsxPackage.TextStyle);

    public override void Complete()
    {
        End();
        XlsxPackage.WriteRest(_zip, _titles);
        _zip.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _sheet?.Dispose();
            _zip.Dispose();
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        if (_sheet is not null)
        {
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
            _sheet.WriteEndDocument();
            _sheet.Dispose();
            _sheet = null;
            _entry = null;
        }
    }

    private void WriteRow(IReadOnlyList<object?> cells, int textStyle)
    {
        _row++;
        if (_row > MostRows)
        {
            throw new TableProblem(
                "Ett kalkylblad rymmer högst 1 048 576 rader. Välj ett år, eller ett annat format."
            );
        }

        var sheet = _sheet!;
        sheet.WriteStartElement("row", Main);
        sheet.WriteAttributeString("r", Number(_row));
        for (var at = 0; at < cells.Count; at++)
        {
            if (cells[at] is { } cell)
            {
                WriteCell(sheet, ColumnLetters.Cell(at, _row), cell, textStyle);
            }
        }

        sheet.WriteEndElement();
    }

    private static void WriteCell(XmlWriter sheet, string name, object cell, int textStyle)
    {
        sheet.WriteStartElement("c", Main);
        sheet.WriteAttributeString("r", name);
        switch (cell)
        {
            case string text:
                sheet.WriteAttributeString("s", Number(textStyle));
                sheet.WriteAttributeString("t", "inlineStr");
                sheet.WriteStartElement("is", Main);
                sheet.WriteStartElement("t", Main);
                sheet.WriteAttributeString("xml", "space", null, "preserve");
                sheet.WriteString(
                    XlsxText.Write(text.Length <= MostCell ? text : text[..MostCell])
                );
                sheet.WriteEndElement();
                sheet.WriteEndElement();
                break;
            case bool yes:
                sheet.WriteAttributeString("t", "b");
                sheet.WriteElementString("v", Main, yes ? "1" : "0");
                break;
            case DateOnly day:
                WriteDay(sheet, day.ToDateTime(TimeOnly.MinValue), XlsxPackage.DayStyle);
                break;
            case DateTime utc:
                WriteDay(sheet, Local(utc), XlsxPackage.InstantStyle);
                break;
            case decimal number:
                sheet.WriteElementString(
                    "v",
                    Main,
                    number.ToString("0.############", CultureInfo.InvariantCulture)
                );
                break;
            case IFormattable whole:
                sheet.WriteElementString(
                    "v",
                    Main,
                    whole.ToString(null, CultureInfo.InvariantCulture)
                );
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell));
        }

        sheet.WriteEndElement();
    }

    private static void WriteDay(XmlWriter sheet, DateTime at, int style)
    {
        sheet.WriteAttributeString("s", Number(style));
        sheet.WriteElementString(
            "v",
            Main,
            at.ToOADate().ToString("R", CultureInfo.InvariantCulture)
        );
    }

    private static void Frozen(XmlWriter sheet)
    {
        var views = new SheetViews(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );
        views.WriteTo(sheet);
    }

    private static int WidthOf(TableColumn column) =>
        column.Kind switch
        {
            ColumnKind.Text => Math.Clamp(column.Heading.Length + 12, 14, 40),
            ColumnKind.Instant => 20,
            _ => Math.Max(12, column.Heading.Length + 2),
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
