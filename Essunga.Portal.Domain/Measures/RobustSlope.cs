namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// The pace of a series, in units per year: the median of the slopes between all pairs of values (Theil–Sen),
/// which one strange value cannot turn. The spread is the 95 % interval by Kendall's statistic.
/// Source: P. K. Sen, Estimates of the Regression Coefficient Based on Kendall's Tau (1968).
/// </summary>
/// <param name="LevelAtLatest">Where the line through the series lies at the latest value's period.</param>
public sealed record RobustSlope(decimal PerYear, decimal Low, decimal High, decimal LevelAtLatest)
{
    private const double Z = 1.959964;

    /// <summary>Null when fewer than two moments in time are known.</summary>
    public static RobustSlope? For(IReadOnlyList<KnownValue> values)
    {
        var points = values
            .Select(value => (X: YearScale.PositionOf(value.Period), Y: value.Value))
            .ToList();
        var slopes = SlopesOf(points);
        if (slopes.Count == 0)
        {
            return null;
        }
        var slope = Median(slopes);
        var latest = points.Max(point => point.X);
        var level = Median([.. points.Select(point => point.Y + (slope * (latest - point.X)))]);
        var (low, high) = Spread(slopes, points.Count);
        return new(slope, low, high, level);
    }

    private static List<decimal> SlopesOf(List<(decimal X, decimal Y)> points)
    {
        var slopes = new List<decimal>();
        for (var first = 0; first < points.Count; first++)
        {
            for (var second = first + 1; second < points.Count; second++)
            {
                var years = points[second].X - points[first].X;
                if (years != 0)
                {
                    slopes.Add((points[second].Y - points[first].Y) / years);
                }
            }
        }
        return slopes;
    }

    // Rounded outwards: with few points the spread is all the slopes there are.
    private static (decimal Low, decimal High) Spread(List<decimal> slopes, int points)
    {
        var ordered = slopes.Order().ToList();
        var deviation = Math.Sqrt(points * (points - 1.0) * ((2.0 * points) + 5) / 18);
        var below = (int)Math.Floor((ordered.Count - (Z * deviation)) / 2) - 1;
        var index = Math.Clamp(below, 0, (ordered.Count - 1) / 2);
        return (ordered[index], ordered[^(index + 1)]);
    }

    private static decimal Median(List<decimal> numbers)
    {
        var ordered = numbers.Order().ToList();
        var middle = ordered.Count / 2;
        return ordered.Count % 2 == 1
            ? ordered[middle]
            : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
