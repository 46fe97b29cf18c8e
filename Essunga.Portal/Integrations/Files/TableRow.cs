namespace Essunga.Portal.Integrations.Files;

/// <summary>A row as text cells, as many as the header has.</summary>
/// <param name="Number">The row's number as a spreadsheet shows it, from 1.</param>
/// <param name="Problem">Why the row as a whole cannot be trusted; null when it can.</param>
public sealed record TableRow(
    int Number,
    IReadOnlyList<string> Cells,
    IReadOnlyList<CellNote> Notes,
    string? Problem = null
)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>What is to be known of a cell, in words; null when nothing is.</summary>
    public string? NoteOf(int column) =>
        Notes.FirstOrDefault(note => note.Column == column) is { Text: { } text } ? text : null;
}

/// <summary>Something to know of a cell.</summary>
/// <param name="Column">From 0.</param>
public readonly record struct CellNote(int Column, string Text)
{
    public const string Formula = "formel, värdet som det sparades";
    public const string FormulaWithoutValue = "formel utan sparat värde";
    public const string Error = "felvärde i kalkylbladet";
}

/// <summary>What the first look at a table tells.</summary>
/// <param name="RowNumber">The header's row number.</param>
/// <param name="RowCount">Rows below it that are not empty.</param>
/// <param name="First">The first few of them.</param>
/// <param name="HowRead">"Windows-1252, semikolon".</param>
/// <param name="Sheet">The sheet that is read; null for a text file.</param>
/// <param name="Formulas">Cells that hold a formula, of which the saved value is read.</param>
public sealed record TableHead(
    IReadOnlyList<string> Columns,
    int RowNumber,
    int RowCount,
    IReadOnlyList<TableRow> First,
    string HowRead,
    string? Sheet,
    int Formulas
);
