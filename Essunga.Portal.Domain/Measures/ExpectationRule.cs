namespace Essunga.Portal.Domain.Measures;

/// <summary>How far from a series' earlier values a new one may lie before it is asked about.</summary>
/// <param name="Factor">Mean moving ranges to each side of the mean; 2.66 is Wheeler's.</param>
/// <param name="LeastShare">The narrowest, as a share (0–1) of the mean to each side.</param>
public sealed record ExpectationRule(decimal Factor, decimal LeastShare)
{
    public static ExpectationRule Default { get; } = new(2.66m, 0.1m);
}
