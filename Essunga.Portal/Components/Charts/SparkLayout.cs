using System.Runtime.CompilerServices;
using Essunga.Portal.Components.Text;

namespace Essunga.Portal.Components.Charts;

/// <summary>The geometry of a spark in its 136 × 36 units, and what it says aloud.</summary>
internal sealed class SparkLayout
{
    private const double Left = 2;
    private const double Right = 134;
    private const double Top = 2.8;
    private const double Bottom = 33.2;

    // A model is kept with the page it stands on; its drawing is made once and goes with it.
    private static readonly ConditionalWeakTable<ChartModel, SparkLayout> Made = [];

    private readonly TimeScale _time;
    private readonly (string Name, string? Trend) _words;
    private readonly decimal _low;
    private readonly decimal _high;

    private SparkLayout(ChartModel model, string name, string? trend)
    {
        _words = (name, trend);
        _time = TimeScale.Of(model);
        var known = model.MainPoints.Where(point => point.Value is not null).ToList();
        var values = known.Select(point => point.Value!.Value).Concat(Aims(model)).ToList();
        (_low, _high) = values.Count == 0 ? (0, 0) : (values.Min(), values.Max());
        Targets = WayOf(model) is null ? [.. Aims(model).Select(Y)] : [];
        Way = WayOf(model) is { } way
            ? string.Join(
                ' ',
                way.Select(point =>
                    $"{Svg.Pixels(X(_time.X((decimal)point.Year)))},{Svg.Pixels(Y(point.Value))}"
                )
            )
            : null;
        Runs = [.. Known(model).Where(run => run.Count > 1).Select(Polyline)];
        // A value between two gaps has no line; the dot is all that shows it.
        Dots =
        [
            .. Known(model).Where(run => run.Count == 1).Select(run => Place(run[0])),
            .. known.TakeLast(1).Select(Place),
        ];
        Dots = [.. Dots.Distinct()];
        if (model.Band is { } band)
        {
            Band = new(
                X(_time.X(band.From)),
                Math.Max(Y(band.High), Top),
                X(_time.X(band.To)),
                Math.Min(Y(band.Low), Bottom)
            );
        }
        Description = Describe(model, name, known, trend);
    }

    public static SparkLayout Of(ChartModel model, string name, string? trend)
    {
        if (Made.TryGetValue(model, out var made) && made._words == (name, trend))
        {
            return made;
        }

        made = new SparkLayout(model, name, trend);
        Made.AddOrUpdate(model, made);
        return made;
    }

    public Segment? Band { get; }

    /// <summary>Levels right across: a target that no way leads to, or the limits of a range.</summary>
    public IReadOnlyList<double> Targets { get; }

    /// <summary>The way from the baseline over the waypoints to the target; null when there is none.</summary>
    public string? Way { get; }

    public IReadOnlyList<string> Runs { get; }

    public IReadOnlyList<(double X, double Y)> Dots { get; }

    public string Description { get; }

    // A target alone, the limits of a range, or every step of the way.
    private static IEnumerable<decimal> Aims(ChartModel model) => model.Target?.Aims ?? [];

    private static IReadOnlyList<ChartTargetPoint>? WayOf(ChartModel model) =>
        model.Target is { IsRange: false, Points: { Count: > 1 } points } ? points : null;

    private static List<List<ChartPoint>> Known(ChartModel model)
    {
        var runs = new List<List<ChartPoint>> { new() };
        foreach (var point in model.MainPoints)
        {
            if (point.Value is null)
            {
                runs.Add([]);
            }
            else
            {
                runs[^1].Add(point);
            }
        }
        return [.. runs.Where(run => run.Count > 0)];
    }

    private string Polyline(List<ChartPoint> run) =>
        string.Join(' ', run.Select(Place).Select(at => $"{Svg.Pixels(at.X)},{Svg.Pixels(at.Y)}"));

    private (double X, double Y) Place(ChartPoint point) =>
        (X(_time.X(point.Period)), Y(point.Value!.Value));

    private static double X(double percent) => Left + (percent / 100 * (Right - Left));

    private double Y(decimal value) =>
        _high == _low
            ? (Top + Bottom) / 2
            : Top + ((double)((_high - value) / (_high - _low)) * (Bottom - Top));

    private static string Describe(
        ChartModel model,
        string name,
        List<ChartPoint> known,
        string? trend
    )
    {
        var values = model.MainPoints.Select(point =>
            point.Value is null ? "saknas" : Format.Value(point.Value, model.Unit, model.Decimals)
        );
        var series =
            known.Count == 0
                ? $"{name}: inget värde"
                : $"{name}, {Span(model)}: {string.Join(", ", values)}";
        var target = model.Target is { } aim
            ? $" Målvärde {ChartLayout.TargetText(model, aim)} år {Format.Years(aim.Year, aim.Year)}."
            : "";
        var words = string.IsNullOrEmpty(trend)
            ? ""
            : $" {char.ToUpperInvariant(trend[0])}{trend[1..]}.";
        return $"{series}.{target}{words}";
    }

    private static string Span(ChartModel model)
    {
        var (first, last) = (model.MainPoints[0].Period, model.MainPoints[^1].Period);
        return first == last
            ? Format.Period(first)
            : $"{Format.Period(first)} till {Format.Period(last)}";
    }
}
