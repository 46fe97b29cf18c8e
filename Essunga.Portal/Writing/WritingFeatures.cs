using Essunga.Portal.Domain.Data.Writing;

namespace Essunga.Portal.Writing;

/// <summary>Puts writing together into the host; each process adds its own <see cref="ITextPlace"/>.</summary>
internal static class WritingFeatures
{
    public static IServiceCollection AddWriting(this IServiceCollection services)
    {
        services.AddSingleton<EnginePool>();
        services.AddSingleton<TextLog>();
        services.AddSingleton<TextRights>();
        services.AddSingleton<VersionKeeper>();
        services.AddSingleton<DocumentBook>();
        services.AddSingleton<ITextDesk, TextDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<DocumentBook>());
        return services;
    }

    /// <summary>Sockets that notice within half a minute that nobody is there any more.</summary>
    public static void UseWriting(this WebApplication app) =>
        app.UseWebSockets(
            new WebSocketOptions
            {
                KeepAliveInterval = TimeSpan.FromSeconds(15),
                KeepAliveTimeout = TimeSpan.FromSeconds(10),
            }
        );
}
