namespace Essunga.Portal.Domain.Measures;

/// <summary>Whether a series moves by more than chance. Separate from its level.</summary>
public enum Trend
{
    /// <summary>för få värden för en trend: under five values.</summary>
    TooFewValues = 0,

    /// <summary>inom slumpen: no signal at the latest value.</summary>
    WithinChance = 1,

    /// <summary>A signal at the latest value, in the better direction.</summary>
    Improving = 2,

    /// <summary>A signal at the latest value, in the worse direction.</summary>
    Worsening = 3,

    /// <summary>A signal where neither direction is better.</summary>
    Changing = 4,
}
