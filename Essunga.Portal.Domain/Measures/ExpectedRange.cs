namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// What a series' earlier values make likely for the next one, in the measure's unit: the mean ± 2.66 × the mean moving
/// range, and never narrower than a tenth of the mean to each side. A value outside it is asked about, never refused.
/// </summary>
public sealed record ExpectedRange(decimal Low, decimal High)
{
    /// <summary>Fewer earlier values than this make nothing likely.</summary>
    public const int FewestValues = 3;

    private static readonly decimal[] Slips = [10, 0.1m, 100, 0.01m];

    /// <summary>Null under three values.</summary>
    /// <param name="earlier">Known values before the one that is to come, whatever order.</param>
    /// <param name="isShare">Per cent of a whole: within 0–100.</param>
    /// <param name="decimals">The range is widened to whole numbers of these decimals, so that it reads as it works.</param>
    /// <param name="rule">The municipality's own; Wheeler's when it has none.</param>
    public static ExpectedRange? From(
        IReadOnlyCollection<KnownValue> earlier,
        bool isShare,
        int decimals,
        ExpectationRule? rule = null
    )
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Count < FewestValues)
        {
            return null;
        }

        var values = earlier.OrderBy(one => one.Period).Select(one => one.Value).ToList();
        var mean = values.Average();
        var moving = values
            .Zip(values.Skip(1), (first, second) => Math.Abs(second - first))
            .Average();
        var (factor, leastShare) = rule ?? ExpectationRule.Default;
        var half = Math.Max(factor * moving, leastShare * Math.Abs(mean));
        var (low, high) = (Floor(mean - half, decimals), -Floor(-(mean + half), decimals));
        if (values.TrueForAll(value => value >= 0))
        {
            low = Math.Max(0, low);
        }

        return isShare ? new(Math.Max(0, low), Math.Min(100, high)) : new(low, high);
    }

    public bool Covers(decimal value) => value >= Low && value <= High;

    /// <summary>
    /// What was probably meant by a value outside the range: the same digits with the decimal sign elsewhere. Null when
    /// the value is inside, or no such value is.
    /// </summary>
    public decimal? MeantBy(decimal value) =>
        Covers(value)
            ? null
            : Slips
                .Select(factor => (decimal?)(value * factor))
                .FirstOrDefault(meant => Covers(meant!.Value));

    private static decimal Floor(decimal value, int decimals)
    {
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step *= 10;
        }

        return Math.Floor(value * step) / step;
    }
}
