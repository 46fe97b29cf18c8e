using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Charts;

/// <summary>
/// A chart model as <c>charts.ts</c> takes it over: positions in years, and every text that a reader sees already written.
/// </summary>
/// <param name="Source">Goes with a saved picture, so that invented data stays marked.</param>
public sealed record ExploreFigure(
    string Title,
    string Source,
    string FileName,
    int TickDecimals,
    double Min,
    double Max,
    double Step,
    double From,
    double To,
    IReadOnlyList<ExploreSeries> Series,
    ExploreBand? Band,
    IReadOnlyList<double> Limits
)
{
    /// <param name="layout">The drawn figure, so that both renderings have the same scales.</param>
    public static ExploreFigure Of(ChartLayout layout)
    {
        var model = layout.Model;
        var series = model.Series.Select((each, at) => Drawn(model, each, at == 0)).ToList();
        if (model.Target is { IsRange: false } target)
        {
            series.Add(
                new(
                    "väg till målvärdet",
                    "target",
                    [.. target.Points.Select(point => Way(model, point, target.Year))]
                )
            );
        }
        // The other series were not asked for when the axis was drawn.
        var values = series
            .SelectMany(each => each.Points)
            .Select(point => point.Y)
            .OfType<double>();
        var (low, high) = values
            .Append((double)layout.Values.Min)
            .Append((double)layout.Values.Max)
            .Aggregate(
                (Low: double.MaxValue, High: double.MinValue),
                (ends, value) => (Math.Min(ends.Low, value), Math.Max(ends.High, value))
            );
        var step = (double)layout.Values.Step;
        return new(
            model.Title,
            string.Join(' ', model.Source.Prepend(model.IsDemo ? "Exempeldata." : "")).Trim(),
            FileNameOf(model.Title),
            layout.Values.Decimals,
            Math.Floor(low / step) * step,
            Math.Ceiling(high / step) * step,
            step,
            (double)layout.Time.From,
            (double)layout.Time.To,
            series,
            BandOf(model),
            model.Target is { LowerLimit: { } lower, UpperLimit: { } upper }
                ? [(double)lower, (double)upper]
                : []
        );
    }

    private static ExploreSeries Drawn(ChartModel model, ChartSeries series, bool isMain) =>
        new(
            series.Name,
            isMain ? "main" : "other",
            [
                .. series
                    .Points.OrderBy(point => point.Period)
                    .Select(point => new ExplorePoint(
                        (double)YearScale.PositionOf(point.Period),
                        (double?)point.Value,
                        Format.Period(point.Period),
                        Format.Value(point.Value, model.Unit, model.Decimals)
                            + (point.IsPreliminary ? ", preliminärt" : "")
                            + (point.Note is null ? "" : $", {point.Note}")
                    )),
            ]
        );

    private static ExplorePoint Way(ChartModel model, ChartTargetPoint point, int targetYear) =>
        new(
            point.Year,
            (double)point.Value,
            Format.Period(MeasurePeriod.OfYear(point.Year)),
            Format.Value(point.Value, model.Unit, model.Decimals)
                + (point.Year == targetYear ? ", målvärde" : "")
        );

    private static ExploreBand? BandOf(ChartModel model) =>
        model.Band is { } band
            ? new(
                (double)band.Low,
                (double)band.High,
                (double)band.Mean,
                (double)YearScale.PositionOf(band.From),
                (double)YearScale.PositionOf(band.To),
                $"slumpen ger {Format.Range(band.Low, band.High, model.Decimals)}"
            )
            : null;

    private static string FileNameOf(string title)
    {
        var letters = title
            .ToLowerInvariant()
            .Select(letter =>
                letter switch
                {
                    'å' or 'ä' => 'a',
                    'ö' => 'o',
                    >= 'a' and <= 'z' or >= '0' and <= '9' => letter,
                    _ => '-',
                }
            );
        return string.Join(
            '-',
            string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}

/// <param name="Role">"main", "other" (another group, hidden at first) or "target".</param>
public sealed record ExploreSeries(string Name, string Role, IReadOnlyList<ExplorePoint> Points);

/// <param name="X">In years, by <see cref="YearScale"/>.</param>
/// <param name="Y">Null is a gap.</param>
public sealed record ExplorePoint(double X, double? Y, string Period, string Text);

public sealed record ExploreBand(
    double Low,
    double High,
    double Mean,
    double From,
    double To,
    string Text
);
