using Microsoft.EntityFrameworkCore;

namespace Essunga.Portal.Domain.Data.Reading;

/// <summary>Reads what the municipality has decided of the portal, and keeps it until it changes. One command.</summary>
public sealed class SettingsReader(IDbContextFactory<PortalDbContext> contexts, ReadCache cache)
{
    /// <summary>The settings without the logo itself; the defaults, without a name, until somebody has changed any.</summary>
    public Task<ReadSettings> ReadAsync(CancellationToken cancellation) =>
        cache.GetAsync("settings", RestsOn.Settings, LoadAsync, cancellation);

    /// <summary>The logo; null when there is none.</summary>
    public async Task<ReadLogo?> ReadLogoAsync(CancellationToken cancellation) =>
        (await cache.GetAsync("logo", RestsOn.Settings, LoadLogoAsync, cancellation)).Logo;

    private async Task<ReadSettings> LoadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var one = await context
            .Settings.AsNoTracking()
            .Select(found => new
            {
                found.Version,
                found.Name,
                found.Colour,
                found.DarkColour,
                found.LogoKind,
                found.ReachedShare,
                found.PartlyShare,
                found.LeastReportedShare,
                found.ExpectedFactor,
                found.ExpectedLeastShare,
                found.LikelihoodWords,
                found.ImpactWords,
            })
            .SingleOrDefaultAsync(cancellation);
        return one is null
            ? ReadSettings.Defaults
            : new ReadSettings(
                one.Version,
                one.Name,
                one.Colour,
                one.DarkColour,
                one.LogoKind is not null,
                new(one.ReachedShare, one.PartlyShare, one.LeastReportedShare),
                new(one.ExpectedFactor, one.ExpectedLeastShare),
                new(one.LikelihoodWords.Split('\n')),
                new(one.ImpactWords.Split('\n'))
            );
    }

    private async Task<Found> LoadLogoAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var one = await context
            .Settings.AsNoTracking()
            .Where(found => found.Logo != null)
            .Select(found => new { found.Logo, found.LogoKind })
            .SingleOrDefaultAsync(cancellation);
        return new Found(one is null ? null : new ReadLogo(one.Logo!, one.LogoKind!));
    }

    private sealed record Found(ReadLogo? Logo);
}
