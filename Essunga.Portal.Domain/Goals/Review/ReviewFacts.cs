using Essunga.Portal.Domain.Measures;

namespace Essunga.Portal.Domain.Goals.Review;

/// <summary>What is known beside the text, so that a hint does not ask for what stands elsewhere in the form.</summary>
public sealed record ReviewFacts
{
    /// <summary>Nothing but the text.</summary>
    public static ReviewFacts Nothing { get; } = new();

    /// <summary>The target value; the measure's unit.</summary>
    public decimal? Target { get; init; }

    /// <summary>The range's ends, when the target is one.</summary>
    public decimal? LowerLimit { get; init; }

    public decimal? UpperLimit { get; init; }

    /// <summary>Where it starts.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The latest value known.</summary>
    public decimal? Current { get; init; }

    /// <summary>Null when nothing but the text says which way is better.</summary>
    public Direction? Direction { get; init; }

    /// <summary>The year by which it is to be reached, as the goal period's last.</summary>
    public int? Year { get; init; }

    /// <summary>Null when the form does not ask for an owner.</summary>
    public bool? HasOwner { get; init; }

    /// <summary>Indicators with target values say when it is reached.</summary>
    public bool IsMeasured { get; init; }
}
