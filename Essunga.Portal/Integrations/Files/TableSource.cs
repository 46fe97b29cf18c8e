using System.Globalization;

namespace Essunga.Portal.Integrations.Files;

/// <summary>
/// A table in a file: a header and rows of text. Read from the disk row by row, as many times as is asked; nothing in
/// it is ever evaluated.
/// </summary>
public abstract class TableSource(TableLimits limits)
{
    private const int FirstRows = 3;

    protected TableLimits Limits { get; } = limits;

    /// <summary>The sheets that can be chosen; none for a text file.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>How the file was understood: "Windows-1252, semikolon".</summary>
    public abstract string HowRead { get; }

    /// <summary>Opens a received file as what its content is.</summary>
    /// <exception cref="TableProblem">It is no table, or one that is too large or shielded.</exception>
    public static TableSource Open(ReceivedFile file, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var usual = limits ?? TableLimits.Usual;
        return FileSignature.KindOf(file) == FileKind.Workbook
            ? new XlsxSource(file, usual)
            : new CsvSource(file, usual);
    }

    /// <summary>Looks through the whole table once, so that what is too large is told before anything is asked.</summary>
    /// <param name="sheet">The first sheet when null.</param>
    /// <exception cref="TableProblem">It is empty, has the same heading twice, or is too large.</exception>
    public TableHead ReadHead(string? sheet, CancellationToken cancellation)
    {
        var chosen = Sheets.Count == 0 ? null : sheet ?? Sheets[0];
        IReadOnlyList<string>? columns = null;
        var header = 0;
        var count = 0;
        var formulas = 0;
        var first = new List<TableRow>(FirstRows);
        foreach (var row in Filled(chosen, cancellation))
        {
            if (columns is null)
            {
                columns = HeadingsOf(row);
                header = row.Number;
                continue;
            }

            count++;
            formulas += row.Notes.Count;
            if (count > Limits.Rows)
            {
                throw new TableProblem(
                    $"Filen har fler än {Count(Limits.Rows)} rader. Dela den i flera filer."
                );
            }

            if (first.Count < FirstRows)
            {
                first.Add(Fitted(row, columns));
            }
        }

        return columns is null
                ? throw new TableProblem(
                    chosen is null ? "Filen är tom." : $"Bladet ”{chosen}” är tomt."
                )
            : count == 0 ? throw new TableProblem("Filen har rubriker men inga rader under dem.")
            : new TableHead(columns, header, count, first, HowRead, chosen, formulas);
    }

    /// <summary>The rows under the header, those without content left out.</summary>
    public IEnumerable<TableRow> ReadRows(TableHead head, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(head);
        foreach (var row in Filled(head.Sheet, cancellation))
        {
            if (row.Number > head.RowNumber)
            {
                yield return Fitted(row, head.Columns);
            }
        }
    }

    /// <summary>Every row of the file as it stands, the header and the empty ones too.</summary>
    protected abstract IEnumerable<TableRow> ReadAll(string? sheet);

    protected static string Count(long number) =>
        number.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));

    private IEnumerable<TableRow> Filled(string? sheet, CancellationToken cancellation)
    {
        foreach (var row in ReadAll(sheet))
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.Problem is not null || !row.IsEmpty || row.Notes.Count > 0)
            {
                yield return row;
            }
        }
    }

    private List<string> HeadingsOf(TableRow row)
    {
        var headings = row.Cells.Select(cell => cell.Trim()).ToList();
        while (headings.Count > 0 && headings[^1].Length == 0)
        {
            headings.RemoveAt(headings.Count - 1);
        }

        if (headings.Count > Limits.Columns)
        {
            throw new TableProblem(
                $"Filen har {Count(headings.Count)} kolumner. Högst {Count(Limits.Columns)} kan läsas."
            );
        }

        for (var column = 0; column < headings.Count; column++)
        {
            if (headings[column].Length > Limits.Cell)
            {
                throw new TableProblem(
                    $"Rubriken i kolumn {ColumnLetters.Of(column)} är för lång. Är det rätt fil?"
                );
            }

            if (headings[column].Length == 0)
            {
                headings[column] = $"Kolumn {ColumnLetters.Of(column)}";
            }

            var twin = headings.FindIndex(
                0,
                column,
                one => one.Equals(headings[column], StringComparison.OrdinalIgnoreCase)
            );
            if (twin >= 0)
            {
                throw new TableProblem(
                    $"Rubriken ”{Shortened(headings[column])}” står både i kolumn {ColumnLetters.Of(twin)} och {ColumnLetters.Of(column)}. Byt namn på den ena."
                );
            }
        }

        return headings;
    }

    private TableRow Fitted(TableRow row, IReadOnlyList<string> columns)
    {
        var cells = new string[columns.Count];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = column < row.Cells.Count ? row.Cells[column] : "";
        }

        var problem = row.Problem;
        var tooLong = Array.FindIndex(cells, cell => cell.Length > Limits.Cell);
        if (tooLong >= 0)
        {
            problem ??=
                $"Cellen i kolumn {ColumnLetters.Of(tooLong)} har {Count(cells[tooLong].Length)} tecken, högst {Count(Limits.Cell)} kan läsas. Saknas ett citattecken?";
            cells[tooLong] = cells[tooLong][..100];
        }

        if (row.Cells.Skip(columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            problem ??=
                "Raden har fler celler än rubrikraden. Står avgränsaren inne i en text utan citattecken?";
        }

        if (cells.Zip(columns, Alike).All(alike => alike))
        {
            problem ??= "Rubrikraden står en gång till.";
        }

        return new TableRow(
            row.Number,
            cells,
            row.Notes.Count == 0 ? [] : [.. row.Notes.Where(note => note.Column < cells.Length)],
            problem
        );
    }

    private static bool Alike(string cell, string heading) =>
        cell.Trim().Equals(heading, StringComparison.Ordinal);

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..60]}…";
}
