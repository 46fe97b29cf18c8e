using Essunga.Portal.Components.Text;
using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Components.Charts;

/// <summary>A line between two places: x in per cent of the width, y in pixels.</summary>
public readonly record struct Segment(double X1, double Y1, double X2, double Y2);

/// <summary>A known point with its place.</summary>
public sealed record DrawnPoint(ChartPoint Point, double X, double Y);

/// <summary>A point of the way to the target with its place.</summary>
public sealed record DrawnTargetPoint(ChartTargetPoint Point, double X, double Y);

/// <summary>The geometry of a chart model: where everything in the figure stands.</summary>
public sealed class ChartLayout
{
    public const int Height = 320;

    private const int MostLabelled = 8;

    private readonly LabelPlacer _placer = new(Height);

    public ChartLayout(ChartModel model)
    {
        Model = model;
        Values = ValueScale.Of(model, Height);
        Time = TimeScale.Of(model);
        Points = [.. model.MainPoints.Where(point => point.Value is not null).Select(Place)];
        Lines = [.. Connected(model.MainPoints)];
        Way = [.. (model.Target?.Points ?? []).Select(Place)];
        WayLines = [.. Way.Zip(Way.Skip(1), (a, b) => new Segment(a.X, a.Y, b.X, b.Y))];
        AvoidWhatIsDrawn();
        TargetLabel = Way.Count == 0 ? null : LabelTarget(Way[^1]);
        LatestLabel = Points.Count == 0 ? null : LabelLatest(Points[^1]);
        ValueLabels = [.. Labelled().Select(LabelValue)];
        WayLabel = LabelWay();
        BandLabel = LabelBand();
    }

    public ChartModel Model { get; }

    public ValueScale Values { get; }

    public TimeScale Time { get; }

    /// <summary>The known points in time order; missing ones have no place.</summary>
    public IReadOnlyList<DrawnPoint> Points { get; }

    /// <summary>Between neighbours that are both known.</summary>
    public IReadOnlyList<Segment> Lines { get; }

    public IReadOnlyList<DrawnTargetPoint> Way { get; }

    public IReadOnlyList<Segment> WayLines { get; }

    public PlacedLabel? TargetLabel { get; }

    public PlacedLabel? LatestLabel { get; }

    public IReadOnlyList<PlacedLabel> ValueLabels { get; }

    /// <summary>delmål: the way's value in the latest point's year.</summary>
    public PlacedLabel? WayLabel { get; }

    public PlacedLabel? BandLabel { get; }

    /// <summary>The target value as written, without decimals that say nothing.</summary>
    public static string TargetText(ChartModel model, ChartTarget target) =>
        target is { LowerLimit: { } low, UpperLimit: { } high }
            ? $"{Plain(low, "")}–{Plain(high, model.Unit)}"
            : Plain(target.Value, model.Unit, model.Decimals);

    private static string Plain(decimal value, string unit, int decimals = 1) =>
        Format.Value(value, unit, value == Math.Truncate(value) ? 0 : Math.Max(1, decimals));

    private DrawnPoint Place(ChartPoint point) =>
        new(point, Time.X(point.Period), Values.Y(point.Value!.Value));

    private DrawnTargetPoint Place(ChartTargetPoint point) =>
        new(point, Time.X((decimal)point.Year), Values.Y(point.Value));

    private IEnumerable<Segment> Connected(IReadOnlyList<ChartPoint> points) =>
        points
            .Zip(points.Skip(1))
            .Where(pair => pair.First.Value is not null && pair.Second.Value is not null)
            .Select(pair => (From: Place(pair.First), To: Place(pair.Second)))
            .Select(pair => new Segment(pair.From.X, pair.From.Y, pair.To.X, pair.To.Y));

    private void AvoidWhatIsDrawn()
    {
        foreach (var line in Lines.Concat(WayLines))
        {
            _placer.AddLine(line.X1, line.Y1, line.X2, line.Y2);
        }
        foreach (
            var (x, y) in Points.Select(at => (at.X, at.Y)).Concat(Way.Select(at => (at.X, at.Y)))
        )
        {
            _placer.AddDot(x, y);
        }
    }

    private PlacedLabel LabelTarget(DrawnTargetPoint end) =>
        _placer.Place(
            TargetText(Model, Model.Target!),
            end.X,
            end.Y,
            new LabelSpot(12, 5, "start")
        );

    private PlacedLabel LabelLatest(DrawnPoint latest) =>
        _placer.Place(
            Format.Value(latest.Point.Value, Model.Unit, Model.Decimals),
            latest.X,
            latest.Y,
            new(12, 6, "start"),
            new(12, 20, "start"),
            new(12, -8, "start"),
            new(0, 26, "middle"),
            new(0, -14, "middle")
        );

    // The latest has its own label. In a long series only what stands out is labelled.
    private IEnumerable<(DrawnPoint Point, int At)> Labelled()
    {
        var all = Points.SkipLast(1).Select((point, at) => (point, at)).ToList();
        return all.Count < MostLabelled
            ? all
            : new[]
            {
                all[0],
                all.MinBy(each => each.point.Point.Value),
                all.MaxBy(each => each.point.Point.Value),
            }
                .Distinct()
                .OrderBy(each => each.at);
    }

    private PlacedLabel LabelValue((DrawnPoint Point, int At) labelled)
    {
        var ((point, x, y), at) = labelled;
        var anchor = x < 3 ? "start" : "middle";
        var (above, below) = (new LabelSpot(0, -12, anchor), new LabelSpot(0, 22, anchor));
        var isValley =
            point.Value < Points[at + 1].Point.Value
            && (at == 0 || point.Value < Points[at - 1].Point.Value);
        return _placer.Place(
            Format.Number(point.Value, Model.Decimals),
            x,
            y,
            isValley ? [below, above] : [above, below]
        );
    }

    private PlacedLabel? LabelWay()
    {
        if (Points.Count == 0 || Model.Target is not { IsRange: false } target)
        {
            return null;
        }
        var year = Points[^1].Point.Period.Year;
        var at = Way.SkipLast(1).FirstOrDefault(way => way.Point.Year == year);
        return at is null || at == Way[0] || Points[^1].Point.Period.Kind != PeriodKind.Year
            ? null
            : _placer.Place(
                $"delmål {Format.Value(at.Point.Value, Model.Unit, Model.Decimals)}",
                at.X,
                at.Y,
                new(12, 18, "start"),
                new(12, -10, "start"),
                new(-8, -10, "end"),
                new(12, 32, "start")
            );
    }

    private PlacedLabel? LabelBand()
    {
        if (Model.Band is not { } band)
        {
            return null;
        }
        var (top, bottom) = (Values.Y(band.High), Values.Y(band.Low));
        return _placer.Place(
            $"slumpen ger {Format.Range(band.Low, band.High, Model.Decimals)}{UnitPart()}",
            Time.X(band.From),
            bottom,
            new(10, -9, "start"),
            new(10, (int)(top - bottom) + 18, "start"),
            new(10, (int)(top - bottom) - 7, "start"),
            new(10, 17, "start")
        );
    }

    private string UnitPart() =>
        UnitText.Of(Model.Unit).Sign is { Length: > 0 } sign ? $"{Format.Space}{sign}" : "";
}
