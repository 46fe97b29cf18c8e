using Essunga.Portal.Features.Start;

namespace Essunga.Portal;

/// <summary>The queries of the pages.</summary>
internal static class PortalFeatures
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services) =>
        services.AddSingleton<StartReader>().AddSingleton<StartQuery>();
}
