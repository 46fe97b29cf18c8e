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
    private const int RoomBesideTheAxis = 4;
    private const int RoomBesideTheFigure = 6;
    private const double SamePlace = 8;

    private readonly LabelPlacer _placer = new(Height);

    public ChartLayout(ChartModel model)
    {
        Model = model;
        Values = ValueScale.Of(model, Height);
        Time = TimeScale.Of(model);
        Points = [.. model.MainPoints.Where(point => point.Value is not null).Select(Place)];
        Lines = [.. Connected(model.MainPoints)];
        HasWideTicks = Values.Ticks.Any(tick => Written(tick).Length > RoomBesideTheAxis);
        Way = model.Target is { IsRange: false } target ? [.. target.Points.Select(Place)] : [];
        WayLines = [.. Way.Zip(Way.Skip(1), (a, b) => new Segment(a.X, a.Y, b.X, b.Y))];
        AvoidWhatIsDrawn();
        TargetLabel = model.Target is null ? null : LabelTarget(model.Target);
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

    /// <summary>The values of the axis have no room beside it and stand on their lines.</summary>
    public bool HasWideTicks { get; }

    /// <summary>delmål: the way's value in the latest point's year, when it is another than the point's.</summary>
    public PlacedLabel? WayLabel { get; }

    public PlacedLabel? BandLabel { get; }

    /// <summary>The target value as written, without decimals that say nothing.</summary>
    public static string TargetText(ChartModel model, ChartTarget target) =>
        target is { LowerLimit: { } low, UpperLimit: { } high }
            ? $"{Plain(low, "")}–{Plain(high, model.Unit)}"
            : Plain(target.Value, model.Unit, model.Decimals);

    /// <summary>A value of the upright axis.</summary>
    public string Written(decimal tick) => Format.Number(tick, Values.Decimals);

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

    // Beside the figure a phone has room for "88,5 %"; what is longer stands over its point.
    private PlacedLabel LabelTarget(ChartTarget target)
    {
        var text = TargetText(Model, target);
        var isInside = target.IsRange || text.Length > RoomBesideTheFigure;
        return _placer.Place(
            text,
            Time.X((decimal)target.Year),
            Values.Y(target.UpperLimit ?? target.Value),
            isInside ? [new(0, -12, "end"), new(0, 24, "end")] : [new(12, 5, "start")]
        );
    }

    private PlacedLabel LabelLatest(DrawnPoint latest)
    {
        var text = Format.Value(latest.Point.Value, Model.Unit, Model.Decimals);
        LabelSpot[] beside =
        [
            new(12, 6, "start"),
            new(12, 20, "start"),
            new(12, -8, "start"),
            new(0, 26, "middle"),
            new(0, -14, "middle"),
        ];
        LabelSpot[] within = [new(4, -14, "end"), new(4, 26, "end")];
        var isAtTheEdge = latest.X > 95 && text.Length >= RoomBesideTheFigure;
        return _placer.Place(text, latest.X, latest.Y, isAtTheEdge ? within : beside);
    }

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
        return
            at is null
            || at == Way[0]
            || Points[^1].Point.Period.Kind != PeriodKind.Year
            || Math.Abs(at.Y - Points[^1].Y) < SamePlace
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
