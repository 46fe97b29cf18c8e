using Essunga.Portal.Components.Forms;
using Essunga.Portal.Components.Loading;
using Essunga.Portal.Domain.Data.Reading;
using Essunga.Portal.Texts;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace Essunga.Portal.Components.App;

/// <summary>Puts the user interface into the host.</summary>
public static class PortalUi
{
    /// <summary>Circuits larger than this are refused by the hub: persisted state has its ceiling in the bars.</summary>
    private const long LargestMessage = 128 * 1024;

    /// <summary>Everybody at once, when the network goes and comes: the framework's hundred would throw out the rest.</summary>
    private const int MostWithoutConnection = 1_000;

    /// <summary>Adds Razor components with circuits, MudBlazor in Swedish and the municipality's look.</summary>
    public static IServiceCollection AddPortalUi(this IServiceCollection services)
    {
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.Configure<CircuitOptions>(circuits =>
            circuits.DisconnectedCircuitMaxRetained = MostWithoutConnection
        );
        services.AddOptions<CircuitOptions>().BindConfiguration("Circuits");
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, SwedishMudLocalizer>();
        services.AddOptions<PortalLook>().BindConfiguration(PortalLook.Section);
        services.AddSingleton(provider => new LookReader(
            provider.GetRequiredService<SettingsReader>().ReadAsync,
            provider.GetRequiredService<IOptions<PortalLook>>()
        ));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LoadHandoff>();
        services.AddScoped<DraftKeeper>();
        services.AddScoped<UnreadCount>();
        return services;
    }

    /// <summary>Maps the files of wwwroot and every page.</summary>
    public static WebApplication MapPortalUi(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapLookFiles();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
