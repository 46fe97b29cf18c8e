using System.IO.Compression;
using System.Text;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Tests.Integrations.Files;

/// <summary>Files as somebody sends them.</summary>
internal static class AFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Task<ReceivedFile> OfAsync(byte[] content, string name = "fil.csv") =>
        ReceivedFile.TakeAsync(new MemoryStream(content), name);

    public static Task<ReceivedFile> OfAsync(
        string text,
        Encoding? encoding = null,
        string name = "fil.csv"
    )
    {
        var used = encoding ?? new UTF8Encoding(false);
        return OfAsync([.. used.GetPreamble(), .. used.GetBytes(text)], name);
    }

    /// <summary>A workbook with one sheet from the XML of its rows, as other programs write it.</summary>
    public static byte[] Book(
        string rows,
        string[]? texts = null,
        string? formats = null,
        int sheets = 1,
        string prolog = ""
    )
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Content = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            Put(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Content}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Content}styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Content}sharedStrings+xml\"/>"
                    + string.Concat(
                        Enumerable
                            .Range(1, sheets)
                            .Select(one =>
                                $"<Override PartName=\"/xl/worksheets/sheet{one}.xml\" ContentType=\"{Content}worksheet+xml\"/>"
                            )
                    )
                    + "</Types>"
            );
            Put(zip, "_rels/.rels", Relations(("b", "officeDocument", "xl/workbook.xml")));
            Put(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([
                    .. Enumerable
                        .Range(1, sheets)
                        .Select(one => ($"s{one}", "worksheet", $"worksheets/sheet{one}.xml")),
                    ("st", "styles", "styles.xml"),
                    ("tx", "sharedStrings", "sharedStrings.xml"),
                ])
            );
            Put(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
                    + string.Concat(
                        Enumerable
                            .Range(1, sheets)
                            .Select(one =>
                                $"<sheet name=\"Blad{one}\" sheetId=\"{one}\" r:id=\"s{one}\"/>"
                            )
                    )
                    + "</sheets></workbook>"
            );
            Put(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellXfs>{formats ?? "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"}</cellXfs></styleSheet>"
            );
            Put(
                zip,
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Main}\">{string.Concat((texts ?? []).Select(text => $"<si><t>{text}</t></si>"))}</sst>"
            );
            for (var one = 1; one <= sheets; one++)
            {
                Put(
                    zip,
                    $"xl/worksheets/sheet{one}.xml",
                    $"{prolog}<worksheet xmlns=\"{Main}\"><sheetData>{(one == sheets ? rows : "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Rubrik</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")}</sheetData></worksheet>"
                );
            }
        }

        return stream.ToArray();
    }

    /// <summary>A cell with text in it.</summary>
    public static string Cell(string name, string text) =>
        $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static byte[] Zip(params (string Name, Action<Stream> Write)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                write(entry);
            }
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var text = new StreamWriter(zip.CreateEntry(name).Open());
        text.Write(xml);
    }

    private static string Relations(params IEnumerable<(string Id, string Kind, string To)> all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            all.Select(one =>
                $"<Relationship Id=\"{one.Id}\" Type=\"{Office}/{one.Kind}\" Target=\"{one.To}\"/>"
            )
        )
        + "</Relationships>";
}
