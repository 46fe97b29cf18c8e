using Essunga.Portal.Domain.Data;
using Essunga.Portal.Domain.Data.Reading;

namespace Essunga.Portal.Integrations.Notices;

/// <summary>Puts notices into the host: what makes, keeps and counts them, and what people have chosen about them.</summary>
internal static class PortalNotices
{
    public static IServiceCollection AddPortalNotices(this IServiceCollection services)
    {
        services.AddSingleton<PersonalSettings>();
        services.AddSingleton<DigestChoices>();
        services.AddSingleton<NoticeGroundReader>();
        services.AddSingleton<NoticeBook>();
        services.AddSingleton<UnreadNotices>();
        services.AddSingleton<NoticeRun>();
        services.AddSingleton<NoticeWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeWatch>());
        return services;
    }
}
