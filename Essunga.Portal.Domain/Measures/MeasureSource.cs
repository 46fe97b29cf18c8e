namespace Essunga.Portal.Domain.Measures;

/// <summary>Where values come from.</summary>
public enum MeasureSource
{
    Manual = 0,
    Kolada = 1,
    Scb = 2,
    Calculated = 3,
}
