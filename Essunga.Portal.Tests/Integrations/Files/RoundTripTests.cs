using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Essunga.Portal.Domain.Kernel;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Tests.Integrations.Files;

/// <summary>What is written is what is read again, whatever is in it; and harms nobody who opens it.</summary>
public sealed class RoundTripTests
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.String[Gen.Char[' ', 'ÿ'], 0, 30]),
        (
            2,
            Gen.OneOf(
                "=1+1",
                "'=1",
                "-",
                "+46",
                "@sum",
                "\tx",
                "a;b",
                "\"",
                "å\r\nä",
                "_x000D_",
                "_x000D\r",
                "'"
            )
        ),
        (1, Gen.String[Gen.OneOf('\u0001', '\r', '\n', '_', 'x', '0', 'D', '"', ';', '\''), 0, 12])
    );

    // A row begins with something, or it would be empty and passed over.
    private static readonly Gen<(string Text, string Other, decimal Number)[]> Rows = Gen.Select(
        Text.Select(text => $"r{text}"),
        Text,
        Gen.Decimal[-1_000_000, 1_000_000].Select(number => Math.Round(number, 4))
    ).Array[1, 12];

    private static readonly TableColumn[] Columns =
    [
        new("ett", "Ett", ColumnKind.Text),
        new("tva", "Två", ColumnKind.Text),
        new("tal", "Tal", ColumnKind.Number),
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Write_AnyTable_ReadsTheSameAgain(string format) =>
        Rows.Sample(
            rows =>
            {
                var read = ReadAsync(Written(format, rows), format).GetAwaiter().GetResult();
                return read.Count == rows.Length
                    && read.Zip(rows)
                        .All(pair =>
                            pair.First.Problem is null
                            && pair.First.Cells[0] == pair.Second.Text
                            && pair.First.Cells[1] == pair.Second.Other
                            && SwedishNumber.Read(pair.First.Cells[2]).Value == pair.Second.Number
                        );
            },
            iter: 200,
            threads: 1
        );

    [Fact]
    public void Write_AWorkbook_IsValidAndFrozenAndTyped()
    {
        using var stream = new MemoryStream();
        using (var writer = new XlsxTableWriter(stream))
        {
            writer.Begin(
                "ett",
                "Ett blad",
                [
                    .. Columns,
                    new("dag", "Dag", ColumnKind.Day),
                    new("nar", "När", ColumnKind.Instant),
                    new("ja", "Ja", ColumnKind.YesNo),
                    new("antal", "Antal", ColumnKind.Whole),
                ]
            );
            writer.Write([
                "=1+1",
                null,
                -2.7m,
                new DateOnly(2025, 10, 9),
                new DateTime(2025, 10, 9, 8, 0, 0, DateTimeKind.Utc),
                true,
                5,
            ]);
            writer.Begin("tva", "Ett till", Columns);
            writer.Complete();
        }

        using var book = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), false);
        Assert.Empty(
            new OpenXmlValidator()
                .Validate(book)
                .Select(error => $"{error.Path?.XPath}: {error.Description}")
        );
        Assert.Equal(2, book.WorkbookPart!.WorksheetParts.Count());
        var sheet = book.WorkbookPart.GetPartById("s1") as WorksheetPart;
        var xml = sheet!.Worksheet!.OuterXml;
        Assert.Contains("state=\"frozen\"", xml);
        Assert.DoesNotContain("<x:f>", xml);
        Assert.Contains("45939.416666", xml);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://ont.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Write_TextThatIsAFormula_IsMadeText(string text)
    {
        var csv = System.Text.Encoding.UTF8.GetString(Written("csv", [(text, "ofarlig", -1.5m)]));

        Assert.Contains("'" + text[..1], csv);
        Assert.Contains(";ofarlig;-1,5\r\n", csv);
        Assert.StartsWith("\uFEFFEtt;Två;Tal\r\n", csv);
    }

    private static byte[] Written(
        string format,
        IEnumerable<(string Text, string Other, decimal Number)> rows
    )
    {
        using var stream = new MemoryStream();
        using (
            TableWriter writer =
                format == "csv" ? new CsvTableWriter(stream) : new XlsxTableWriter(stream)
        )
        {
            writer.Begin("tabell", "Tabell", Columns);
            foreach (var (text, other, number) in rows)
            {
                writer.Write([text, other, number]);
            }

            writer.Complete();
        }

        return stream.ToArray();
    }

    private static async Task<List<TableRow>> ReadAsync(byte[] content, string format)
    {
        await using var file = await AFile.OfAsync(content, $"fil.{format}");
        var source = TableSource.Open(file);
        return [.. source.ReadRows(source.ReadHead(null, default), default)];
    }
}
