namespace Essunga.Portal.Identity;

/// <summary>How people sign in to this portal, for the pages that must know.</summary>
public sealed record SignInMode(AuthenticationMode Value);
