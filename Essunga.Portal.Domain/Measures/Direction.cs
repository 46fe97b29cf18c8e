namespace Essunga.Portal.Domain.Measures;

/// <summary>Which way is better for a measure.</summary>
public enum Direction
{
    Higher = 0,
    Lower = 1,

    /// <summary>Within a range: both a lower and an upper target value.</summary>
    WithinRange = 2,

    /// <summary>Neither way is better; such a measure has no target value.</summary>
    Neutral = 3,
}
