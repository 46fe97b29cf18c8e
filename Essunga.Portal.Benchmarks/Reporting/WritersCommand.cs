using System.Diagnostics;
using System.Globalization;
using Essunga.Portal.Benchmarks.Report;
using Essunga.Portal.Domain.Data.ChangeLog;
using Essunga.Portal.Domain.Measures;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>R8: writers and readers at once on one SQLite file, without the portal between.</summary>
internal static class WritersCommand
{
    private const int Busy = 5;
    private const int Readers = 2;

    public static async Task RunAsync(CommandLine line, CancellationToken cancellation) =>
        await Console.Out.WriteLineAsync(
            FigureTables.Of([("Measured", await MeasureAsync(line, cancellation))])
        );

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(
        CommandLine line,
        CancellationToken cancellation
    )
    {
        var (writers, each) = (line.Number("writers", 8), line.Number("rows", 100));
        using var data = await ReporterFolder.MakeAsync(
            line,
            (writers * each / ReporterData.Each) + 1,
            cancellation
        );
        await using var context = ReporterData.Open(data.File);
        var indicators = await context
            .Indicators.AsNoTracking()
            .Where(one => one.Code.StartsWith(ReporterData.CodeStart))
            .OrderBy(one => one.Code)
            .Select(one => one.Id)
            .ToListAsync(cancellation);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Enumerable
            .Range(0, Readers)
            .Select(_ => Task.Run(() => ReadAsync(data.File, done.Token), cancellation))
            .ToList();
        var started = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, writers)
                .Select(writer =>
                    Task.Run(
                        () =>
                            WriteAsync(
                                data.File,
                                [.. indicators.Skip(writer * each).Take(each)],
                                cancellation
                            ),
                        cancellation
                    )
                )
        );
        var elapsed = Stopwatch.GetElapsedTime(started);
        await done.CancelAsync();
        var busyReads = (await Task.WhenAll(reading)).Sum();
        var times = written.SelectMany(one => one.Times).ToList();
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{writers} writers × {each}, {Readers} readers"
        );
        return
        [
            new(
                "R8",
                "Times the database was busy",
                name,
                written.Sum(one => one.Busy) + busyReads,
                "times",
                0
            ),
            new("R8", "Saves", name, times.Count / elapsed.TotalSeconds, "a second"),
            new(
                "R8",
                "A save with its wait for the others, 99th percentile",
                name,
                Timings.Percentile(times, 0.99),
                "ms"
            ),
            new(
                "R8",
                "Rows that are not there",
                name,
                (writers * each) - (await StoredLines.ReadAsync(data.File, cancellation)).Count,
                "rows",
                0
            ),
        ];
    }

    private static async Task<(int Busy, IReadOnlyList<TimeSpan> Times)> WriteAsync(
        string file,
        IReadOnlyList<Guid> indicators,
        CancellationToken cancellation
    )
    {
        var (busy, times) = (0, new List<TimeSpan>());
        foreach (var id in indicators)
        {
            await using var context = ReporterData.Open(file);
            var indicator = await context.Indicators.SingleAsync(one => one.Id == id, cancellation);
            var now = DateTime.UnixEpoch.AddYears(55);
            context.Add(
                indicator.Report(
                    Guid.CreateVersion7(),
                    ReporterData.Period,
                    Gender.Total,
                    new MeasuredValue(1, 100),
                    indicator.OwnerId!.Value,
                    ReporterData.Period.To,
                    now
                )
            );
            context.Stamp = new ChangeStamp(indicator.OwnerId.Value, now);
            var started = Stopwatch.GetTimestamp();
            try
            {
                await context.SaveChangesAsync(cancellation);
                times.Add(Stopwatch.GetElapsedTime(started));
            }
            catch (DbUpdateException fault)
                when (fault.InnerException is SqliteException { SqliteErrorCode: Busy })
            {
                busy++;
            }
        }

        return (busy, times);
    }

    private static async Task<int> ReadAsync(string file, CancellationToken done)
    {
        var busy = 0;
        while (!done.IsCancellationRequested)
        {
            try
            {
                await StoredLines.ReadAsync(file, done);
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
            {
                busy++;
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return busy;
    }
}
