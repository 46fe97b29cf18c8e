using System.Globalization;
using CsvHelper;

namespace Essunga.Portal.Integrations.Files;

/// <summary>Writes one table as Excel in Sweden opens it: UTF-8 with its mark, semicolons, decimal commas.</summary>
public sealed class CsvTableWriter : TableWriter
{
    private static readonly CultureInfo Swedish = CultureOf();
    private readonly CsvWriter _csv;
    private IReadOnlyList<TableColumn>? _columns;

    public CsvTableWriter(Stream file) =>
        _csv = CsvWriter.Create(
            file,
            new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true },
            leaveOpen: false
        );

    public override void Begin(string name, string title, IReadOnlyList<TableColumn> columns)
    {
        if (_columns is not null)
        {
            throw new InvalidOperationException("A CSV file holds one table.");
        }

        _columns = columns;
        foreach (var column in columns)
        {
            _csv.WriteField(column.Heading);
        }

        _csv.EndRecord();
    }

    public override void Write(IReadOnlyList<object?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var cell in cells)
        {
            _csv.WriteField(TextOf(cell));
        }

        _csv.EndRecord();
    }

    public override void Complete() => _csv.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _csv.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string TextOf(object? cell) =>
        cell switch
        {
            null => "",
            string text => HarmlessText.Of(text),
            decimal number => number.ToString("0.############", Swedish),
            bool yes => yes ? "ja" : "nej",
            DateOnly day => day.ToString("yyyy-MM-dd", Swedish),
            DateTime utc => Local(utc).ToString("yyyy-MM-dd HH':'mm':'ss", Swedish),
            IFormattable other => other.ToString(null, Swedish),
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };

    // The minus of Swedish text is one that a spreadsheet does not count with.
    private static CultureInfo CultureOf()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("sv-SE").Clone();
        culture.NumberFormat.NegativeSign = "-";
        return CultureInfo.ReadOnly(culture);
    }
}
