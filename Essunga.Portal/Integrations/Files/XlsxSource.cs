using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Essunga.Portal.Integrations.Files;

/// <summary>
/// A table in a workbook, read cell by cell. Of a formula the value is taken that was saved with it; nothing is
/// computed, no link is followed.
/// </summary>
internal sealed class XlsxSource : TableSource
{
    private readonly ReceivedFile _file;
    private readonly List<(string Name, string PartId)> _sheets = [];
    private readonly XlsxStyles _styles;
    private readonly Lazy<IReadOnlyList<string>> _texts;

    public XlsxSource(ReceivedFile file, TableLimits limits)
        : base(limits)
    {
        _file = file;
        XlsxGuard.Require(file, limits);
        (_sheets, _styles) = InBook(book =>
        {
            var sheets = (book.Workbook?.Sheets?.Elements<Sheet>() ?? [])
                .Where(sheet =>
                    sheet is { Name.Value: not null, Id.Value: { } id }
                    && sheet.State?.Value != SheetStateValues.VeryHidden
                    && sheet.State?.Value != SheetStateValues.Hidden
                    && book.TryGetPartById(id, out var part)
                    && part is WorksheetPart
                )
                .Select(sheet => (sheet.Name!.Value!, sheet.Id!.Value!))
                .ToList();
            return (sheets, XlsxStyles.From(book));
        });
        _texts = new(() => InBook(SharedTexts));
        if (_sheets.Count == 0)
        {
            throw new TableProblem("Arbetsboken har inget synligt blad med en tabell.");
        }
    }

    public override IReadOnlyList<string> Sheets => [.. _sheets.Select(sheet => sheet.Name)];

    public override string HowRead => "Excel-arbetsbok";

    protected override IEnumerable<TableRow> ReadAll(string? sheet)
    {
        var found = _sheets.FirstOrDefault(one => one.Name == sheet);
        if (found.PartId is null)
        {
            throw new TableProblem($"Arbetsboken har inget blad som heter ”{sheet}”.");
        }

        var texts = _texts.Value;
        using var package = Open();
        using var content = package.WorkbookPart!.GetPartById(found.PartId).GetStream();
        using var xml = XmlReader.Create(content, Settings);
        var number = 0;
        while (Step(() => xml.Read()))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                number = int.TryParse(
                    xml.GetAttribute("r"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var own
                )
                    ? own
                    : number + 1;
                yield return Step(() =>
                    new XlsxRow(xml, texts, _styles, Limits.Columns).Read(number)
                );
            }
        }
    }

    private static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private SpreadsheetDocument Open() =>
        SpreadsheetDocument.Open(
            _file.OpenRead(),
            false,
            new OpenSettings { AutoSave = false, MaxCharactersInPart = Limits.Unpacked }
        );

    private T InBook<T>(Func<WorkbookPart, T> read) =>
        Step(() =>
        {
            using var package = Open();
            return package.WorkbookPart is { } book
                ? read(book)
                : throw new TableProblem("Arbetsboken är tom.");
        });

    private static IReadOnlyList<string> SharedTexts(WorkbookPart book)
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var content = part.GetStream();
        using var xml = XmlReader.Create(content, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(XlsxRow.ReadText(xml));
            }
        }

        return texts;
    }

    private static T Step<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault)
            when (fault
                    is XmlException
                        or InvalidDataException
                        or OpenXmlPackageException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or IOException
            )
        {
            throw new TableProblem(
                "Arbetsboken är skadad. Öppna den i Excel och spara den igen.",
                fault
            );
        }
    }
}
