using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Essunga.Portal.Identity;

/// <summary>Stops the start when anybody could sign in as anybody from somewhere else than this machine.</summary>
internal static class SampleGuard
{
    /// <exception cref="StartProblem">An unknown mode, or sample mode outside Development.</exception>
    public static AuthenticationMode Choose(
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        var text =
            configuration["Authentication:Mode"]
            ?? (environment.IsDevelopment() ? "Sample" : "Entra");
        if (!Enum.TryParse<AuthenticationMode>(text, out var mode) || !Enum.IsDefined(mode))
        {
            throw new StartProblem(
                $"Inställningen Authentication:Mode är \"{text}\" men ska vara Sample eller Entra."
            );
        }

        if (mode == AuthenticationMode.Sample && !environment.IsDevelopment())
        {
            throw new StartProblem(
                "Authentication:Mode är Sample, men exempelinloggning får bara användas i utvecklingsmiljö (ASPNETCORE_ENVIRONMENT=Development). Sätt Authentication:Mode till Entra."
            );
        }

        return mode;
    }

    /// <exception cref="StartProblem">The portal would listen on an address that others reach.</exception>
    public static void RequireLoopback(IConfiguration configuration)
    {
        foreach (var url in ListeningAddress.Of(configuration))
        {
            RequireLoopback(url);
        }
    }

    /// <summary>The same question asked of the addresses that the server really took.</summary>
    /// <exception cref="StartProblem">One of them is not loopback.</exception>
    public static void RequireLoopback(IServerAddressesFeature? addresses)
    {
        foreach (var url in addresses?.Addresses ?? [])
        {
            RequireLoopback(url);
        }
    }

    private static void RequireLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        var isLoopback =
            host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        if (!isLoopback)
        {
            throw new StartProblem(
                $"Authentication:Mode är Sample, men portalen skulle lyssna på {url} som kan nås utifrån. Exempelinloggning får bara användas på localhost. Ändra ASPNETCORE_URLS, eller sätt Authentication:Mode till Entra."
            );
        }
    }
}
