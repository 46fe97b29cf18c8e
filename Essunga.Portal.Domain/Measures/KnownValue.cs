namespace Essunga.Portal.Domain.Measures;

/// <summary>
/// A value that is known for a period, in the measure's own unit, for all genders together.
/// A missing value has no <see cref="KnownValue"/>; it is never 0.
/// </summary>
/// <param name="PopulationSize">n, how many the value describes, when known.</param>
public sealed record KnownValue(
    MeasurePeriod Period,
    decimal Value,
    int? PopulationSize = null,
    bool IsPreliminary = false
);
