namespace Essunga.Portal;

/// <summary>Where the portal listens: what the settings say, and its own address when they say nothing.</summary>
internal static class ListeningAddress
{
    private const string Default = "http://localhost:5080";

    /// <summary>Every address that the settings lead to, in the order that the server weighs them.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(one => one["Url"])
            .OfType<string>()
            .ToList();
        if (endpoints.Count > 0)
        {
            return endpoints;
        }

        if (configuration["urls"] is { Length: > 0 } urls)
        {
            return Split(urls);
        }

        // Ports without a host are taken on every address of the machine.
        var ports = Split(configuration["http_ports"])
            .Select(port => $"http://*:{port}")
            .Concat(Split(configuration["https_ports"]).Select(port => $"https://*:{port}"))
            .ToList();
        return ports.Count > 0 ? ports : [Default];
    }

    /// <summary>Listens on the portal's own address when nothing is said.</summary>
    public static void Choose(WebApplication app)
    {
        if (Of(app.Configuration) is [Default])
        {
            app.Urls.Add(Default);
        }
    }

    /// <exception cref="StartProblem">The address is taken or is not this machine's.</exception>
    public static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception problem)
            when (problem is IOException or System.Net.Sockets.SocketException)
        {
            throw new StartProblem(
                $"Det går inte att lyssna på {string.Join(", ", Of(app.Configuration))}. Ett annat program kan redan använda adressen. Stäng det, eller välj en annan med ASPNETCORE_URLS.",
                problem
            );
        }
    }

    private static string[] Split(string? text) =>
        text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];
}
