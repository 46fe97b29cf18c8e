namespace Essunga.Portal.Identity;

/// <summary>How people sign in: <c>Authentication:Mode</c>.</summary>
public enum AuthenticationMode
{
    /// <summary>As one of the sample personas, without a password; only in Development and on a loopback address.</summary>
    Sample = 0,

    /// <summary>With Microsoft Entra ID.</summary>
    Entra = 1,
}
