namespace Essunga.Portal.Identity;

/// <summary>What sign-in with Microsoft Entra needs to know: sections <c>AzureAd</c> and <c>Authentication</c>.</summary>
/// <param name="TenantId">The municipality's directory; an account of any other is refused.</param>
/// <param name="Origin">Where sign-in lies, as "https://login.microsoftonline.com".</param>
/// <param name="RequiredAppRole">Only an account with this app role comes in; null lets in whoever the portal knows.</param>
internal sealed record EntraSettings(Guid TenantId, string Origin, string? RequiredAppRole)
{
    /// <summary>The section that Microsoft.Identity.Web reads.</summary>
    public const string Section = "AzureAd";

    /// <exception cref="StartProblem">A setting that sign-in cannot do without is missing or cannot be.</exception>
    public static EntraSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        // A name, or "common", would let the metadata decide which directories may come in.
        var tenant = Id(section, "TenantId");
        Id(section, "ClientId");
        if (
            !Uri.TryCreate(section["Instance"], UriKind.Absolute, out var instance)
            || instance.Scheme != Uri.UriSchemeHttps
        )
        {
            throw new StartProblem(
                $"Inställningen AzureAd:Instance är \"{section["Instance"]}\" men ska vara en https-adress, som https://login.microsoftonline.com/."
            );
        }

        if (string.IsNullOrWhiteSpace(section["ClientSecret"]))
        {
            throw new StartProblem(
                "Inställningen AzureAd:ClientSecret saknas. Sätt den som miljövariabeln AzureAd__ClientSecret, aldrig i en fil."
            );
        }

        return new EntraSettings(
            tenant,
            instance.GetLeftPart(UriPartial.Authority),
            configuration["Authentication:RequiredAppRole"] is { Length: > 0 } role ? role : null
        );
    }

    private static Guid Id(IConfigurationSection section, string name) =>
        Guid.TryParse(section[name], out var id) && id != Guid.Empty
            ? id
            : throw new StartProblem(
                $"Inställningen {Section}:{name} är \"{section[name]}\" men ska vara ett id, som 00000000-0000-0000-0000-000000000001. Du finner det i Microsoft Entra."
            );
}
