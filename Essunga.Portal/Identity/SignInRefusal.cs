namespace Essunga.Portal.Identity;

/// <summary>Why somebody who tried to sign in was not let in, as the reader is told it.</summary>
public enum SignInRefusal
{
    /// <summary>What came back cannot be trusted: too old, meant for somebody else, another directory, or broken off.</summary>
    Failed = 0,

    /// <summary>No person of the portal has the account, or the person has left.</summary>
    Unknown = 1,

    /// <summary>The account lacks the app role that the portal demands.</summary>
    WithoutAppRole = 2,
}
