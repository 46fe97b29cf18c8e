namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// How far chance alone can move a share (per cent) of n individuals: the Wilson score interval at 95 %.
/// Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927).
/// </summary>
/// <param name="OneIndividual">Percentage points that one individual makes: 100 / n.</param>
public sealed record ShareInterval(decimal Low, decimal High, decimal OneIndividual)
{
    private const double Z = 1.959964;

    /// <param name="share">Per cent, 0–100.</param>
    /// <param name="n">How many individuals the share is taken of.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0–100 or n is under 1.</exception>
    public static ShareInterval For(decimal share, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var p = (double)share / 100;
        var denominator = 1 + (Z * Z / n);
        var centre = (p + (Z * Z / (2 * n))) / denominator;
        var half = Z / denominator * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n)));
        return new(Percent(centre - half), Percent(centre + half), 100m / n);
    }

    private static decimal Percent(double part) => Math.Clamp((decimal)(part * 100), 0, 100);
}
