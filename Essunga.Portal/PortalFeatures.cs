using Essunga.Portal.Features.Measures.OneIndicator;

namespace Essunga.Portal;

/// <summary>The queries of the pages.</summary>
internal static class PortalFeatures
{
    public static IServiceCollection AddPortalFeatures(this IServiceCollection services) =>
        services.AddSingleton<IndicatorPageQuery>();
}
