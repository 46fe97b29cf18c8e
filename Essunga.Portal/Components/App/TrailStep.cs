namespace Essunga.Portal.Components.App;

/// <summary>A step on the way to a page.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Href">Address; null for a step that has no page.</param>
public sealed record TrailStep(string Text, string? Href = null);
