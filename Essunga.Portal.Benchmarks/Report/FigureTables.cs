using System.Globalization;
using System.Text;

namespace Essunga.Portal.Benchmarks.Report;

/// <summary>Figures as Markdown: a table for each thing measured, with a column for each size of data.</summary>
internal static class FigureTables
{
    public static string Of(IReadOnlyList<(string Size, IReadOnlyList<Figure> Figures)> runs)
    {
        var text = new StringBuilder();
        var all = runs.SelectMany(run => run.Figures.Select(figure => (run.Size, Figure: figure)))
            .ToList();
        foreach (
            var table in all.GroupBy(one => (one.Figure.Bar, one.Figure.What))
                .OrderBy(one => BarNumber(one.Key.Bar))
        )
        {
            var unit = table.First().Figure.Unit;
            text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"### {table.Key.Bar}. {table.Key.What}, {unit}"
                )
                .AppendLine()
                .AppendLine(Row(["Address", .. runs.Select(run => run.Size), "Bar", "Met"]))
                .AppendLine(Row(["---", .. runs.Select(_ => "---:"), "---:", "---"]));
            foreach (
                var address in table.GroupBy(one => one.Figure.Address, StringComparer.Ordinal)
            )
            {
                var figures = address.ToDictionary(
                    one => one.Size,
                    one => one.Figure,
                    StringComparer.Ordinal
                );
                text.AppendLine(
                    Row([
                        address.Key,
                        .. runs.Select(run => figures.GetValueOrDefault(run.Size)?.ValueText ?? ""),
                        address.First().Figure.LimitText,
                        Met([.. figures.Values]),
                    ])
                );
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    /// <summary>The figures that miss their bar, one line each.</summary>
    public static string Missed(IReadOnlyList<(string Size, IReadOnlyList<Figure> Figures)> runs)
    {
        var missed = runs.SelectMany(run =>
                run.Figures.Where(figure => figure.IsMet is false)
                    .Select(figure =>
                        $"- {figure.Bar}, {figure.What}, {figure.Address}, {run.Size}: {figure.ValueText} {figure.Unit} ({figure.LimitText})"
                    )
            )
            .ToList();
        return missed.Count == 0 ? "Every bar is met." : string.Join('\n', missed);
    }

    private static string Met(IReadOnlyList<Figure> figures) =>
        figures.All(figure => figure.IsMet is null) ? ""
        : figures.Any(figure => figure.IsMet is false) ? "**no**"
        : "yes";

    /// <summary>What a figure's table is called.</summary>
    public static string HeadingOf(Figure figure) => $"{figure.Bar}. {figure.What}, {figure.Unit}";

    // What has no bar of its own, as the writing, comes last.
    private static int BarNumber(string bar) =>
        int.TryParse(bar.AsSpan(1), CultureInfo.InvariantCulture, out var number)
            ? number
            : int.MaxValue;

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
