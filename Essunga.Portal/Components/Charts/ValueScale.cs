namespace Essunga.Portal.Components.Charts;

/// <summary>The upright axis: from value to pixels below the top, with round ticks from end to end.</summary>
public sealed record ValueScale(decimal Min, decimal Max, decimal Step, int Height)
{
    private static readonly decimal[] Round = [1m, 2m, 2.5m, 5m, 10m];

    public IReadOnlyList<decimal> Ticks =>
        [.. Enumerable.Range(0, (int)((Max - Min) / Step) + 1).Select(each => Min + (each * Step))];

    /// <summary>Decimals that the ticks need.</summary>
    public int Decimals => Scale(Step);

    public double Y(decimal value) => (double)((Max - value) / (Max - Min) * Height);

    /// <summary>Holds everything that the model draws. Does not go under 0 when nothing drawn does.</summary>
    public static ValueScale Of(ChartModel model, int height)
    {
        var values = Drawn(model).ToList();
        var (low, high) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        var neverNegative = low >= 0;
        if (low == high)
        {
            // One level only: it stands in the middle.
            var room = Math.Max(Math.Abs(high) / 20, 0.5m);
            (low, high) = (low - room, high + room);
        }
        // Room under the lowest point for its label.
        var bottom = low - ((high - low) / 12);
        var step = StepFor(high - bottom, model.Decimals);
        var min = Math.Floor(bottom / step) * step;
        var max = Math.Ceiling(high / step) * step;
        return new(
            neverNegative ? Math.Max(min, 0) : min,
            max > min ? max : min + step,
            step,
            height
        );
    }

    private static IEnumerable<decimal> Drawn(ChartModel model)
    {
        foreach (var point in model.MainPoints)
        {
            if (point.Value is { } value)
            {
                yield return value;
            }
        }
        foreach (var aim in model.Target?.Aims ?? [])
        {
            yield return aim;
        }
        if (model.Band is { } band)
        {
            yield return band.Low;
            yield return band.High;
        }
    }

    private static decimal StepFor(decimal span, int decimals)
    {
        var raw = span / 4;
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)raw)));
        var step = power * Round.First(each => each * power >= raw * 0.999m);
        // A measure counted in whole numbers has no half ticks.
        return decimals == 0 ? Math.Max(1, Math.Ceiling(step)) : step;
    }

    private static int Scale(decimal step)
    {
        var decimals = 0;
        while (step != Math.Truncate(step) && decimals < 6)
        {
            step *= 10;
            decimals++;
        }
        return decimals;
    }
}
