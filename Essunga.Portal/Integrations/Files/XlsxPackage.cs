using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Essunga.Portal.Integrations.Files;

/// <summary>What a workbook holds beside its sheets: the list of them, how cells look, and how the parts hang together.</summary>
internal static class XlsxPackage
{
    /// <summary>Styles by their order in <see cref="Styles"/>.</summary>
    public const int TextStyle = 0;
    public const int HeadingStyle = 1;
    public const int DayStyle = 2;
    public const int InstantStyle = 3;

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int MostTitle = 31;

    public static string SheetPath(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");

    public static void WriteRest(ZipArchive zip, IReadOnlyList<string> titles)
    {
        Write(zip, "xl/workbook.xml", Book(titles));
        Write(zip, "xl/styles.xml", Styles());
        Write(
            zip,
            "xl/_rels/workbook.xml.rels",
            Relationships([
                .. titles.Select(
                    (_, at) => ($"s{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")
                ),
                ("styles", "styles", "styles.xml"),
            ])
        );
        Write(zip, "_rels/.rels", Relationships([("book", "officeDocument", "xl/workbook.xml")]));
        Write(zip, "[Content_Types].xml", ContentTypes(titles.Count));
    }

    private static string Book(IReadOnlyList<string> titles)
    {
        var sheets = new Sheets();
        for (var at = 0; at < titles.Count; at++)
        {
            sheets.Append(
                new Sheet
                {
                    Name = titles[at].Length <= MostTitle ? titles[at] : titles[at][..MostTitle],
                    SheetId = (uint)(at + 1),
                    Id = $"s{at + 1}",
                }
            );
        }

        return new Workbook(sheets).OuterXml;
    }

    private static string Styles() =>
        new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" },
                new NumberingFormat
                {
                    NumberFormatId = 165,
                    FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss",
                }
            ),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }
            )
        ).OuterXml;

    private static string Relationships(IEnumerable<(string Id, string Kind, string Target)> all)
    {
        var xml = new StringBuilder($"<Relationships xmlns=\"{Relations}\">");
        foreach (var (id, kind, target) in all)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"/>"
            );
        }

        return xml.Append("</Relationships>").ToString();
    }

    private static string ContentTypes(int sheets)
    {
        var xml = new StringBuilder(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        );
        Override("xl/workbook.xml", "sheet.main");
        Override("xl/styles.xml", "styles");
        for (var number = 1; number <= sheets; number++)
        {
            Override(SheetPath(number), "worksheet");
        }

        return xml.Append("</Types>").ToString();

        void Override(string path, string kind) =>
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<Override PartName=\"/{path}\" ContentType=\"{Sheet}{kind}+xml\"/>"
            );
    }

    private static void Write(ZipArchive zip, string path, string xml)
    {
        using var entry = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var text = new StreamWriter(entry, new UTF8Encoding(false));
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        text.Write(xml);
    }
}
