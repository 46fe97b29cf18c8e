using Essunga.Portal.Domain.Measures;
using Essunga.Portal.Features.Files.Importing;
using Essunga.Portal.Integrations.Files;
using Essunga.Portal.Tests.Integrations.Files;
using Essunga.Portal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Essunga.Portal.Tests.Features.Files;

/// <summary>Files read into a sample database of their own.</summary>
public sealed class ImportSample : IAsyncDisposable
{
    private readonly List<ReceivedFile> _files = [];

    private ImportSample(TestDatabase database)
    {
        Database = database;
        Command = new ImportCommand(database, Time);
        Undo = new UndoImport(database, Time);
    }

    public FakeTimeProvider Time { get; } =
        new(new DateTimeOffset(2025, 10, 9, 8, 0, 0, TimeSpan.Zero));

    public TestDatabase Database { get; }

    public ImportCommand Command { get; }

    public UndoImport Undo { get; }

    public static ImportConsent Yes { get; } = new(true, true, true);

    public static async Task<ImportSample> MakeAsync() => new(await TestDatabase.WithSampleAsync());

    /// <summary>A file whose headings are taken as they are guessed.</summary>
    public async Task<ImportOrder> OrderAsync(
        string text,
        ImportKind kind = ImportKind.Measurements
    )
    {
        var file = await AFile.OfAsync(text, AFile.Windows);
        _files.Add(file);
        var source = TableSource.Open(file);
        var head = source.ReadHead(null, default);
        var imported = ImportedKind.Of(kind);
        var columns = ColumnGuess.Of(imported.Fields, head.Columns, null);
        Assert.Null(imported.Missing(columns));
        return new ImportOrder(kind, file.Name, source, head, columns);
    }

    public async Task<ImportTrial?> TryAsync(
        string text,
        string persona = "sektorchef-utbildning",
        ImportKind kind = ImportKind.Measurements
    ) =>
        await Command.TryAsync(
            await Database.ViewerAsync(persona),
            await OrderAsync(text, kind),
            null,
            default
        );

    public async Task<ImportOutcome> RunAsync(
        string text,
        string persona = "sektorchef-utbildning",
        ImportKind kind = ImportKind.Measurements,
        ImportConsent? consent = null
    )
    {
        var viewer = await Database.ViewerAsync(persona);
        var order = await OrderAsync(text, kind);
        var trial = await Command.TryAsync(viewer, order, null, default);
        return trial is null
            ? new ImportOutcome.NotYours()
            : await Command.RunAsync(viewer, order, trial, consent ?? Yes, null, default);
    }

    public async Task<decimal?> ValueAsync(string code, int year, int index)
    {
        await using var context = Database.CreateDbContext();
        return await context
            .Measurements.Where(one =>
                one.PeriodYear == year
                && one.PeriodIndex == index
                && one.Gender == Gender.Total
                && context.Indicators.Any(indicator =>
                    indicator.Id == one.IndicatorId && indicator.Code == code
                )
            )
            .Select(one => one.Value)
            .SingleOrDefaultAsync();
    }

    public async Task<int> LoggedAsync()
    {
        await using var context = Database.CreateDbContext();
        return await context.ChangeLog.CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
        {
            await file.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
