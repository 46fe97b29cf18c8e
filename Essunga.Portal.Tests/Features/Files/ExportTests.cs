using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Features.Files.Exporting;
using Essunga.Portal.Integrations.Files;
using Essunga.Portal.Tests.Integrations.Files;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Everything one may read, and nothing else, in open files; now or as it was.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(
        new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero)
    );

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithSampleAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Run_OfEverything_IsAValidWorkbookWithASheetPerTable()
    {
        using var content = await CopyAsync(new("allt", "xlsx", null, null, null), "revisor");

        using var book = SpreadsheetDocument.Open(content, false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        var names =
            book.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .Select(sheet => sheet.Name!.Value)
                .ToList();
        Assert.Contains("Ändringslogg", names);
        Assert.DoesNotContain("Personer", names);
        Assert.Equal(12, names.Count);
    }

    [Theory]
    [InlineData("fortroendevald", false, false)]
    [InlineData("sektorchef-utbildning", false, false)]
    [InlineData("medarbetare-nossebro-skola", false, false)]
    [InlineData("revisor", true, false)]
    [InlineData("kvalitetsstrateg", true, false)]
    [InlineData("administrator", true, true)]
    public async Task Understand_OfEachPersona_OffersOnlyWhatTheyMayRead(
        string persona,
        bool log,
        bool people
    )
    {
        var choices = await AskAsync(new(null, null, null, null, null), persona);

        Assert.Equal(log, choices.Tables.Any(table => table.Slug == "andringslogg"));
        Assert.Equal(people, choices.Tables.Any(table => table.Slug == "personer"));
        var foreign = await AskAsync(new("personer", "json", null, null, null), persona);
        var unknown = await AskAsync(new("trollen", "json", null, null, null), persona);
        Assert.Equal(people, foreign.Order is not null);
        Assert.Null(unknown.Order);
        if (!people)
        {
            Assert.Equal(
                unknown.Faults["vad"].Replace("trollen", "personer"),
                foreign.Faults["vad"]
            );
        }
    }

    [Theory]
    [InlineData("mal", "csv", "1e9", null, null, "ar")]
    [InlineData("mal", "csv", null, "trollerinamnden", null, "namnd")]
    [InlineData("mal", "csv", null, null, "i går", "dag")]
    [InlineData("mal", "csv", null, null, "2031-01-01", "dag")]
    [InlineData("mal", "pdf", null, null, null, "format")]
    [InlineData("allt", "csv", null, null, null, "format")]
    [InlineData("<script>", "csv", null, null, null, "vad")]
    public async Task Understand_OfAnAddressThatAsksForNothing_SaysWhatIsWrongByField(
        string what,
        string format,
        string? year,
        string? committee,
        string? day,
        string field
    )
    {
        var choices = await AskAsync(new(what, format, year, committee, day), "revisor");

        Assert.Null(choices.Order);
        Assert.Equal([field], choices.Faults.Keys);
    }

    [Fact]
    public async Task Run_OfTooFewIndividuals_LeavesTheWholePeriodEmptyEverywhere()
    {
        await using (var context = _database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "UPDATE Indicators SET SmallestPopulation = 1000000 WHERE Code = 'I08'; UPDATE Measurements SET PopulationSize = 10 WHERE IndicatorId = (SELECT Id FROM Indicators WHERE Code = 'I08')"
            );
        }

        var json = await JsonAsync(new("allt", "json", null, null, null), "revisor");

        var values = Rows(json, "matvarden", row => Text(row, "indikator") == "I08");
        Assert.NotEmpty(values);
        Assert.All(
            values,
            row =>
            {
                Assert.True(row.GetProperty("visas_inte").GetBoolean());
                Assert.Equal(JsonValueKind.Null, row.GetProperty("varde").ValueKind);
                Assert.Equal(JsonValueKind.Null, row.GetProperty("antal_individer").ValueKind);
                Assert.Equal(JsonValueKind.Null, row.GetProperty("kommentar").ValueKind);
            }
        );
        await using var read = _database.CreateDbContext();
        var hidden = (
            await read
                .Measurements.Where(one =>
                    read.Indicators.Any(two => two.Id == one.IndicatorId && two.Code == "I08")
                )
                .Select(one => one.Id)
                .ToListAsync()
        ).ConvertAll(id => id.ToString());
        Assert.All(
            Rows(json, "andringslogg", row => hidden.Contains(Text(row, "id")!)),
            row => Assert.Equal(JsonValueKind.Null, row.GetProperty("efter").ValueKind)
        );
        Assert.Contains(
            Rows(json, "matvarden", row => Text(row, "indikator") == "E02"),
            row => row.GetProperty("varde").ValueKind == JsonValueKind.Number
        );
    }

    [Fact]
    public async Task Run_AsItWasADay_HasTheValuesAndStatementsOfThatDay()
    {
        var now = await JsonAsync(new("allt", "json", null, null, null), "revisor");
        var then = await JsonAsync(new("allt", "json", null, null, "2024-06-01"), "revisor");

        var corrected = Rows(now, "rattelser", _ => true);
        Assert.NotEmpty(corrected);
        var first = corrected
            .Where(row => row.GetProperty("rattat").GetDateTime() > new DateTime(2024, 6, 2))
            .GroupBy(row => (Text(row, "indikator"), Text(row, "period"), Text(row, "kon")))
            .Select(group => group.First())
            .Where(row => Find(then, row) is { ValueKind: JsonValueKind.Object })
            .ToList();
        Assert.All(
            first,
            row =>
                Assert.Equal(
                    row.GetProperty("fran").ToString(),
                    Find(then, row).GetProperty("varde").ToString()
                )
        );
        Assert.All(
            Rows(then, "prognoser", _ => true),
            row => Assert.True(row.GetProperty("angiven").GetDateTime() < new DateTime(2024, 6, 2))
        );
        Assert.True(
            Rows(then, "prognoser", _ => true).Count < Rows(now, "prognoser", _ => true).Count
        );
        Assert.All(
            Rows(then, "rapporteringspunkter", _ => true),
            row =>
                Assert.True(
                    row.GetProperty("last").ValueKind == JsonValueKind.Null
                        || row.GetProperty("last").GetDateTime() < new DateTime(2024, 6, 2)
                )
        );
        Assert.Equal(
            Rows(now, "mal", _ => true).Select(row => Text(row, "mal")),
            Rows(then, "mal", _ => true).Select(row => Text(row, "mal"))
        );
    }

    [Fact]
    public async Task Run_AsItWasYesterday_IsAsNowWhenNothingHasHappened()
    {
        _time.Advance(TimeSpan.FromDays(400));
        var yesterday = _time
            .GetUtcNow()
            .AddDays(-1)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var now = await JsonAsync(new("allt", "json", null, null, null), "administrator");
        var then = await JsonAsync(new("allt", "json", null, null, yesterday), "administrator");

        foreach (var table in ExportTables.All)
        {
            Assert.Equal(
                now.GetProperty("tabeller").GetProperty(table.Slug).ToString(),
                then.GetProperty("tabeller").GetProperty(table.Slug).ToString()
            );
        }
    }

    [Fact]
    public async Task Run_ForACommitteeAndAYear_HasOnlyTheirs()
    {
        var json = await JsonAsync(
            new("allt", "json", "2025", "utbildningsnamnden", null),
            "revisor"
        );

        Assert.All(
            Rows(json, "matvarden", _ => true),
            row => Assert.Contains("2025", Text(row, "period"))
        );
        Assert.NotEmpty(Rows(json, "matvarden", row => Text(row, "indikator") == "E02"));
        Assert.All(
            Rows(json, "aktiviteter", _ => true),
            row => Assert.Equal("Utbildningsnämnden", Text(row, "namnd"))
        );
        Assert.NotEmpty(Rows(json, "aktiviteter", _ => true));
    }

    [Fact]
    public async Task Run_OfMeasurements_TakesAFewCommandsWhateverTheRows()
    {
        var order = (await AskAsync(new("matvarden", "csv", null, null, null), "revisor")).Order!;
        _database.Commands.Reset();

        var file = await new ExportCommand(_database, _time).RunAsync(order, default);

        await file.Content.DisposeAsync();
        Assert.InRange(_database.Commands.Count, 1, 8);
        Assert.Equal("matvarden-2025-10-09.csv", file.Name);
    }

    [Fact]
    public async Task Run_OfMeasurements_CanBeReadInAgainAsNothingNew()
    {
        await using var sample = await ImportSample.MakeAsync();
        using var content = await CopyAsync(
            new("matvarden", "csv", "2025", null, null),
            "sektorchef-utbildning"
        );
        var trial = await sample.TryAsync(
            AFile
                .Windows.GetString(
                    AFile.Windows.GetBytes(System.Text.Encoding.UTF8.GetString(content.ToArray()))
                )
                .TrimStart('?')
        );

        Assert.Equal((0, 0), (trial!.New, trial.Changed));
        Assert.True(trial.Same > 0);
    }

    [Fact]
    public void Documentation_OfTheFormat_SaysEveryTableAndColumn()
    {
        var written = File.ReadAllText(Repository.Path("docs", "export.md"));
        foreach (var table in ExportTables.All)
        {
            Assert.Contains($"### `{table.Slug}`", written);
            foreach (var column in table.Columns)
            {
                Assert.Contains(
                    $"| `{column.Name}` | {Kind(column.Kind)} |",
                    written[written.IndexOf($"### `{table.Slug}`", StringComparison.Ordinal)..]
                        .Split("\n### ")[0]
                );
            }

            Assert.Equal(
                table.Columns.Count,
                table.Columns.DistinctBy(column => column.Name).Count()
            );
            Assert.Equal(
                table.Columns.Count,
                table.Columns.DistinctBy(column => column.Heading).Count()
            );
        }
    }

    private static string Kind(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Number => "tal",
            ColumnKind.Whole => "heltal",
            ColumnKind.Day => "dag",
            ColumnKind.Instant => "tidpunkt",
            ColumnKind.YesNo => "sant/falskt",
            _ => "text",
        };

    private static JsonElement Find(JsonElement json, JsonElement row) =>
        Rows(
                json,
                "matvarden",
                one =>
                    Text(one, "indikator") == Text(row, "indikator")
                    && Text(one, "period") == Text(row, "period")
                    && Text(one, "kon") == Text(row, "kon")
            )
            .FirstOrDefault();

    private static List<JsonElement> Rows(
        JsonElement json,
        string table,
        Func<JsonElement, bool> which
    ) => [.. json.GetProperty("tabeller").GetProperty(table).EnumerateArray().Where(which)];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task<ExportChoices> AskAsync(ExportAsked asked, string persona) =>
        await new ExportQuery(
            new CalendarReader(_database, new ReadCache(new DataVersion())),
            _time
        ).RunAsync(await _database.ViewerAsync(persona), asked, default);

    private async Task<MemoryStream> CopyAsync(ExportAsked asked, string persona)
    {
        var order = (await AskAsync(asked, persona)).Order!;
        var file = await new ExportCommand(_database, _time).RunAsync(order, default);
        var copy = new MemoryStream();
        await using (file.Content)
        {
            await file.Content.CopyToAsync(copy);
        }

        copy.Position = 0;
        return copy;
    }

    private async Task<JsonElement> JsonAsync(ExportAsked asked, string persona)
    {
        using var content = await CopyAsync(asked, persona);
        return JsonDocument.Parse(content).RootElement;
    }
}
