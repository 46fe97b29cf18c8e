using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Essunga.Portal.Integrations.Files;

/// <summary>A table in a text file. How letters are written and what parts the columns are found, not asked for.</summary>
internal sealed class CsvSource : TableSource
{
    private const int LinesLookedAt = 20;

    private static readonly (char Sign, string Name)[] Separators =
    [
        (';', "semikolon"),
        ('\t', "tabb"),
        (',', "komma"),
    ];

    private readonly ReceivedFile _file;
    private readonly Encoding _encoding;
    private readonly char _separator;
    private readonly bool _namesSeparator;

    public CsvSource(ReceivedFile file, TableLimits limits)
        : base(limits)
    {
        _file = file;
        (_encoding, var encoding) = TextEncoding.Find(file.OpenRead());
        var lines = FirstLines();
        // Excel's own way of telling, understood by Excel alone.
        _namesSeparator =
            lines is [{ Length: 5 } first, ..]
            && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        _separator = _namesSeparator ? lines[0][4] : SeparatorOf(lines);
        var name = Separators.FirstOrDefault(one => one.Sign == _separator).Name;
        HowRead = $"{encoding}, {name ?? _separator.ToString()}";
    }

    public override IReadOnlyList<string> Sheets => [];

    public override string HowRead { get; }

    protected override IEnumerable<TableRow> ReadAll(string? sheet)
    {
        using var text = new StreamReader(_file.OpenRead(), _encoding);
        var isBad = false;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = _separator.ToString(),
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false,
            DetectColumnCountChanges = false,
            BadDataFound = _ => isBad = true,
        };
        using var parser = new CsvParser(text, settings);
        var skip = _namesSeparator;
        while (Next(parser))
        {
            if (skip)
            {
                skip = false;
                continue;
            }

            var cells = parser.Record ?? [];
            // A quotation that is never closed takes the rest of the file with it.
            isBad |= parser.RawRecord.Count(letter => letter == '"') % 2 == 1;
            yield return new TableRow(
                parser.Row,
                Array.ConvertAll(cells, HarmlessText.Undo),
                [],
                isBad ? "Ett citattecken står fel eller saknar sitt par." : null
            );
            isBad = false;
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException fault)
        {
            throw new TableProblem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Filen kan inte läsas vidare efter rad {parser.Row}. Öppna den i Excel och spara den igen."
                ),
                fault
            );
        }
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
    private static char SeparatorOf(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return ';';
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
