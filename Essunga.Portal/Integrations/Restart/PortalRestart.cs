using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Essunga.Portal.Integrations.Restart;

/// <summary>Puts planned restarts into the host.</summary>
internal static class PortalRestart
{
    public static IServiceCollection AddPortalRestart(this IServiceCollection services)
    {
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<OpenCircuit>();
        services.AddScoped<CircuitHandler>(all => all.GetRequiredService<OpenCircuit>());
        services.AddSingleton<PlannedStop>();
        services.AddSingleton<IHostLifetime>(all => all.GetRequiredService<PlannedStop>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = PlannedStop.LongestEnd);
        return services;
    }
}
