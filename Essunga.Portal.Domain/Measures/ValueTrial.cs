using Essunga.Portal.Domain.FollowUp;
using Essunga.Portal.Domain.Kernel;

namespace Essunga.Portal.Domain.Measures;

/// <summary>A value that is stored for a period and a gender.</summary>
public sealed record HeldValue(
    Guid Id,
    Guid IndicatorId,
    MeasurePeriod Period,
    Gender Gender,
    MeasuredValue Measured
)
{
    /// <summary>Whether it is what the measurement holds now: nobody has changed it since it was read.</summary>
    public bool IsAs(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return Measured
            == new MeasuredValue(
                measurement.Value,
                measurement.PopulationSize,
                measurement.Comment
            );
    }
}

/// <summary>What it would be to report a value. Nothing is written by it.</summary>
/// <param name="Held">What is stored already; null when nothing is.</param>
/// <param name="Measured">What would be.</param>
/// <param name="Broken">The rule that it would break; null when it can be saved.</param>
/// <param name="Unlikely">What the series makes likely, when the value lies outside it.</param>
/// <param name="Late">The locked reporting point that it belongs to: it becomes an efterhandsändring. Null when none.</param>
/// <param name="First">The measurement to be added when nothing is stored.</param>
public sealed record ValueTrial(
    HeldValue? Held,
    MeasuredValue Measured,
    DomainRule? Broken,
    ExpectedRange? Unlikely,
    ReportingPoint? Late,
    Measurement? First
)
{
    public bool IsSame => Held?.Measured == Measured;

    /// <summary>A stored value would be corrected, with a reason.</summary>
    public bool IsCorrection => Held is not null && Held.Measured.Value != Measured.Value;

    /// <summary>Makes a measurement say what was tried.</summary>
    /// <exception cref="BrokenRuleException">A corrected value has no reason, or one that is too long.</exception>
    public void Apply(Measurement measurement, string reason, Guid byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        if (measurement.Value != Measured.Value)
        {
            measurement.Correct(
                Guid.CreateVersion7(),
                Measured.Value,
                reason,
                Late is not null,
                byId,
                now
            );
        }

        measurement.CountAmong(Measured.PopulationSize);
        measurement.Explain(Measured.Comment);
    }
}
