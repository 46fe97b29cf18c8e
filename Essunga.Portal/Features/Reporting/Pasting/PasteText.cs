using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Features.Reporting.Pasting;

/// <summary>
/// What was pasted from a spreadsheet, taken apart: a table with periods across and indicators or units down, or a list
/// with a value on each row. What is not understood is told and kept as it was written.
/// </summary>
internal sealed class PasteText
{
    /// <summary>Letters that are taken.</summary>
    public const int MostLetters = 20_000;

    /// <summary>Values that are taken at once; more are read in as a file.</summary>
    public const int MostValues = 1_000;

    // Written where a table has no value.
    private static readonly string[] Blanks = ["-", "–", "−", ".", "..", "…"];

    private readonly List<string[]> _lines;
    private readonly char _between;

    private PasteText(List<string[]> lines, char between)
    {
        _lines = lines;
        _between = between;
    }

    public IReadOnlyList<PastedValue> Values { get; private set; } = [];

    /// <summary>Why nothing could be understood; null when something was.</summary>
    public string? Problem { get; private set; }

    private int Head { get; set; }

    public static PasteText Read(string? text)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n');
        var between =
            Array.Exists(lines, line => line.Contains('\t', StringComparison.Ordinal)) ? '\t'
            : Array.Exists(lines, line => line.Contains(';', StringComparison.Ordinal)) ? ';'
            : '\t';
        var read = new PasteText([.. lines.Select(line => Cells(line, between))], between);
        read.Understand(text?.Length ?? 0);
        return read;
    }

    /// <summary>The text with the given values taken out: what is left to put right.</summary>
    public string Without(IEnumerable<(int Row, int Column)> taken)
    {
        var lines = _lines.Select(line => line.ToArray()).ToList();
        foreach (var (row, column) in taken)
        {
            lines[row][column] = "";
        }

        var left = Values
            .Where(one => lines[one.Row][one.Column].Length > 0)
            .Select(one => one.Row)
            .ToHashSet();
        return left.Count == 0
            ? ""
            : string.Join(
                '\n',
                lines
                    .Where((_, row) => row == Head || left.Contains(row))
                    .Select(line => string.Join(_between, line).TrimEnd(_between))
            );
    }

    private static string[] Cells(string line, char between) =>
        [
            .. line.Split(between)
                .Select(cell => cell.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim()),
        ];

    private void Understand(int letters)
    {
        Head = _lines.FindIndex(line => Array.Exists(line, cell => cell.Length > 0));
        if (Head < 0)
        {
            Problem = "Klistra in något att granska.";
        }
        else if (letters > MostLetters)
        {
            Problem =
                $"Högst {Format.Number(MostLetters)} tecken åt gången. Det är {Format.Number(letters)}.";
        }
        else
        {
            var list = ListColumns.Of(_lines[Head]);
            Values = list is not null ? [.. OfList(list)] : [.. OfTable()];
            Problem =
                Values.Count == 0
                    ? "Hittar inga värden. Överst ska perioder stå, som 2024 och T1 2025, och till vänster mått eller enheter."
                : Values.Count > MostValues
                    ? $"Högst {Format.Number(MostValues)} värden åt gången. Det är {Format.Number(Values.Count)}."
                : null;
        }

        if (Problem is not null)
        {
            Values = [];
        }
    }

    private IEnumerable<PastedValue> OfTable()
    {
        var head = _lines[Head];
        var first = Array.FindIndex(head, 1 < head.Length ? 1 : head.Length, IsPeriod);
        if (first < 0)
        {
            yield break;
        }

        // A heading over the units that is more than "Enhet" tells which measure they are of.
        var corner = head[..first]
            .Where(cell => cell.Length > 0 && !ListColumns.IsHeading(cell))
            .ToList();
        for (var row = Head + 1; row < _lines.Count; row++)
        {
            var line = _lines[row];
            var labels = line.Take(first).Where(cell => cell.Length > 0).ToList();
            // One that says women or men tells nothing of the indicator, unless it is all there is.
            var gender =
                labels.Count > 1 ? labels.Find(cell => GenderText.Read(cell) is not null) : null;
            for (var column = first; column < line.Length; column++)
            {
                if (!IsBlank(line[column]))
                {
                    yield return new PastedValue(
                        row,
                        column,
                        [.. labels.Where(cell => cell != gender), .. corner],
                        column < head.Length ? head[column] : "",
                        "",
                        gender ?? "",
                        line[column],
                        "",
                        ""
                    );
                }
            }
        }
    }

    private IEnumerable<PastedValue> OfList(ListColumns columns)
    {
        for (var row = Head + 1; row < _lines.Count; row++)
        {
            var line = _lines[row];
            if (!IsBlank(Cell(line, columns.Value)))
            {
                yield return new PastedValue(
                    row,
                    columns.Value,
                    [.. columns.Labels.Select(at => Cell(line, at)).Where(cell => cell.Length > 0)],
                    Cell(line, columns.Period),
                    Cell(line, columns.Year),
                    Cell(line, columns.Gender),
                    Cell(line, columns.Value),
                    Cell(line, columns.Population),
                    Cell(line, columns.Comment)
                );
            }
        }
    }

    private static string Cell(string[] line, int column) =>
        column >= 0 && column < line.Length ? line[column] : "";

    private static bool IsBlank(string cell) => cell.Length == 0 || Blanks.Contains(cell);

    private static bool IsPeriod(string cell) =>
        Enum.GetValues<PeriodKind>().Any(kind => PeriodText.Read(cell, "", kind) is not null);
}
