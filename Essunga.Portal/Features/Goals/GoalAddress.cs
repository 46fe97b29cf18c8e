namespace Essunga.Portal.Features.Goals;

/// <summary>What the address of a page about goals says, as it stands there.</summary>
public sealed record GoalAddress(string? Year, string? Period, string? Committee)
{
    /// <summary>The past day that is read, to carry along in links; null is now.</summary>
    public DateOnly? AsOf { get; init; }
}
