namespace Essunga.Portal.Identity;

/// <summary>Where to go after signing in: never to another site.</summary>
internal static class LocalAddress
{
    /// <summary>The address when it lies in the portal, otherwise the start page.</summary>
    public static string OrStart(string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl)
            ? address
            : "/";
}
