namespace Essunga.Portal.Domain.Measures;

/// <summary>Where periods lie on a line counted in years.</summary>
public static class YearScale
{
    /// <summary>
    /// The end of the period in years: 2025 for the year 2025 and its last tertial or month,
    /// 2024.67 for the second tertial of 2025.
    /// </summary>
    public static decimal PositionOf(MeasurePeriod period) =>
        period.Year - 1 + (period.To.Month / 12m);
}
