using System.Security.Cryptography;
using System.Text;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Domain.Settings;
using Microsoft.Extensions.Options;

namespace Essunga.Portal.Components.App;

/// <summary>What the municipality looks like in the portal just now.</summary>
/// <param name="Name">Name in the top left corner and last in every page title.</param>
/// <param name="Tagline">The line under the name.</param>
/// <param name="StyleHref">The style sheet with the municipality's colour; null when it has the portal's own.</param>
/// <param name="LogoHref">The logo; null when there is none.</param>
public sealed record ReadLook(string Name, string Tagline, string? StyleHref, string? LogoHref);

/// <summary>
/// Tells every page what the municipality is called and what colour it has: what an administrator has said, and until
/// then what the settings file says.
/// </summary>
/// <param name="read">Reads what an administrator has said; kept by whoever reads.</param>
/// <remarks>The page that tells of a failure has a head too: when nothing can be read, what was known last holds.</remarks>
public sealed class LookReader(
    Func<CancellationToken, Task<ReadSettings>> read,
    IOptions<PortalLook> configured
)
{
    private ReadSettings _known = ReadSettings.Defaults;

    public async Task<ReadLook> ReadAsync(CancellationToken cancellation)
    {
        var settings = await KnownAsync(cancellation);
        return new ReadLook(
            settings.Name ?? configured.Value.Name,
            configured.Value.Tagline,
            StyleOf(settings) is { } css ? Links.Look(MarkOf(css)) : null,
            settings.HasLogo ? Links.Logo(settings.Version.ToString("N")) : null
        );
    }

    private async Task<ReadSettings> KnownAsync(CancellationToken cancellation)
    {
        try
        {
            return _known = await read(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return _known;
        }
    }

    /// <summary>The style sheet that the colour asks for; null for the portal's own colour.</summary>
    public static string? StyleOf(ReadSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (HexColour.Read(settings.Colour) is not { } colour)
        {
            return null;
        }

        var brand = BrandColours.From(colour, HexColour.Read(settings.DarkColour));
        return $":root{{{Rules(brand.Light)}}}\n"
            + $"@media screen and (prefers-color-scheme:dark){{:root{{{Rules(brand.Dark)}}}}}\n";
    }

    private static string Rules(ThemeColours theme) =>
        $"--brand:{theme.Brand};--brand-ink:{theme.Brand};--brand-soft:{theme.Soft};"
        + $"--on-brand:{theme.OnBrand};--target:{theme.Brand};"
        + $"--mud-palette-primary-rgb:{theme.Brand.Numbers};--mud-palette-secondary-rgb:{theme.Brand.Numbers}";

    // A new colour is a new address, so that a browser may keep the old one for ever.
    private static string MarkOf(string css) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12];
}
