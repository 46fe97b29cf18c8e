namespace Essunga.Portal.Features.Goals;

/// <summary>What the address of a page about goals says, as it stands there.</summary>
public sealed record GoalAddress(string? Year, string? Period, string? Committee);
