using System.Text;
using CsvHelper;

namespace Essunga.Portal.Integrations.Files;

/// <summary>A table in a text file. How letters are written and what parts the columns are found, not asked for.</summary>
internal sealed class CsvSource : TableSource
{
    private const int LinesLookedAt = 20;

    // Room for a hundred cells of the most letters; what is longer has lost a quotation mark.
    private const int LargestRow = 4 * 1024 * 1024;

    private static readonly (char Sign, string Name)[] Separators =
    [
        (';', "semikolon"),
        ('\t', "tabb"),
        (',', "komma"),
    ];

    private readonly ReceivedFile _file;
    private readonly Encoding _encoding;
    private readonly char _separator;

    public CsvSource(ReceivedFile file, TableLimits limits)
        : base(limits)
    {
        _file = file;
        (_encoding, var encoding) = TextEncoding.Find(file.OpenRead());
        var lines = FirstLines();
        _separator = SeparatorOf(lines);
        var name = Separators.FirstOrDefault(one => one.Sign == _separator).Name;
        HowRead = $"{encoding}, {name ?? _separator.ToString()}";
    }

    public override IReadOnlyList<string> Sheets => [];

    public override string HowRead { get; }

    protected override IEnumerable<TableRow> ReadAll(string? sheet)
    {
        using var text = new StreamReader(_file.OpenRead(), _encoding);
        var isBad = false;
        using var csv = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = _separator,
                HasHeader = false,
                SkipEmptyLines = false,
                MaxRecordSize = LargestRow,
                OnMalformedRecord = _ => isBad = true,
            },
            leaveOpen: true
        );
        for (var number = 1; Next(csv, number); number++)
        {
            yield return new TableRow(
                number,
                CellsOf(csv),
                [],
                isBad ? "Ett citattecken står fel eller saknar sitt par." : null
            );
            isBad = false;
        }
    }

    private static bool Next(CsvReader csv, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException fault)
        {
            throw new TableProblem(
                $"Filen kan inte läsas från rad {Count(number)}: raden tar aldrig slut. Saknas ett citattecken?",
                fault
            );
        }
    }

    private static string[] CellsOf(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = HarmlessText.Undo(csv.GetString(column));
        }

        return cells;
    }

    private List<string> FirstLines()
    {
        using var text = new StreamReader(_file.OpenRead(), _encoding);
        var lines = new List<string>(LinesLookedAt);
        var line = new StringBuilder();
        for (int letter; lines.Count < LinesLookedAt && (letter = text.Read()) >= 0; )
        {
            if (letter is '\r' or '\n')
            {
                if (line.Length > 0)
                {
                    lines.Add(line.ToString());
                }

                line.Clear();
            }
            else if (line.Length < 100_000)
            {
                line.Append((char)letter);
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>The sign that the heading has, and that most lines have as many of; a semicolon when there is one column.</summary>
    private static char SeparatorOf(List<string> lines)
    {
        if (lines.Count == 0)
        {
            return ';';
        }

        // Excel's own way of telling. The line is no row: neither Excel nor the reader counts it.
        if (
            lines[0] is { Length: 5 } told
            && told.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
        )
        {
            return told[4];
        }

        return Separators
            .Select(one =>
            {
                var inHeading = CountOutside(lines[0], one.Sign);
                return (
                    one.Sign,
                    Columns: inHeading,
                    Alike: inHeading == 0
                        ? 0
                        : lines.Count(line => CountOutside(line, one.Sign) == inHeading)
                );
            })
            .OrderByDescending(one => one.Alike)
            .ThenByDescending(one => one.Columns)
            .First()
            .Sign;
    }

    private static int CountOutside(string line, char sign)
    {
        var isQuoted = false;
        var count = 0;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == sign && !isQuoted)
            {
                count++;
            }
        }

        return count;
    }
}
