namespace Essunga.Portal;

/// <summary>Where the portal listens when nothing else is said.</summary>
internal static class ListeningAddress
{
    private const string Default = "http://localhost:5080";

    public static void Choose(WebApplication app)
    {
        var isSaid =
            new[] { "urls", "http_ports", "https_ports" }.Any(key =>
                !string.IsNullOrEmpty(app.Configuration[key])
            ) || app.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!isSaid)
        {
            app.Urls.Add(Default);
        }
    }
}
