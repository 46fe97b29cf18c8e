namespace Essunga.Portal.Components.Charts;

/// <summary>Where a label may stand: pixels from its point, and which end of the text is fixed.</summary>
public readonly record struct LabelSpot(int Dx, int Dy, string Anchor);

/// <summary>A label with its place: x in per cent, y in pixels.</summary>
public sealed record PlacedLabel(string Text, double X, double Y, int Dx, string Anchor);

/// <summary>
/// Finds for each label the first of its spots that covers least of lines, dots and earlier labels.
/// Reckoned at a phone's width, where there is least room; wider is only easier.
/// </summary>
public sealed class LabelPlacer(int height)
{
    private const double Width = 300;
    private const double LetterWidth = 7.2;

    private readonly List<Box> _labels = [];
    private readonly List<(double X1, double Y1, double X2, double Y2)> _lines = [];

    public void AddLine(double x1, double y1, double x2, double y2) =>
        _lines.Add((x1 * Width / 100, y1, x2 * Width / 100, y2));

    public void AddDot(double x, double y) => _labels.Add(Around(x * Width / 100, y));

    public PlacedLabel Place(string text, double x, double y, params LabelSpot[] spots)
    {
        var best = spots.MinBy(spot => Cost(BoxOf(text, x, y, spot)));
        _labels.Add(BoxOf(text, x, y, best));
        return new(text, x, y + best.Dy, best.Dx, best.Anchor);
    }

    private double Cost(Box box) =>
        (3 * _labels.Count(other => other.Meets(box)))
        + _lines.Sum(line => Crossing(line, box))
        + (box.Bottom > height ? 2 : 0);

    private static Box BoxOf(string text, double x, double y, LabelSpot spot)
    {
        var width = text.Length * LetterWidth;
        var left = (x * Width / 100) + spot.Dx;
        left -= spot.Anchor switch
        {
            "middle" => width / 2,
            "end" => width,
            _ => 0,
        };
        return new(left, y + spot.Dy - 12, left + width, y + spot.Dy + 3);
    }

    // How much of the line lies in the box, so that a nicked corner weighs less than a line right through.
    private static double Crossing((double X1, double Y1, double X2, double Y2) line, Box box)
    {
        const int Steps = 40;
        var inside = Enumerable
            .Range(0, Steps + 1)
            .Count(step =>
                box.Holds(
                    line.X1 + ((line.X2 - line.X1) * step / Steps),
                    line.Y1 + ((line.Y2 - line.Y1) * step / Steps)
                )
            );
        return inside == 0 ? 0 : 1 + ((double)inside / Steps);
    }

    private static Box Around(double x, double y) => new(x - 5, y - 5, x + 5, y + 5);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
    }
}
