using Essunga.Portal.Benchmarks.Data;
using Essunga.Portal.Benchmarks.Hosting;
using Essunga.Portal.Benchmarks.Report;
using Microsoft.Data.Sqlite;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>A folder of a portal with the sample data and managers who report; removed at the end.</summary>
internal sealed class ReporterFolder : IDisposable
{
    private ReporterFolder() { }

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-bench-").FullName;

    public string File => MeasuredPortal.DatabaseIn(Folder);

    public static async Task<ReporterFolder> MakeAsync(
        CommandLine line,
        int count,
        CancellationToken cancellation,
        int times = 1
    )
    {
        var data = new ReporterFolder();
        await MakeDataCommand.MakeAsync(
            data.File,
            Path.Combine(line.Required("published"), "SampleData"),
            line.Number("times", times),
            cancellation
        );
        await Progress.SayAsync($"{count} managers who report");
        await ReporterData.AddAsync(data.File, count, cancellation);
        return data;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
