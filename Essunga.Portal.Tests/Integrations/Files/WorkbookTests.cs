using System.Globalization;
using System.Text;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Tests.Integrations.Files;

/// <summary>Tables in workbooks: what cells show is what is read, and nothing is computed.</summary>
public sealed class WorkbookTests
{
    private static readonly string Header =
        $"<row r=\"1\">{AFile.Cell("A1", "Kod")}{AFile.Cell("B1", "Värde")}</row>";

    [Fact]
    public async Task ReadRows_OfEachKindOfCell_ReadWhatTheCellShows()
    {
        var row =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>0.30000000000000004</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>45931</v></c><c r=\"B3\" s=\"2\"><v>0.625</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\"><v>-2.7</v></c></row>"
            + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><r><t>rik</t></r><r><t>text</t></r></is></c><c r=\"B5\" s=\"4\"><v>45931.5</v></c></row>";

        var rows = await RowsAsync(AFile.Book(Header + row, ["nej", "E02"]));

        Assert.Equal(
            ["E02|0.3", "2025-10-01|62.5 %", "ja|-2.7", "riktext|2025-10-01 12:00:00"],
            rows.Select(one => string.Join('|', one.Cells))
        );
    }

    [Fact]
    public async Task ReadRows_WithFormulas_TakeTheSavedValueAndSaySo()
    {
        var row =
            "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://ont.example\")</f><v>E02</v></c><c r=\"B2\"><f>SUM(B3:B9)</f><v>6.4</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><f>NOW()</f></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";

        var rows = await RowsAsync(AFile.Book(Header + row));

        Assert.Equal(["E02", "6.4"], rows[0].Cells);
        Assert.Equal("formel, värdet som det sparades", rows[0].NoteOf(1));
        Assert.Equal("", rows[1].Cells[1]);
        Assert.Equal("formel utan sparat värde", rows[1].NoteOf(1));
        Assert.Equal("#DIV/0!", rows[2].Cells[1]);
        Assert.Equal("felvärde i kalkylbladet", rows[2].NoteOf(1));
    }

    [Fact]
    public async Task ReadHead_OfSeveralSheets_ReadsTheChosenOne()
    {
        await using var file = await AFile.OfAsync(
            AFile.Book(Header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", sheets: 2),
            "bok.xlsx"
        );
        var source = TableSource.Open(file);

        Assert.Equal(["Blad1", "Blad2"], source.Sheets);
        Assert.Equal(["Rubrik"], source.ReadHead(null, default).Columns);
        Assert.Equal(["Kod", "Värde"], source.ReadHead("Blad2", default).Columns);
        Assert.Contains(
            "Blad9",
            Assert.Throws<TableProblem>(() => source.ReadHead("Blad9", default)).Message
        );
    }

    [Fact]
    public async Task ReadHead_OfAZipBomb_IsRefusedUnread()
    {
        // 300 MB of zeros in a third of a megabyte, beside a workbook that says nothing of it.
        var zeros = new byte[1024 * 1024];
        var bomb = AFile.Zip(
            ("xl/workbook.xml", stream => stream.Write("<workbook/>"u8)),
            (
                "xl/worksheets/sheet1.xml",
                stream =>
                {
                    for (var i = 0; i < 300; i++)
                    {
                        stream.Write(zeros);
                    }
                }
            )
        );
        Assert.True(bomb.Length < 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var fault = await ProblemAsync(bomb);

        Assert.Contains("ingen vanlig arbetsbok", fault);
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 20 * 1024 * 1024);
    }

    [Fact]
    public async Task ReadHead_OfABombThatLiesOfItsSize_ReadsNoMoreThanItSays()
    {
        var honest = AFile.Book(
            Header
                + string.Concat(
                    Enumerable
                        .Range(2, 40_000)
                        .Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>")
                )
        );

        var fault = await ProblemAsync(WithSizeOf(honest, "xl/worksheets/sheet1.xml", 900));

        Assert.Contains("skadad", fault);
    }

    [Fact]
    public async Task ReadHead_OfThousandsOfFilesInside_IsRefused() =>
        Assert.Contains(
            "ingen vanlig arbetsbok",
            await ProblemAsync(
                AFile.Zip([
                    ("xl/workbook.xml", stream => stream.Write("<workbook/>"u8)),
                    .. Enumerable
                        .Range(0, 2_000)
                        .Select(one => ($"xl/media/{one}", (Action<Stream>)(_ => { }))),
                ])
            )
        );

    [Fact]
    public async Task ReadHead_OfEntitiesThatGrow_IsRefused() =>
        Assert.Contains(
            "skadad",
            await ProblemAsync(
                AFile.Book(
                    Header + $"<row r=\"2\">{AFile.Cell("A2", "&b;")}</row>",
                    prolog: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
                )
            )
        );

    [Fact]
    public async Task ReadHead_OfAMillionRows_IsRefused()
    {
        var rows = new StringBuilder(Header);
        for (var row = 2; row < 120_000; row++)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row * 7919 % 99991}</v></c></row>"
            );
        }

        Assert.Contains("fler än 100", await ProblemAsync(AFile.Book(rows.ToString())));
    }

    [Fact]
    public async Task ReadHead_WithContentFarToTheRight_IsRefused() =>
        Assert.Contains(
            "kolumn XFD",
            await ProblemAsync(AFile.Book(Header + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"))
        );

    [Theory]
    [InlineData("bok.xls", "D0CF11E0A1B11AE10000", ".xls")]
    [InlineData("bok.xlsx", "D0CF11E0A1B11AE10000", ".xls")]
    [InlineData("bok.xlsx", "255044462D312E37", "PDF")]
    [InlineData("bok.csv", "89504E470D0A1A0A", "bild")]
    [InlineData("bok.csv", "4D5A900003000000", "program")]
    [InlineData("bok.csv", "00000000FF00AA00", "ingen textfil")]
    [InlineData("bok.xlsx", "4B6F643B56E47264650A31", "ingen Excel-arbetsbok")]
    [InlineData("bok.docx", "4B6F640A31", ".docx")]
    [InlineData("bok", "4B6F640A31", "slutar på inget")]
    [InlineData("bok.xlsx", "504B0304AAAAAAAA", "skadad")]
    public async Task Open_OfSomethingElse_SaysWhatItIs(string name, string bytes, string says)
    {
        await using var file = await AFile.OfAsync(Convert.FromHexString(bytes), name);

        Assert.Contains(says, Assert.Throws<TableProblem>(() => TableSource.Open(file)).Message);
    }

    [Fact]
    public async Task Open_OfAShieldedBook_SaysSo()
    {
        byte[] shielded =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[70_000],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
        ];

        Assert.Contains("lösenord", await ProblemAsync(shielded));
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("xl/workbook.bin", ".xlsb")]
    [InlineData("bilder/katt.png", "zip-fil")]
    public async Task Open_OfAnotherPackage_SaysWhatItIs(string entry, string says) =>
        Assert.Contains(
            says,
            await ProblemAsync(AFile.Zip((entry, stream => stream.Write("<a/>"u8))))
        );

    [Fact]
    public async Task Open_OfABookCalledCsv_SaysWhatToCallIt()
    {
        await using var file = await AFile.OfAsync(AFile.Book(Header), "bok.csv");

        Assert.Contains(".xlsx", Assert.Throws<TableProblem>(() => TableSource.Open(file)).Message);
    }

    private static async Task<List<TableRow>> RowsAsync(byte[] book)
    {
        await using var file = await AFile.OfAsync(book, "bok.xlsx");
        var source = TableSource.Open(file);
        return [.. source.ReadRows(source.ReadHead(null, default), default)];
    }

    private static async Task<string> ProblemAsync(byte[] book)
    {
        await using var file = await AFile.OfAsync(book, "bok.xlsx");
        return Assert
            .Throws<TableProblem>(() => TableSource.Open(file).ReadHead(null, default))
            .Message;
    }

    // Rewrites the size that the directory of the archive gives for a file in it.
    private static byte[] WithSizeOf(byte[] zip, string name, int size)
    {
        var wanted = Encoding.ASCII.GetBytes(name);
        for (var at = 0; at < zip.Length - 46; at++)
        {
            if (
                zip.AsSpan(at, 4).SequenceEqual(new byte[] { 0x50, 0x4B, 0x01, 0x02 })
                && zip.AsSpan(at + 46).StartsWith(wanted)
            )
            {
                BitConverter.GetBytes(size).CopyTo(zip, at + 24);
            }
        }

        return zip;
    }
}
