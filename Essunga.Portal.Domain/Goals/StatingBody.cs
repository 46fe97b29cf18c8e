namespace Essunga.Portal.Domain.Goals;

/// <summary>Who states: a committee for its own part, or the executive board for the goal as a whole.</summary>
public sealed record StatingBody(Guid NodeId, bool IsOverall);
