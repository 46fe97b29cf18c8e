using System.Text;
using Essunga.Portal.Integrations.Files;

namespace Essunga.Portal.Tests.Integrations.Files;

/// <summary>Tables in text files, however they are saved.</summary>
public sealed class TextTableTests
{
    private const string Table = "Kod;Värde\r\nE02;6,4\r\nÅÄÖ;−7,8\r\n";

    public static TheoryData<string> Encodings { get; } =
    ["utf-8", "utf-8 med märke", "utf-16", "utf-16 omvänd", "utf-16 utan märke", "windows"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task ReadHead_OfEachEncoding_ReadsSwedishLetters(string encoding)
    {
        Encoding used = encoding switch
        {
            "utf-8 med märke" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            "utf-16 omvänd" => Encoding.BigEndianUnicode,
            "utf-16 utan märke" => new UnicodeEncoding(false, false),
            "windows" => AFile.Windows,
            _ => new UTF8Encoding(false),
        };
        // The minus sign of Swedish text is not one of the letters of Windows-1252.
        var text = encoding == "windows" ? Table.Replace('−', '-') : Table;
        await using var file = await AFile.OfAsync(text, used);
        var source = TableSource.Open(file);

        var head = source.ReadHead(null, default);

        Assert.Equal(["Kod", "Värde"], head.Columns);
        Assert.Equal(["ÅÄÖ", text.Contains('−') ? "−7,8" : "-7,8"], head.First[1].Cells);
        Assert.EndsWith(", semikolon", head.HowRead);
    }

    [Theory]
    [InlineData("Kod;Värde\nE02;6,4\nE03;7,5", "semikolon")]
    [InlineData("Kod,Värde\nE02,6.4\nE03,7.5", "komma")]
    [InlineData("Kod\tVärde\nE02\t6,4\nE03\t7,5", "tabb")]
    [InlineData("sep=;\nKod;Värde\nE02;6,4\nE03;7,5", "semikolon")]
    [InlineData("Kod;\"Värde, i %\"\nE02;6,4\nE03;7,5", "semikolon")]
    public async Task ReadHead_OfEachSeparator_FindsIt(string text, string name)
    {
        await using var file = await AFile.OfAsync(text);

        var head = TableSource.Open(file).ReadHead(null, default);

        Assert.EndsWith(name, head.HowRead);
        Assert.Equal(2, head.Columns.Count);
        Assert.Equal(2, head.RowCount);
    }

    [Fact]
    public async Task ReadRows_WithEmptyLinesBetween_KeepTheNumbersOfTheSpreadsheet()
    {
        await using var file = await AFile.OfAsync(
            "\n;\nKod;Värde\n\nE02;\"två\nrader\"\n;\nE03;1\n"
        );
        var source = TableSource.Open(file);
        var head = source.ReadHead(null, default);

        Assert.Equal(3, head.RowNumber);
        Assert.Equal([5, 7], source.ReadRows(head, default).Select(row => row.Number));
        Assert.Equal("två\nrader", head.First[0].Cells[1]);
    }

    [Theory]
    [InlineData("", "Filen är tom.")]
    [InlineData("\n\n", "Filen är tom.")]
    [InlineData("Kod;Värde\n\n", "Filen har rubriker men inga rader under dem.")]
    [InlineData(
        "Kod;Värde;kod\nE02;1;2",
        "Rubriken ”kod” står både i kolumn A och C. Byt namn på den ena."
    )]
    public async Task ReadHead_OfNoTable_SaysWhy(string text, string problem)
    {
        var fault = await Assert.ThrowsAsync<TableProblem>(async () =>
        {
            await using var file = await AFile.OfAsync(text);
            TableSource.Open(file).ReadHead(null, default);
        });

        Assert.Equal(problem, fault.Message);
    }

    [Theory]
    [InlineData("E02;1;2", "fler celler än rubrikraden")]
    [InlineData("Kod;Värde", "Rubrikraden står en gång till.")]
    [InlineData("E02;5 \"tum\"", "citattecken")]
    [InlineData("E02;\"aldrig slut", "citattecken")]
    public async Task ReadRows_ThatCannotBeTrusted_SayWhyAndKeepTheRest(string row, string problem)
    {
        await using var file = await AFile.OfAsync($"Kod;Värde\nE01;1\n{row}\n");
        var source = TableSource.Open(file);

        var rows = source.ReadRows(source.ReadHead(null, default), default).ToList();

        Assert.Null(rows[0].Problem);
        Assert.Contains(problem, rows[1].Problem);
    }

    [Fact]
    public async Task ReadRows_WithACellOfAMillionLetters_SayWhichAndHowLong()
    {
        await using var file = await AFile.OfAsync($"Kod;Värde\nE02;{new string('x', 1_000_000)}");
        var source = TableSource.Open(file);

        var row = source.ReadRows(source.ReadHead(null, default), default).Single();

        Assert.Contains("kolumn B har 1\u00a0000\u00a0000 tecken", row.Problem);
        Assert.True(row.Cells[1].Length <= 100);
    }

    [Fact]
    public async Task ReadHead_WithAQuoteThatSwallowsTheFile_SaysFromWhichRow()
    {
        await using var file = await AFile.OfAsync(
            $"Kod;Värde\nE02;\"{string.Concat(Enumerable.Repeat("E03;1\n", 900_000))}"
        );

        var fault = Assert.Throws<TableProblem>(() =>
            TableSource.Open(file).ReadHead(null, default)
        );

        Assert.Contains("Saknas ett citattecken?", fault.Message);
    }

    [Fact]
    public async Task ReadHead_OfAMillionRows_IsRefusedBeforeAnythingIsAsked()
    {
        var rows = new StringBuilder("Kod;Värde\n").Insert(10, "a;1\n", 1_000_000);
        await using var file = await AFile.OfAsync(rows.ToString());

        var fault = Assert.Throws<TableProblem>(() =>
            TableSource.Open(file).ReadHead(null, default)
        );

        Assert.Equal(
            "Filen har fler än 100\u00a0000 rader. Dela den i flera filer.",
            fault.Message
        );
    }

    [Fact]
    public async Task ReadHead_OfThousandsOfColumns_IsRefused()
    {
        await using var file = await AFile.OfAsync(
            string.Join(';', Enumerable.Range(1, 3_000)) + "\n1"
        );

        var fault = Assert.Throws<TableProblem>(() =>
            TableSource.Open(file).ReadHead(null, default)
        );

        Assert.Contains("Högst 100 kan läsas.", fault.Message);
    }

    [Fact]
    public async Task Take_OfMoreThanIsAllowed_StopsAndLeavesNothingOnTheDisk()
    {
        var before = Left();

        var fault = await Assert.ThrowsAsync<TableProblem>(() =>
            AFile.OfAsync(new byte[11 * 1024 * 1024])
        );

        Assert.Equal("Filen är större än 10 MB. Dela den i flera filer.", fault.Message);
        Assert.True(Left() <= before);
    }

    [Theory]
    [InlineData("../../etc/passwd.csv", "passwd.csv")]
    [InlineData("C:\\hemligt\\varden.csv", "varden.csv")]
    [InlineData("", "fil")]
    public async Task Take_OfANameWithFolders_KeepsTheNameAlone(string sent, string name)
    {
        await using var file = await AFile.OfAsync("Kod\n1", name: sent);

        Assert.Equal(name, file.Name);
    }

    private static int Left() => Directory.GetFiles(Path.GetTempPath(), "portal-*.tmp").Length;
}
