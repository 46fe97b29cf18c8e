namespace Essunga.Portal.Domain.Data;

/// <summary>What the security log tells of. What changes in the data, roles among it, is in the change log.</summary>
public enum SecurityEvent
{
    /// <summary>Somebody signed in.</summary>
    SignedIn = 0,

    /// <summary>A sign-in was not let through; the detail says why, and of which account when it was known.</summary>
    SignInRefused = 1,

    /// <summary>Somebody signed out.</summary>
    SignedOut = 2,

    /// <summary>Somebody who is signed in asked for an address that is not theirs; the detail is the address.</summary>
    AccessDenied = 3,

    /// <summary>A page that stood open was stopped; the detail says why.</summary>
    AccessEnded = 4,
}
