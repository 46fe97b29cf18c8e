namespace Essunga.Portal.Writing;

/// <summary>What a client sent.</summary>
/// <param name="Steps">JSON, not looked into yet.</param>
internal sealed record Pushed(string Client, int Number, long BasedOn, string Steps, Guid ById);
