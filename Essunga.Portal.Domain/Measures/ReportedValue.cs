namespace Essunga.Portal.Domain.Measures;

/// <summary>A reported value for all genders together, with when it was reported; null value when nothing could be measured.</summary>
/// <param name="ReportedAt">UTC.</param>
/// <param name="CorrectedAt">UTC of the latest correction; null when never corrected.</param>
public sealed record ReportedValue(
    MeasurePeriod Period,
    decimal? Value,
    int? PopulationSize,
    bool IsPreliminary,
    DateTime ReportedAt,
    DateTime? CorrectedAt = null
);
