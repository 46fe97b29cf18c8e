namespace Essunga.Portal.Benchmarks.Load;

/// <summary>Medians and percentiles.</summary>
internal static class Order
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 50);

    /// <summary>The value that the share of the values is at or below; the nearest rank.</summary>
    /// <param name="percent">0–100.</param>
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var inOrder = values.Order().ToList();
        if (inOrder.Count == 0)
        {
            return double.NaN;
        }

        var rank = (int)Math.Ceiling(percent / 100 * inOrder.Count);
        return inOrder[Math.Clamp(rank - 1, 0, inOrder.Count - 1)];
    }
}
