namespace Essunga.Portal.Domain.Measures;

/// <summary>The length of a measured period.</summary>
public enum PeriodKind
{
    Year = 0,
    Tertial = 1,
    Month = 2,
}
