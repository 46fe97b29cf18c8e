using System.Globalization;
using System.Text;
using System.Xml;

namespace Essunga.Portal.Integrations.Files;

/// <summary>Reads one row of a sheet, from its element to the end of it.</summary>
internal sealed class XlsxRow(
    XmlReader xml,
    IReadOnlyList<string> texts,
    XlsxStyles styles,
    int mostColumns
)
{
    private readonly List<string> _cells = [];
    private List<CellNote>? _notes;

    /// <exception cref="TableProblem">It has more columns than can be read.</exception>
    public TableRow Read(int number)
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                {
                    ReadCell();
                }
            }
        }

        return new TableRow(number, _cells, _notes ?? (IReadOnlyList<CellNote>)[]);
    }

    /// <summary>All text of an element, without the reading aids of Japanese.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                Skip(xml);
            }
            else if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            )
            {
                text.Append(xml.Value);
            }
        }

        return XlsxText.Read(text.ToString());
    }

    private void ReadCell()
    {
        var named = ColumnLetters.From(xml.GetAttribute("r"));
        var column = named >= 0 ? named : _cells.Count;
        var kind = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(
            xml.GetAttribute("s"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var own
        )
            ? own
            : 0;
        var (raw, isFormula) = xml.IsEmptyElement ? (null, false) : Content();
        if (raw is null && !isFormula)
        {
            return;
        }

        if (column >= mostColumns)
        {
            throw new TableProblem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Bladet har innehåll i kolumn {ColumnLetters.Of(column)}. Högst {mostColumns} kolumner kan läsas."
                )
            );
        }

        while (_cells.Count < column)
        {
            _cells.Add("");
        }

        var text = TextOf(raw, kind, style);
        if (column < _cells.Count)
        {
            _cells[column] = text;
        }
        else
        {
            _cells.Add(text);
        }

        if (isFormula || kind == "e")
        {
            (_notes ??= []).Add(
                new CellNote(
                    column,
                    kind == "e" ? CellNote.Error
                        : text.Length == 0 ? CellNote.FormulaWithoutValue
                        : CellNote.Formula
                )
            );
        }
    }

    private (string? Raw, bool IsFormula) Content()
    {
        var depth = xml.Depth;
        string? raw = null;
        var isFormula = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "f":
                    isFormula = true;
                    Skip(xml);
                    break;
                case "v" or "is":
                    raw = ReadText(xml);
                    break;
                default:
                    break;
            }
        }

        return (raw, isFormula);
    }

    private string TextOf(string? raw, string kind, int style) =>
        raw is null
            ? ""
            : kind switch
            {
                "s" => int.TryParse(
                    raw,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var at
                )
                && at < texts.Count
                    ? texts[at]
                    : "",
                "b" => raw == "1" ? "ja" : "nej",
                "n" => styles.Write(raw, style),
                "d" => raw.Length > 10 && raw.EndsWith("T00:00:00", StringComparison.Ordinal)
                    ? raw[..10]
                    : raw,
                _ => raw,
            };

    // To the end of the element, so that the next step is what follows it.
    private static void Skip(XmlReader xml)
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth) { }
        }
    }
}
