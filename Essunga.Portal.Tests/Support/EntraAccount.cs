namespace Essunga.Portal.Tests.Support;

/// <summary>An account as Entra's sign-in tells of it, right or wrong in one way.</summary>
/// <param name="ObjectId">The account in its directory.</param>
internal sealed record EntraAccount(Guid ObjectId)
{
    public const string PortalUser = "Portal.Anvandare";

    /// <summary>The directory that the token is from.</summary>
    public Guid Tenant { get; init; } = EntraServer.Tenant;

    /// <summary>The directory that the token says, when it is not the one that it is from.</summary>
    public Guid? SaysTenant { get; init; }

    public IReadOnlyList<string> AppRoles { get; init; } = [PortalUser];

    /// <summary>Of so many groups that the token only says where they can be asked for.</summary>
    public bool HasManyGroups { get; init; }

    /// <summary>The token answers another question than the one asked.</summary>
    public bool HasWrongNonce { get; init; }

    /// <summary>The token went out an hour ago.</summary>
    public bool IsExpired { get; init; }
}
