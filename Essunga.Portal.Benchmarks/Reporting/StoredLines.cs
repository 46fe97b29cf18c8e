using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Benchmarks.Reporting;

/// <summary>Compares what managers were told with what the database holds.</summary>
/// <param name="Lost">Acknowledged saves that are not there, or a value in force that is another than the last acknowledged.</param>
/// <param name="Doubled">Saves that are there more times than they were made.</param>
/// <param name="Saves">Acknowledged saves.</param>
internal sealed record StoredLines(int Lost, int Doubled, int Saves)
{
    public static async Task<StoredLines> CompareAsync(
        string file,
        IEnumerable<ReportedLine> lines,
        CancellationToken cancellation
    )
    {
        var stored = await ReadAsync(file, cancellation);
        var (lost, doubled, saves) = (0, 0, 0);
        foreach (var line in lines)
        {
            var there = stored.GetValueOrDefault(line.Code) ?? new StoredLine(0, null, 0);
            saves += line.Saves;
            // What was on its way when a run ended may be there or not.
            var most = line.Saves + (line.OnItsWay is null ? 0 : 1);
            lost += Math.Max(0, line.Saves - there.Saves);
            doubled += Math.Max(0, there.Saves - most) + Math.Max(0, there.Rows - 1);
            if (
                there.Value != line.Value
                && (line.OnItsWay is null || there.Value != line.OnItsWay)
            )
            {
                lost++;
            }
        }

        return new StoredLines(lost, doubled, saves);
    }

    /// <summary>By the measure's code.</summary>
    public static async Task<IReadOnlyDictionary<string, StoredLine>> ReadAsync(
        string file,
        CancellationToken cancellation
    )
    {
        await using var context = ReporterData.Open(file);
        var (year, kind, index) = (
            ReporterData.Period.Year,
            ReporterData.Period.Kind,
            ReporterData.Period.Index
        );
        var rows = await (
            from indicator in context.Indicators
            join value in context.Measurements on indicator.Id equals value.IndicatorId
            where
                indicator.Code.StartsWith(ReporterData.CodeStart)
                && value.PeriodYear == year
                && value.PeriodKind == kind
                && value.PeriodIndex == index
            select new
            {
                indicator.Code,
                value.Value,
                Corrections = value.Corrections.Count,
            }
        ).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Code, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => new StoredLine(
                    group.Count(),
                    group.First().Value,
                    group.Sum(row => 1 + row.Corrections)
                ),
                StringComparer.Ordinal
            );
    }

    /// <summary>The highest id of the change log.</summary>
    public static async Task<long> HighestAsync(string file, CancellationToken cancellation)
    {
        await using var context = ReporterData.Open(file);
        return await context.ChangeLog.MaxAsync(entry => entry.Id, cancellation);
    }

    /// <summary>"ok" when the file is whole.</summary>
    public static async Task<string> CheckAsync(string file, CancellationToken cancellation)
    {
        await using var context = ReporterData.Open(file);
        return await context
            .Database.SqlQueryRaw<string>(
                "SELECT integrity_check AS Value FROM pragma_integrity_check LIMIT 1"
            )
            .SingleAsync(cancellation);
    }
}
