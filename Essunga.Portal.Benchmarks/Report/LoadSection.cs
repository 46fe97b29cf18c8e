using System.Globalization;
using System.Runtime.InteropServices;

namespace Essunga.Portal.Benchmarks.Report;

/// <summary>The last section of the write-up: what many at once do, measured by a command of its own.</summary>
internal static class LoadSection
{
    private const string Heading = "\n## Under load\n";

    // Written by hand after eng/mutation.sh, and before this section.
    private const string Mutations = "\n## Mutations\n";

    private const string Method = """
        - *Reporting*: each circuit is a manager of its own with `/rapportera` open over SignalR, without a browser. It types a value letter by letter, leaves the field and waits until the line says *sparat*; from the second time on the line asks why, and the reason is given. What was acknowledged is written down by the one who measures and compared with the database afterwards: rows, corrections and the value in force.
        - *kill -9*: the process is killed in the middle of such reporting, started again on the same file, and everything that any round acknowledged is looked for at the end. What was sent and not answered may be there or not, but once.
        - *Two nodes* are two processes on one SQLite file. An entry is known when `ChangeWatch` has seen it.
        - *A planned stop* is SIGTERM; the circuits answer the pause as `js/reconnect.js` does and are taken up by the next process.
        - *Writing*: two sockets in each text, without a browser; the one types five letters a second, the other notes when they come. *On screen* is two real Chromium tabs in one text beside them, from the key's own time stamp to the frame after the letter has come into the other page.
        - *At rest* is the portal's own clockwork with a crowd of open pages: one poll of the change log every other second for all of them.
        """;

    /// <summary>
    /// The text with the section in place of the one that it had, or at its end. What is not measured this time is kept
    /// as it was.
    /// </summary>
    public static string Put(string text, IReadOnlyList<Figure> figures)
    {
        IReadOnlyList<(string, IReadOnlyList<Figure>)> runs = [("Measured", figures)];
        var kept = Kept(text, figures);
        var missed = string.Join(
            '\n',
            kept.SelectMany(table =>
                table
                    .Split('\n')
                    .Where(row => row.Contains("**no**", StringComparison.Ordinal))
                    .Select(row => $"- {table.Split('\n')[0]} {row}")
            )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Without(text)}{Heading}
            Made by `bash eng/load.sh` on {TimeProvider.System.GetLocalNow():yyyy-MM-dd}, on a virtual machine with {Environment.ProcessorCount} cores that portal and load share, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, on SQLite with the sample data and as many managers as report.

            Bars that are not met:

            {Missed(runs, missed)}

            {Method}

            {FigureTables.Of(runs)}{string.Concat(
                kept.Select(table => $"### {table.TrimEnd()}\n\n")
            )}
            """
        );
    }

    // Every bar is met only when those that were kept are too.
    private static string Missed(
        IReadOnlyList<(string, IReadOnlyList<Figure> Figures)> runs,
        string kept
    ) =>
        kept.Length > 0 && runs.All(run => run.Figures.All(one => one.IsMet is not false))
            ? kept
            : $"{FigureTables.Missed(runs)}\n{kept}".TrimEnd();

    /// <summary>The tables that the section has and that are not measured anew.</summary>
    private static List<string> Kept(string text, IReadOnlyList<Figure> figures)
    {
        var at = text.IndexOf(Heading, StringComparison.Ordinal);
        var measured = figures.Select(FigureTables.HeadingOf).ToHashSet(StringComparer.Ordinal);
        return at < 0
            ? []
            :
            [
                .. text[at..]
                    .Split("\n### ")
                    .Skip(1)
                    .Where(table => !measured.Contains(table.Split('\n')[0])),
            ];
    }

    /// <summary>A new text with the sections that the file has and other commands make.</summary>
    public static async Task<string> KeepAsync(
        string file,
        string text,
        CancellationToken cancellation
    )
    {
        var old = File.Exists(file) ? await File.ReadAllTextAsync(file, cancellation) : "";
        var kept = new[] { Mutations, Heading }
            .Select(heading => old.IndexOf(heading, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .ToList();
        return kept.Count == 0 ? text : Without(text) + old[kept.Min()..];
    }

    private static string Without(string text)
    {
        var at = text.IndexOf(Heading, StringComparison.Ordinal);
        return (at < 0 ? text : text[..at]).TrimEnd() + "\n";
    }
}
